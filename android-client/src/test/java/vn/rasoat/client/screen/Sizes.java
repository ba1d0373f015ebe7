package vn.rasoat.client.screen;

import android.app.Activity;
import android.content.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import vn.rasoat.text.Language;

/** The same screen on a tablet held either way, on a small phone, in both languages and large. */
final class Sizes {
  private static final String LANDSCAPE = "w1280dp-h800dp-land-mdpi";
  private static final String PORTRAIT = "w800dp-h1280dp-port-mdpi";
  private static final String PHONE = "w360dp-h640dp-port-mdpi";

  private static final List<Size> ALL =
      List.of(
          new Size("vi-landscape", LANDSCAPE, Language.VI, 1),
          new Size("en-landscape", LANDSCAPE, Language.EN, 1),
          new Size("vi-portrait", PORTRAIT, Language.VI, 1),
          new Size("vi-phone", PHONE, Language.VI, 1),
          new Size("en-phone", PHONE, Language.EN, 1),
          new Size("vi-large", PORTRAIT, Language.VI, 1.7f),
          new Size("vi-phonelarge", PHONE, Language.VI, 1.7f));

  private Sizes() {}

  private record Size(String name, String qualifiers, Language language, float scale) {}

  /** Takes the pictures of a screen, named {@code <screen>-<language>-<size>}. */
  static <T extends Activity> void pictures(
      String screen, Supplier<ActivityController<T>> open, Consumer<T> prepare) {
    Context app = RuntimeEnvironment.getApplication();
    Preferences chosen = new Preferences(app);
    for (Size size : ALL) {
      RuntimeEnvironment.setQualifiers(size.qualifiers());
      chosen.language(size.language());
      chosen.textScale(size.scale());
      try (ActivityController<T> opened = open.get()) {
        T activity = opened.setup().get();
        Views.settle();
        prepare.accept(activity);
        Pictures.take(activity, screen + "-" + size.name());
      }
    }
    chosen.language(Language.VI);
    chosen.textScale(1);
  }
}
