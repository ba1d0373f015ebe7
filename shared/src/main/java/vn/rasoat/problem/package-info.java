/** The one catalogue of things that can go wrong, with a sentence and a next step for each. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.problem;
