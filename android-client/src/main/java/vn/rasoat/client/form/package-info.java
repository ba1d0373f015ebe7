/**
 * What the screens show and ask, without any screen: the questionnaire with its faults and what is
 * still to ask, the live result, lists, the meeting, and what to do about a record. Comes in from
 * the store; goes out as edits, which a screen saves one by one. Reads no clock: a date or time
 * that matters is handed in.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.form;
