package vn.rasoat.client.screen;

import android.content.Context;
import android.content.SharedPreferences;
import android.content.res.Configuration;
import java.util.Locale;
import vn.rasoat.text.Language;

/** What the user chose about the app itself. Nothing personal: it is kept in the clear. */
final class Preferences {
  /** Text sizes to choose from, as a factor on the platform's. */
  static final float[] TEXT_SCALES = {1.0f, 1.2f, 1.4f, 1.7f};

  private static final String FILE = "preferences";
  private static final String LANGUAGE = "language";
  private static final String TEXT_SCALE = "text_scale";

  private final SharedPreferences values;

  Preferences(Context context) {
    this.values = context.getSharedPreferences(FILE, Context.MODE_PRIVATE);
  }

  /** The language of the screens; Vietnamese until another is chosen. */
  Language language() {
    return "en".equals(values.getString(LANGUAGE, "vi")) ? Language.EN : Language.VI;
  }

  void language(Language language) {
    values.edit().putString(LANGUAGE, language == Language.EN ? "en" : "vi").apply();
  }

  /** One of {@link #TEXT_SCALES}. */
  float textScale() {
    return values.getFloat(TEXT_SCALE, TEXT_SCALES[0]);
  }

  void textScale(float scale) {
    values.edit().putFloat(TEXT_SCALE, scale).apply();
  }

  /** A context whose resources speak the chosen language in the chosen size. */
  static Context applyTo(Context base) {
    Preferences chosen = new Preferences(base);
    Configuration changed = new Configuration(base.getResources().getConfiguration());
    changed.setLocale(chosen.language() == Language.EN ? Locale.ENGLISH : new Locale("vi", "VN"));
    changed.fontScale = changed.fontScale * chosen.textScale();
    return base.createConfigurationContext(changed);
  }
}
