package vn.rasoat.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Wording;

/** What came of a visit to a household that is to be reviewed. */
public enum VisitOutcome {
  /** The questionnaire was filled in. */
  DONE("Đã rà soát", "Reviewed"),
  /** Nobody at home; the attempts are counted. */
  ABSENT("Vắng nhà", "Nobody at home"),
  /** The household does not want to be reviewed. */
  REFUSED("Từ chối", "Refused"),
  /** The household lives elsewhere now. */
  MOVED("Đã chuyển đi", "Moved away"),
  /** Nobody of the household is alive. */
  DEAD("Đã chết, không còn ai trong hộ", "Died, nobody is left of the household"),
  /** There is no such household. */
  NOT_FOUND("Không tìm thấy hộ", "Household not found");

  private final Wording text;

  VisitOutcome(String vi, String en) {
    this.text = new Wording(vi, en);
  }

  /** As people read it. */
  public Wording text() {
    return text;
  }

  /** Lower-case word on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of a word, or null. */
  public static @Nullable VisitOutcome ofCode(String code) {
    for (VisitOutcome outcome : values()) {
      if (outcome.code().equals(code)) {
        return outcome;
      }
    }
    return null;
  }
}
