/** A period of law put together: questionnaire, indicators, income standard, procedure. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.edition;
