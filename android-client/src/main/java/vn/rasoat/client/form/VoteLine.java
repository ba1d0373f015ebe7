package vn.rasoat.client.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.review.Vote;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * One household on the agenda of a village meeting.
 *
 * @param name of the head
 * @param householdClass the result put to the meeting; null if it was undecidable
 * @param agree as the input shows it
 * @param disagree as the input shows it
 * @param abstained those present who did neither; below 0 if more voted than came
 * @param remarks empty if there are none
 * @param verdict whether it passed
 * @param result the share and the verdict in words
 */
public record VoteLine(
    String householdId,
    Wording name,
    @Nullable HouseholdClass householdClass,
    String agree,
    String disagree,
    int abstained,
    String remarks,
    Verdict verdict,
    Wording result) {

  /** What the vote comes to. */
  public enum Verdict {
    /** Nobody was counted yet. */
    OPEN,
    /** Enough agreed. */
    PASSED,
    /** Too few agreed. */
    NOT_PASSED,
    /** The procedure of the round says nothing of a share. */
    NO_RULE
  }

  static VoteLine of(
      Vote vote,
      @Nullable HouseholdEntry household,
      int present,
      @Nullable LegalNumber leastAgreement,
      @Nullable String unreadAgree,
      @Nullable String unreadDisagree) {
    Verdict verdict = verdict(vote, present, leastAgreement);
    String remarks = vote.remarks();
    return new VoteLine(
        vote.householdId(),
        household == null
            ? new Wording("(không rõ tên)", "(name not known)")
            : household.headName(),
        vote.householdClass(),
        unreadAgree == null ? shown(vote.agree(), vote) : unreadAgree,
        unreadDisagree == null ? shown(vote.disagree(), vote) : unreadDisagree,
        present - vote.agree() - vote.disagree(),
        remarks == null ? "" : remarks,
        verdict,
        result(vote, present, verdict));
  }

  /** A 0 is shown once the other number is there: before that nobody was counted. */
  private static String shown(int number, Vote vote) {
    return isOpen(vote) ? "" : Integer.toString(number);
  }

  private static boolean isOpen(Vote vote) {
    return vote.agree() == 0 && vote.disagree() == 0;
  }

  private static Verdict verdict(Vote vote, int present, @Nullable LegalNumber leastAgreement) {
    if (isOpen(vote)) {
      return Verdict.OPEN;
    }
    if (leastAgreement == null) {
      return Verdict.NO_RULE;
    }
    return vote.passes(present, leastAgreement) ? Verdict.PASSED : Verdict.NOT_PASSED;
  }

  private static Wording result(Vote vote, int present, Verdict verdict) {
    BigDecimal percent = vote.percentOfPresent(present).stripTrailingZeros();
    BigDecimal plain = percent.scale() < 0 ? percent.setScale(0) : percent;
    String vi = NumberText.exact(plain, Language.VI) + " %";
    String en = NumberText.exact(plain, Language.EN) + "%";
    return switch (verdict) {
      case OPEN -> new Wording("Chưa biểu quyết", "Not voted yet");
      case PASSED -> new Wording("Đạt: " + vi + " đồng ý", "Passed: " + en + " agree");
      case NOT_PASSED -> new Wording("Chưa đạt: " + vi + " đồng ý", "Not passed: " + en + " agree");
      case NO_RULE -> new Wording(vi + " đồng ý", en + " agree");
    };
  }
}
