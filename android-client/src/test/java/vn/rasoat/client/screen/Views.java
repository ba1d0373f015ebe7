package vn.rasoat.client.screen;

import android.app.Activity;
import android.app.Dialog;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.robolectric.Shadows;

/** Finds what a person would see and touch. */
final class Views {
  private Views() {}

  /** All words in sight, from the top. */
  static List<String> texts(Activity activity) {
    List<String> texts = new ArrayList<>();
    for (View view : all(activity)) {
      if (view instanceof TextView text && view.isShown() && text.length() > 0) {
        texts.add(text.getText().toString());
      }
    }
    return texts;
  }

  /** The one view of a type whose description or words begin so. */
  static <T extends View> T find(Activity activity, Class<T> type, String words) {
    for (View view : all(activity)) {
      if (type.isInstance(view) && view.isShown() && says(view, words)) {
        return type.cast(view);
      }
    }
    throw new AssertionError("nothing shows \"" + words + "\": " + texts(activity));
  }

  /** The first view of a type in a dialog. */
  static <T extends View> T first(Dialog dialog, Class<T> type) {
    settle();
    List<View> found = new ArrayList<>();
    collect(dialog.getWindow().getDecorView(), found, type::isInstance);
    return type.cast(found.get(0));
  }

  /** Touches what says these words, or the row it is in. */
  static void touch(Activity activity, String words) {
    View view = find(activity, View.class, words);
    while (!view.isClickable() && view.getParent() instanceof View parent) {
      view = parent;
    }
    view.performClick();
    settle();
  }

  /** Scrolls to what says these words, as someone would who looks for it. */
  static void show(Activity activity, String words) {
    View view = find(activity, View.class, words);
    int top = 0;
    for (View at = view; at.getParent() instanceof View parent; at = parent) {
      if (parent instanceof ScrollView scroll) {
        scroll.scrollTo(0, Math.max(0, top + at.getTop() - scroll.getHeight() / 3));
        break;
      }
      top += at.getTop();
    }
    settle();
  }

  /** Presses the button with exactly these words. */
  static void press(Activity activity, String words) {
    for (View view : all(activity)) {
      boolean is = view instanceof Button button && button.getText().toString().equals(words);
      if (is && view.isShown() && view.isEnabled()) {
        view.performClick();
        settle();
        return;
      }
    }
    throw new AssertionError("no button \"" + words + "\": " + texts(activity));
  }

  /** Lets everything that was posted happen. */
  static void settle() {
    Shadows.shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofSeconds(1));
  }

  static List<View> all(Activity activity) {
    settle();
    List<View> views = new ArrayList<>();
    collect(activity.getWindow().getDecorView(), views, view -> true);
    return views;
  }

  private static void collect(View view, List<View> found, Predicate<View> wanted) {
    if (wanted.test(view)) {
      found.add(view);
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        collect(group.getChildAt(i), found, wanted);
      }
    }
  }

  private static boolean says(View view, String words) {
    if (words.isEmpty()) {
      return true;
    }
    CharSequence description = view.getContentDescription();
    if (description != null && description.toString().startsWith(words)) {
      return true;
    }
    if (view instanceof EditText box
        && box.getHint() != null
        && box.getHint().toString().startsWith(words)) {
      return true;
    }
    return view instanceof TextView text && text.getText().toString().startsWith(words);
  }
}
