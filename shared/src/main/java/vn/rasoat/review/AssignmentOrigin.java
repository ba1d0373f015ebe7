package vn.rasoat.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Wording;

/** Why a household was given to its enumerator. */
public enum AssignmentOrigin {
  /** It stands on the list of households to review. */
  TO_REVIEW("Cần rà soát", "To review"),
  /** The commune sent its result back. */
  RETURNED("Xã trả lại để phúc tra", "Returned by the commune"),
  /** Somebody complained about its result. */
  COMPLAINT("Phúc tra theo khiếu nại", "Re-check after a complaint");

  private final Wording text;

  AssignmentOrigin(String vi, String en) {
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

  /** The origin of a word, or null. */
  public static @Nullable AssignmentOrigin ofCode(String code) {
    return switch (code) {
      case "to_review" -> TO_REVIEW;
      case "returned" -> RETURNED;
      case "complaint" -> COMPLAINT;
      default -> null;
    };
  }
}
