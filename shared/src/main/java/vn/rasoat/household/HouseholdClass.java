package vn.rasoat.household;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Wording;

/** The classes a household can be recognised in (NĐ 07/2021/NĐ-CP, Điều 3). */
public enum HouseholdClass {
  POOR(new Wording("Hộ nghèo", "Poor")),
  NEAR_POOR(new Wording("Hộ cận nghèo", "Near-poor")),
  AVERAGE_LIVING(new Wording("Hộ có mức sống trung bình", "Average living standard")),
  NOT_POOR(new Wording("Không nghèo", "Not poor"));

  private final Wording label;

  HouseholdClass(Wording label) {
    this.label = label;
  }

  /** Lower-case word on the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people use. */
  public Wording label() {
    return label;
  }

  /** The class of a word, or null. */
  public static @Nullable HouseholdClass ofCode(String code) {
    for (HouseholdClass value : values()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    return null;
  }
}
