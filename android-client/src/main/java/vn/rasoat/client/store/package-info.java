/**
 * The sheets on the tablet, the outbox and what the server said: all that must outlive a crash.
 * Comes in from whoever captures and from sync; goes out to both. {@link
 * vn.rasoat.client.store.SheetLife} holds the rules, a {@link vn.rasoat.client.store.LocalStore}
 * only keeps their results; {@link vn.rasoat.client.store.InMemoryStore} is the one for tests.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.store;
