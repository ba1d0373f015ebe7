/**
 * The sheets on the tablet, the outbox and what the server said: all that must outlive a crash.
 * Comes in from whoever captures (so far tests; there are no screens) and from sync; goes out to
 * both. {@link vn.rasoat.client.store.SheetLife} holds the rules, a {@link
 * vn.rasoat.client.store.LocalStore} only keeps their results. The one store there is, {@link
 * vn.rasoat.client.store.InMemoryStore}, ends with its process.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.store;
