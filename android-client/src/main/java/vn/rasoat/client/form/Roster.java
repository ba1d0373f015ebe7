package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.text.Wording;

/** What can be done to the list of members; each is one edit or a few, to be saved in turn. */
public final class Roster {
  private static final String HEAD = "head";

  private final Sheet sheet;

  Roster(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Whether there is room for another member. */
  public boolean canAdd() {
    return sheet.members().size() < SheetChecks.MAX_MEMBERS;
  }

  /** Why no member can be added, and what to do. */
  public Wording whyFull() {
    return new Wording(
        "Phiếu có tối đa "
            + SheetChecks.MAX_MEMBERS
            + " thành viên. Hộ đông hơn: liên hệ cán bộ xã.",
        "A sheet has at most "
            + SheetChecks.MAX_MEMBERS
            + " members. For a larger household ask the commune.");
  }

  /**
   * Adds a member at the end. The first member of a household is its head until said otherwise.
   *
   * @param newId a new UUID
   */
  public List<Edit> add(String newId) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.MemberAdded(newId));
    if (sheet.members().isEmpty()) {
      edits.add(relation(newId, HEAD));
    }
    return edits;
  }

  /** Takes a member off, with all answers about that member. */
  public Edit remove(String memberId) {
    return new Edit.MemberRemoved(memberId);
  }

  /** What removing a member means, to be confirmed. */
  public Wording askBeforeRemoving(String memberId) {
    Wording name = nameOf(memberId);
    return new Wording(
        "Bỏ " + name.vi() + " khỏi hộ? Mọi câu trả lời về người này cũng bị bỏ.",
        "Take " + name.en() + " off the household? All answers about this person go too.");
  }

  /** Moves a member one place towards the top. */
  public Edit moveUp(String memberId) {
    return new Edit.MemberMoved(memberId, Math.max(0, indexOf(memberId) - 1));
  }

  /** Moves a member one place towards the end. */
  public Edit moveDown(String memberId) {
    return new Edit.MemberMoved(memberId, indexOf(memberId) + 1);
  }

  /** Moves a member to a place, from 0. */
  public Edit moveTo(String memberId, int index) {
    return new Edit.MemberMoved(memberId, index);
  }

  /**
   * Makes a member the head. Whoever was head before is no longer, and that relation is to be asked
   * again; so are the others', which the sheet cannot know.
   */
  public List<Edit> makeHead(String memberId) {
    List<Edit> edits = new ArrayList<>();
    for (Member member : sheet.members()) {
      boolean isHead = HEAD.equals(member.text(CoreQuestions.RELATION));
      if (isHead && !member.id().equals(memberId)) {
        edits.add(new Edit.MemberAnswer(member.id(), CoreQuestions.RELATION, null));
      }
    }
    edits.add(relation(memberId, HEAD));
    return edits;
  }

  /** What to look at after the head has changed. */
  public Wording afterNewHead(String memberId) {
    Wording name = nameOf(memberId);
    return new Wording(
        name.vi() + " là chủ hộ mới. Hãy xem lại quan hệ với chủ hộ của từng thành viên khác.",
        name.en() + " is the new head. Look again at each other member's relation to the head.");
  }

  private static Edit relation(String memberId, String code) {
    return new Edit.MemberAnswer(memberId, CoreQuestions.RELATION, new Answer.Text(code));
  }

  private int indexOf(String memberId) {
    for (int i = 0; i < sheet.members().size(); i++) {
      if (sheet.members().get(i).id().equals(memberId)) {
        return i;
      }
    }
    return 0;
  }

  private Wording nameOf(String memberId) {
    int index = indexOf(memberId);
    return index < sheet.members().size()
        ? Tally.name(sheet.members().get(index), index + 1)
        : new Wording("Thành viên", "Member");
  }
}
