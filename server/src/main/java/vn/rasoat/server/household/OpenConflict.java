package vn.rasoat.server.household;

import java.util.List;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.sync.Receipt;
import vn.rasoat.text.Wording;

/**
 * An edit kept beside because another one had changed the same answers.
 *
 * @param headName of the sheet that was kept beside
 * @param fields what both edits touched
 */
public record OpenConflict(Revision revision, String headName, List<Field> fields) {

  /** One answer with both values. */
  public record Field(Wording question, Wording keptBeside, Wording counts) {}

  /** From a revision of status CONFLICT, told in the words of a questionnaire. */
  static OpenConflict of(Revision revision, Questionnaire questionnaire) {
    if (!(revision.receipt() instanceof Receipt.Conflict conflict)) {
      throw new IllegalArgumentException("revision " + revision.revisionId() + " has no conflict");
    }
    ConflictText text = new ConflictText(questionnaire, revision.sent(), conflict.current());
    return new OpenConflict(
        revision,
        SheetHead.name(revision.sent()),
        conflict.fields().stream().map(text::field).toList());
  }
}
