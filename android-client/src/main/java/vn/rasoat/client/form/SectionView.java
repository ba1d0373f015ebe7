package vn.rasoat.client.form;

import vn.rasoat.questionnaire.Scope;
import vn.rasoat.text.Wording;

/**
 * A section on the rail.
 *
 * @param code of the section; {@link SheetForm#WORKSHEET} for the income worksheet
 * @param progress over the household, or over all members
 * @param faults answers in it that must be mended
 * @param warnings in it that are not settled
 */
public record SectionView(
    String code, Wording title, Scope scope, Progress progress, int faults, int warnings) {}
