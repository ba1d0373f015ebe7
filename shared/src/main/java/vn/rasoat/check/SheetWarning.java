package vn.rasoat.check;

import vn.rasoat.text.Wording;

/**
 * Something odd but possible. It is mended, or confirmed with a reason.
 *
 * @param path the field, or the member, it speaks of: a field path of the sync protocol
 * @param message what is odd and what to do
 */
public record SheetWarning(Check check, String path, Wording message) {}
