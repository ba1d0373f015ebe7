/**
 * Registers the tablet with a server and brings the data it judges by: editions, areas, open
 * rounds. Comes in: an address and a one-time code from the enrol screen; goes out: a device secret
 * for signing in, and files that are checked by their SHA-256.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.enrol;
