package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ListView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.R;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.client.form.HouseholdQuery;
import vn.rasoat.client.form.HouseholdState;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.household.GeoPoint;

/**
 * The households of a round: what comes back for a re-check on top, then what is to do. The screen
 * after unlocking.
 */
public final class HouseholdsActivity extends Screen implements HouseholdRow.Listener {
  private static final String ROUND = "round";
  private static final String VILLAGE = "village";
  private static final String STATE = "state";
  private static final int RAIL_DP = 300;

  private String round = "";
  private HouseholdQuery query = HouseholdQuery.ALL;
  private @Nullable HouseholdList list;
  private @Nullable HouseholdAdapter rows;
  private @Nullable VillageRail rail;
  private @Nullable StateFilter filter;
  private @Nullable Button villageButton;
  private @Nullable Button roundButton;
  private @Nullable Button nearButton;
  private @Nullable EditText search;
  private @Nullable ListPlace place;
  private @Nullable GeoPoint here;
  private @Nullable SyncRuns heard;
  private final Runnable changed = this::afterSync;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    title(getString(R.string.households));
    if (saved != null) {
      String village = saved.getString(VILLAGE);
      String state = saved.getString(STATE);
      round = saved.getString(ROUND, "");
      query =
          query
              .withVillage(village == null ? null : new AreaCode(village))
              .withState(state == null ? null : HouseholdState.valueOf(state));
    }
  }

  /** What is looked at, but never the words searched for: they are names. */
  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    out.putString(ROUND, round);
    AreaCode village = query.village();
    out.putString(VILLAGE, village == null ? null : village.value());
    HouseholdState state = query.state();
    out.putString(STATE, state == null ? null : state.name());
  }

  @Override
  protected boolean leadsBack() {
    return false;
  }

  @Override
  protected View barAction() {
    return new HomeBar(look(), () -> MeetingActivity.open(this, round, null), Doors.settings(this));
  }

  @Override
  protected void show() {
    here = Whereabouts.lastKnown(this);
    if (place == null) {
      build();
    }
    SyncRuns runs = RaSoatApp.of(this).syncRuns();
    if (runs != null && heard != runs) {
      runs.listen(changed);
      heard = runs;
    }
    load();
  }

  @Override
  protected void onPause() {
    super.onPause();
    if (heard != null) {
      heard.forget(changed);
      heard = null;
    }
  }

  /** What a sync brought is shown when it ends. */
  private void afterSync() {
    if (heard != null && !heard.isRunning() && RaSoatApp.of(this).workplace() != null) {
      load();
    }
  }

  private void build() {
    HouseholdAdapter adapter = new HouseholdAdapter(look(), language(), this);
    rows = adapter;
    ListView households = new ListView(this);
    households.setAdapter(adapter);
    ListPlace shown = new ListPlace(look(), households);
    place = shown;
    filter = new StateFilter(look(), language(), state -> ask(query.withState(state)));
    rail = new VillageRail(look(), language(), village -> ask(query.withVillage(village)));
    LinearLayout column = look().column();
    column.addView(top(), look().wide(0));
    column.addView(look().line());
    column.addView(shown, look().share(false, 1));
    LinearLayout columns = look().row();
    columns.setBaselineAligned(false);
    // Or the search would take the focus, and the keyboard half of the screen.
    columns.setFocusableInTouchMode(true);
    if (Room.forRail(this)) {
      columns.addView(rail, new LinearLayout.LayoutParams(look().px(RAIL_DP), Look.match()));
    }
    LinearLayout.LayoutParams rest = look().share(true, 1);
    rest.height = Look.match();
    columns.addView(column, rest);
    content(columns);
  }

  private View top() {
    LinearLayout top = look().column();
    top.setPadding(look().px(16), look().px(8), look().px(16), look().px(8));
    EditText box = Inputs.box(look());
    search = box;
    box.setHint(
        Room.forColumns(this) ? R.string.search_households : R.string.search_households_short);
    box.setContentDescription(getString(R.string.search_households));
    box.setSingleLine(true);
    Inputs.onChange(box, typed -> ask(query.withText(typed)));
    LinearLayout first = look().row();
    LinearLayout.LayoutParams left = look().share(true, 1);
    left.rightMargin = look().px(8);
    first.addView(box, left);
    first.addView(look().primary(getString(newWords()), this::begin));
    top.addView(first, look().wide(0));
    FlowRow choices = new FlowRow(this, look().px(8));
    roundButton = look().secondary("", this::chooseRound);
    villageButton = look().secondary("", this::chooseVillage);
    nearButton = look().secondary("", this::sortOtherwise);
    choices.addView(roundButton);
    if (!Room.forRail(this)) {
      choices.addView(villageButton);
    }
    boolean columns = Room.forColumns(this);
    if (!columns && filter != null) {
      choices.addView(filter);
    }
    choices.addView(nearButton);
    top.addView(choices, look().wide(8));
    if (columns && filter != null) {
      top.addView(filter, look().wide(8));
    }
    return top;
  }

  private int newWords() {
    return Room.forColumns(this) ? R.string.new_household : R.string.new_household_short;
  }

  /** Reads the store; what is shown stays until the new list is there. */
  private void load() {
    Workplace open = workplace();
    String wanted = round;
    if (list == null && place != null) {
      place.showLoading();
    }
    RaSoatApp.of(this)
        .background()
        .run(
            () -> Loaded.of(() -> HouseholdList.read(open, wanted)),
            loaded -> {
              if (RaSoatApp.of(this).workplace() == open && !isDestroyed()) {
                loaded(loaded);
              }
            });
  }

  private void loaded(Loaded<HouseholdList> loaded) {
    if (loaded instanceof Loaded.Value<HouseholdList> value) {
      list = value.value();
      round = value.value().round();
      refresh();
    } else if (loaded instanceof Loaded.Failed<HouseholdList> failed && place != null) {
      list = null;
      place.showFailed(words(failed.why()), this::load);
    }
  }

  private void ask(HouseholdQuery other) {
    query = other;
    refresh();
  }

  private void refresh() {
    HouseholdList known = list;
    if (known == null || rows == null || place == null || rail == null || filter == null) {
      return;
    }
    state(words(known.sync()));
    List<HouseholdEntry> found = known.households().list(query);
    rows.show(found, LocalDate.now(workplace().clock()), here);
    rail.show(known.households().villages(), query.village());
    filter.show(known.households().counts(query.village()), sizeOfVillage(known), query.state());
    showChoices(known);
    if (known.households().size() == 0) {
      place.showEmpty(this::begin, () -> startActivity(SyncActivity.open(this)));
    } else if (found.isEmpty()) {
      place.showNothingFound(this::showAll);
    } else {
      place.showList();
    }
  }

  private int sizeOfVillage(HouseholdList known) {
    return query.village() == null
        ? known.households().size()
        : known.households().list(HouseholdQuery.ALL.withVillage(query.village())).size();
  }

  private void showChoices(HouseholdList known) {
    if (roundButton == null || villageButton == null || nearButton == null) {
      return;
    }
    String name = known.rounds().containsKey(round) ? words(known.rounds().get(round)) : "";
    title(name.isEmpty() ? getString(R.string.households) : name);
    roundButton.setText(getString(R.string.chosen_change, name));
    roundButton.setVisibility(known.rounds().size() > 1 ? View.VISIBLE : View.GONE);
    AreaCode village = query.village();
    villageButton.setText(
        getString(
            R.string.chosen_change,
            village == null ? getString(R.string.all_villages) : workplace().areaName(village)));
    nearButton.setText(query.nearestTo() == null ? R.string.nearest_first : R.string.usual_order);
    nearButton.setVisibility(here == null ? View.GONE : View.VISIBLE);
  }

  private void showAll() {
    query = HouseholdQuery.ALL;
    if (search != null) {
      search.setText("");
    }
    refresh();
  }

  private void sortOtherwise() {
    GeoPoint near = query.nearestTo() == null ? here : null;
    ask(new HouseholdQuery(query.text(), query.state(), query.village(), near));
  }

  private void chooseRound() {
    HouseholdList known = list;
    if (known == null) {
      return;
    }
    List<SearchList.Entry> entries = new ArrayList<>();
    known.rounds().forEach((id, name) -> entries.add(new SearchList.Entry(id, words(name))));
    SearchList.open(
        look(),
        getString(R.string.which_round),
        entries,
        id -> {
          round = id;
          query = query.withVillage(null).withState(null);
          load();
        });
  }

  private void chooseVillage() {
    HouseholdList known = list;
    if (known == null) {
      return;
    }
    AlertDialog dialog =
        new AlertDialog.Builder(this).setNegativeButton(R.string.close, null).create();
    VillageRail touched =
        new VillageRail(
            look(),
            language(),
            village -> {
              dialog.dismiss();
              ask(query.withVillage(village));
            });
    touched.show(known.households().villages(), query.village());
    dialog.setView(touched);
    dialog.show();
  }

  private NewHousehold beginning() {
    return new NewHousehold(
        look(),
        language(),
        workplace(),
        recordId -> startActivity(SheetActivity.open(this, recordId, null)));
  }

  private void begin() {
    beginning().ask(query.village());
  }

  @Override
  public void open(HouseholdEntry entry) {
    SheetSummary sheet = entry.sheet();
    if (sheet != null) {
      startActivity(SheetActivity.open(this, sheet.recordId(), null));
    } else if (entry.assignment() != null) {
      beginning().begin(entry.assignment());
    }
  }

  @Override
  public void visit(HouseholdEntry entry) {
    SheetSummary sheet = entry.sheet();
    Intent visit =
        VisitActivity.open(
            this,
            entry.householdId(),
            round,
            entry.areaCode(),
            sheet == null ? null : sheet.recordId());
    startActivity(visit);
  }
}
