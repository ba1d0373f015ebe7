package vn.rasoat.client.form;

import org.jspecify.annotations.Nullable;

/**
 * A place on the screens of one sheet, to jump to.
 *
 * @param path field path as in the sync protocol, such as {@code /members/<id>/answers/sex}
 * @param section code of the section to open
 * @param memberId the member to open; null for the household
 * @param question code of the question to put in sight; null for the section as a whole
 */
public record Place(
    String path, String section, @Nullable String memberId, @Nullable String question) {}
