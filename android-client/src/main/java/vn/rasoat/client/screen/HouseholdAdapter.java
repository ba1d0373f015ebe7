package vn.rasoat.client.screen;

import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.text.Language;

/** The found households in rows that are used again: as many views as fit on the screen. */
final class HouseholdAdapter extends BaseAdapter {
  private final Look look;
  private final Language language;
  private final HouseholdRow.Listener listener;
  private List<HouseholdEntry> shown = List.of();
  private LocalDate today = LocalDate.MIN;
  private @Nullable GeoPoint here;
  private int made;

  HouseholdAdapter(Look look, Language language, HouseholdRow.Listener listener) {
    this.look = look;
    this.language = language;
    this.listener = listener;
  }

  void show(List<HouseholdEntry> entries, LocalDate day, @Nullable GeoPoint place) {
    shown = entries;
    today = day;
    here = place;
    notifyDataSetChanged();
  }

  /** How many rows were made so far. */
  int made() {
    return made;
  }

  @Override
  public int getCount() {
    return shown.size();
  }

  @Override
  public HouseholdEntry getItem(int position) {
    return shown.get(position);
  }

  @Override
  public long getItemId(int position) {
    return position;
  }

  @Override
  public View getView(int position, @Nullable View used, ViewGroup parent) {
    HouseholdRow row;
    if (used instanceof HouseholdRow again) {
      row = again;
    } else {
      row = new HouseholdRow(look, language);
      made++;
    }
    row.show(shown.get(position), today, here, listener);
    return row;
  }
}
