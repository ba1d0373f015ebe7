package vn.rasoat.client.screen;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Gravity;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.device.SecureWindow;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * What every screen has: the chosen language and text size, a bar with its title, the banner of the
 * development APK, no picture in the task switcher, and the lock after idling.
 */
abstract class Screen extends Activity {
  private @Nullable Look look;
  private @Nullable TextView title;
  private @Nullable TextView state;
  private @Nullable FrameLayout content;

  @Override
  protected void attachBaseContext(Context base) {
    super.attachBaseContext(Preferences.applyTo(base));
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    // No picture of a household in the task switcher, and none by another app.
    SecureWindow.hide(this);
    look = new Look(this);
    super.setContentView(frame(look()));
  }

  @Override
  public void onUserInteraction() {
    super.onUserInteraction();
    RaSoatApp.of(this).touched();
  }

  @Override
  protected void onResume() {
    super.onResume();
    RaSoatApp app = RaSoatApp.of(this);
    app.lockIfIdle();
    if (needsWorkplace() && app.workplace() == null) {
      startActivity(
          new Intent(this, StartActivity.class)
              .addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP | Intent.FLAG_ACTIVITY_NEW_TASK));
      finish();
      return;
    }
    app.touched();
    show();
  }

  /** Whether the screen shows what only an unlocked app may show. */
  protected boolean needsWorkplace() {
    return true;
  }

  /** Fills the screen from the models; called each time it comes to the front. */
  protected abstract void show();

  final Look look() {
    Look made = look;
    if (made == null) {
      throw new IllegalStateException("not created yet");
    }
    return made;
  }

  /** The workplace of an unlocked app. */
  final Workplace workplace() {
    Workplace open = RaSoatApp.of(this).workplace();
    if (open == null) {
      throw new IllegalStateException("the app is locked");
    }
    return open;
  }

  final Language language() {
    return new Preferences(this).language();
  }

  final String words(Wording wording) {
    return wording.in(language());
  }

  /** Puts a view below the bar. */
  final void content(View view) {
    FrameLayout place = content;
    if (place != null) {
      place.removeAllViews();
      place.addView(view, new FrameLayout.LayoutParams(Look.match(), Look.match()));
    }
  }

  final void title(CharSequence words) {
    setTitle(words);
    if (title != null) {
      title.setText(words);
    }
  }

  /** The line under the title that says how sync stands; empty hides it. */
  final void state(CharSequence words) {
    if (state != null) {
      state.setText(words);
      state.setVisibility(words.length() == 0 ? View.GONE : View.VISIBLE);
    }
  }

  /** The bar's place for what the screen offers besides, at the right. */
  protected @Nullable View barAction() {
    return null;
  }

  /** Whether the bar has an arrow that leads back. */
  protected boolean leadsBack() {
    return true;
  }

  private View frame(Look look) {
    LinearLayout frame = look.column();
    frame.setBackgroundColor(look.colour(R.color.paper));
    frame.setFitsSystemWindows(true);
    frame.addView(bar(look));
    if (getResources().getBoolean(R.bool.development)) {
      TextView banner = look.text(getString(R.string.development_banner), 14, R.color.ink);
      banner.setGravity(Gravity.CENTER);
      banner.setBackgroundColor(look.colour(R.color.warn_pale));
      banner.setPadding(look.px(12), look.px(4), look.px(12), look.px(4));
      frame.addView(banner, look.wide(0));
    }
    content = new FrameLayout(this);
    frame.addView(content, look.share(false, 1));
    return frame;
  }

  private View bar(Look look) {
    LinearLayout bar = look.row();
    bar.setBackgroundColor(look.colour(R.color.accent));
    bar.setPadding(look.px(8), look.px(4), look.px(8), look.px(4));
    bar.setMinimumHeight(look.px(Look.TARGET_DP + 8));
    if (leadsBack()) {
      bar.addView(backArrow(look));
    }
    LinearLayout names = look.column();
    names.setPadding(look.px(8), 0, look.px(8), 0);
    title = look.text(getTitle(), 20, R.color.paper);
    title.setMaxLines(2);
    names.addView(title);
    state = look.text("", 15, R.color.accent_pale);
    state.setVisibility(View.GONE);
    names.addView(state);
    bar.addView(names, look.share(true, 1));
    View action = barAction();
    if (action != null) {
      bar.addView(action);
    }
    return bar;
  }

  private View backArrow(Look look) {
    ImageButton back = new ImageButton(this);
    back.setImageResource(R.drawable.arrow_back);
    back.setBackground(look.filled(R.color.accent, R.color.accent));
    back.setContentDescription(getString(R.string.back));
    back.setOnClickListener(view -> onBackPressed());
    back.setMinimumWidth(look.px(Look.TARGET_DP));
    back.setMinimumHeight(look.px(Look.TARGET_DP));
    return back;
  }
}
