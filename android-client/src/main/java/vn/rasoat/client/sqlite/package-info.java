/**
 * The store of the tablet in a SQLite file: what {@link vn.rasoat.client.store.LocalStore}
 * promises, kept through kills, full disks and damaged pages. Comes in from capture and sync; goes
 * out to both. In the clear stand only ids, positions, states and area codes; everything else is
 * sealed with the key of {@link vn.rasoat.client.vault}. Rules are not here: {@link
 * vn.rasoat.client.store.SheetLife} and {@link vn.rasoat.client.store.ReceiptRules} have them.
 *
 * <p>The SQL is that of SQLite 3.18, the oldest on tablets with API 26.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.sqlite;
