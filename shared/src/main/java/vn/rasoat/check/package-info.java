/** What is odd in a sheet but possible: looked into and confirmed before the sheet is ready. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.check;
