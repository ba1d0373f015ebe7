package vn.rasoat.criteria;

import java.util.Locale;
import vn.rasoat.text.Wording;

/** What an indicator says of a household. */
public enum Outcome {
  /** Deprived; counts deprivation points. */
  DEPRIVED(new Wording("Thiếu hụt", "Deprived")),
  /** Not deprived, though the household has whom the indicator speaks of. */
  NOT_DEPRIVED(new Wording("Không thiếu hụt", "Not deprived")),
  /** The household has nobody in the age group. Not deprived, and apart in statistics. */
  NOT_APPLICABLE(new Wording("Không áp dụng", "Not applicable")),
  /** An answer is missing. Neither yes nor no. */
  UNDETERMINED(new Wording("Chưa xác định", "Undetermined"));

  private final Wording label;

  Outcome(Wording label) {
    this.label = label;
  }

  /** Lower-case word on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words people read. */
  public Wording label() {
    return label;
  }
}
