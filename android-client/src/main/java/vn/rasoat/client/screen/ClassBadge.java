package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.text.Language;

/** A class as a word with a shape and a colour of its own. */
final class ClassBadge {
  private ClassBadge() {}

  /** The badge; null stands for a household that cannot be classified yet. */
  static TextView of(Look look, Language language, @Nullable HouseholdClass householdClass) {
    TextView badge = look.text("", 17, R.color.ink);
    badge.setTypeface(Typeface.DEFAULT_BOLD);
    show(look, language, badge, householdClass);
    return badge;
  }

  /** Shows another class in a badge. */
  static void show(
      Look look, Language language, TextView badge, @Nullable HouseholdClass householdClass) {
    String word =
        householdClass == null
            ? look.context().getString(R.string.no_class_yet)
            : householdClass.label().in(language);
    badge.setText(sign(householdClass) + " " + word);
    badge.setTextColor(look.colour(colour(householdClass)));
  }

  private static String sign(@Nullable HouseholdClass householdClass) {
    if (householdClass == null) {
      return "?";
    }
    return switch (householdClass) {
      case POOR -> "●";
      case NEAR_POOR -> "◐";
      case AVERAGE_LIVING -> "○";
      case NOT_POOR -> "–";
    };
  }

  private static int colour(@Nullable HouseholdClass householdClass) {
    if (householdClass == null) {
      return R.color.ink_soft;
    }
    return switch (householdClass) {
      case POOR -> R.color.poor;
      case NEAR_POOR -> R.color.near_poor;
      case AVERAGE_LIVING -> R.color.average_living;
      case NOT_POOR -> R.color.not_poor;
    };
  }
}
