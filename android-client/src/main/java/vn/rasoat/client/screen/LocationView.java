package vn.rasoat.client.screen;

import android.content.Intent;
import android.net.Uri;
import android.provider.Settings;
import android.widget.LinearLayout;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Language;

/** Where the household lives, measured by the tablet: one button, and how exact it is in words. */
final class LocationView extends AnswerView {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final int GOOD_METRES = 15;
  private static final int POOR_METRES = 100;

  private final Host host;
  private final LinearLayout place;
  private @Nullable GeoPoint measured;
  private @Nullable GeoPoint best;
  private Locator.@Nullable Search search;

  /** What the screen does for a position. */
  interface Host {
    Locator locator();

    /** Asks the user for the permission; the answer may be no. */
    void askForPosition(Runnable answered);
  }

  LocationView(Look look, Language language, Field field, Host host, Consumer<Reading> onChange) {
    super(look, language, onChange);
    this.host = host;
    this.measured =
        field.answer() instanceof Answer.Text text ? GeoPoint.parse(text.value()) : null;
    this.place = look.column();
    add(place, 0);
    show();
  }

  private void show() {
    place.removeAllViews();
    GeoPoint known = measured;
    if (search != null) {
      GeoPoint far = best;
      place.addView(
          look()
              .notice(
                  far == null
                      ? words(R.string.searching)
                      : context().getString(R.string.searching_best, far.accuracyMetres()),
                  R.color.paper_soft,
                  R.color.line),
          look().wide(0));
      int stop = far == null ? R.string.stop_search : R.string.stop_and_keep;
      place.addView(look().secondary(words(stop), this::stop), look().wide(8));
      return;
    }
    if (known != null) {
      boolean poor = known.accuracyMetres() > POOR_METRES;
      String shown =
          context()
              .getString(
                  poor ? R.string.location_poor : R.string.location_good,
                  known.shown(),
                  known.accuracyMetres());
      place.addView(poor ? look().warning(shown) : look().done(shown), look().wide(0));
    }
    int take = known == null ? R.string.take_location : R.string.take_location_again;
    place.addView(look().secondary(words(take), this::begin), look().wide(8));
    if (known != null) {
      place.addView(
          look().secondary(words(R.string.remove_location), () -> keep(null)), look().wide(8));
    }
  }

  private void begin() {
    if (!host.locator().isPermitted()) {
      host.askForPosition(this::afterAsking);
    } else {
      measure();
    }
  }

  private void afterAsking() {
    if (host.locator().isPermitted()) {
      measure();
    } else {
      explain(R.string.location_refused, Settings.ACTION_APPLICATION_DETAILS_SETTINGS);
    }
  }

  private void measure() {
    if (!host.locator().isOn()) {
      explain(R.string.location_off, Settings.ACTION_LOCATION_SOURCE_SETTINGS);
      return;
    }
    best = null;
    search = () -> {};
    show();
    Locator.Search begun =
        host.locator()
            .search(
                LONGEST,
                GOOD_METRES,
                new Locator.Listener() {
                  @Override
                  public void better(GeoPoint found) {
                    best = found;
                    show();
                  }

                  @Override
                  public void ended(@Nullable GeoPoint found) {
                    finish(found);
                  }
                });
    if (search != null) {
      search = begun;
    }
  }

  /** Stops and keeps the best place so far. */
  private void stop() {
    Locator.Search on = search;
    if (on != null) {
      on.stop();
    }
    finish(best);
  }

  private void finish(@Nullable GeoPoint found) {
    search = null;
    if (found == null) {
      show();
      place.addView(look().warning(words(R.string.location_not_found)), look().wide(8));
    } else {
      keep(found);
    }
  }

  private void keep(@Nullable GeoPoint found) {
    measured = found;
    show();
    changed(new Reading(found == null ? null : new Answer.Text(found.text()), null));
  }

  /** Why it cannot be measured, and the way to where that can be changed. */
  private void explain(int why, String settings) {
    show();
    place.addView(look().warning(words(why)), look().wide(8));
    place.addView(
        look()
            .secondary(
                words(R.string.open_settings),
                () -> {
                  Intent intent = new Intent(settings);
                  if (settings.equals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)) {
                    intent.setData(Uri.fromParts("package", context().getPackageName(), null));
                  }
                  context().startActivity(intent);
                }),
        look().wide(8));
  }

  @Override
  protected void onDetachedFromWindow() {
    super.onDetachedFromWindow();
    Locator.Search on = search;
    search = null;
    if (on != null) {
      on.stop();
    }
  }

  private String words(int id) {
    return context().getString(id);
  }
}
