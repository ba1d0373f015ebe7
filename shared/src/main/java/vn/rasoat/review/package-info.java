/** The events of a review round, on which statistics and later steps are built. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.review;
