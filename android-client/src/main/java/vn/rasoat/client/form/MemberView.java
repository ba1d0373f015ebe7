package vn.rasoat.client.form;

import vn.rasoat.text.Wording;

/**
 * A member in the list of the roster.
 *
 * @param number place in the roster, from 1
 * @param name or "Thành viên 3" while there is none
 * @param relation to the head, as the option is called; a dash while not answered
 * @param birth the date of birth as people write it; a dash while not answered
 * @param progress over all sections of members
 * @param faults answers that must be mended
 * @param warnings that are not settled
 */
public record MemberView(
    String id,
    int number,
    Wording name,
    boolean head,
    Wording relation,
    Wording birth,
    Progress progress,
    int faults,
    int warnings) {}
