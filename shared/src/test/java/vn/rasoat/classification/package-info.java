/** Situations as data, and the properties that hold for every household. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.classification;
