package vn.rasoat.questionnaire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a question is answered. */
public enum AnswerKind {
  /** Free text. */
  TEXT,
  /** One option. */
  CHOICE,
  /** Any number of options, none included. */
  CHOICES,
  /** Yes or no. */
  YES_NO,
  /** A number in the unit of the question. */
  NUMBER,
  /** yyyy, yyyy-MM or yyyy-MM-dd. */
  PARTIAL_DATE,
  /** 12 digits, or 9 of an old card. */
  CITIZEN_ID,
  /** Where the household lives, such as "22.39812,103.15234,12"; see {@code GeoPoint}. */
  LOCATION;

  /** Lower-case word used in data files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word, or null. */
  public static @Nullable AnswerKind ofCode(String code) {
    for (AnswerKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }
}
