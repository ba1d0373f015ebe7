/** The questions of an edition, the answers of one household, and the checks between them. */
@org.jspecify.annotations.NullMarked
package vn.rasoat.questionnaire;
