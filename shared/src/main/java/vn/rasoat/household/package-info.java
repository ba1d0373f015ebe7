/** What a household is made of, as far as it is the same in every edition. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.household;
