package vn.rasoat.problem;

import vn.rasoat.text.Wording;

/**
 * One fault of one field.
 *
 * @param path JSON pointer into what was sent, or the column of a file
 * @param message what is wrong and what to do, in words of the user
 */
public record FieldFault(String path, Wording message) {}
