/** Protocol v1 between tablet and server: envelopes, receipts, merging, limits. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.sync;
