package vn.rasoat.client.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.SearchText;

/**
 * The list of households of this tablet, held in memory: searched without marks, filtered, and
 * counted by village. Open re-checks stand on top, the one due first uppermost; then by village and
 * name. Made anew when much has changed; {@link #with} replaces one household.
 */
public final class HouseholdIndex {
  private static final Comparator<Row> USUAL_ORDER =
      Comparator.<Row, Boolean>comparing(row -> !row.entry.isOpenRecheck())
          .thenComparing(row -> dueOn(row.entry))
          .thenComparing(row -> row.village)
          .thenComparing(row -> row.name)
          .thenComparing(row -> row.entry.householdId());

  private final List<Row> rows;

  private HouseholdIndex(List<Row> rows) {
    this.rows = rows;
  }

  /** One household with what a search reads: folded, each word behind a blank. */
  private static final class Row {
    private final HouseholdEntry entry;
    private final String village;
    private final String name;
    private final String words;

    Row(HouseholdEntry entry) {
      this.entry = entry;
      this.village = SearchText.fold(entry.village());
      String known = entry.knownName();
      this.name = known == null ? "" : SearchText.fold(known);
      SheetSummary sheet = entry.sheet();
      String card = sheet == null ? null : sheet.headCitizenId();
      this.words = " " + name + " " + village + (card == null ? "" : " " + card);
    }
  }

  /** An index of households put together already. */
  public static HouseholdIndex of(List<HouseholdEntry> entries) {
    List<Row> rows = new ArrayList<>(entries.size());
    for (HouseholdEntry entry : entries) {
      rows.add(new Row(entry));
    }
    rows.sort(USUAL_ORDER);
    return new HouseholdIndex(rows);
  }

  /**
   * Puts together what the store has.
   *
   * @param sheets of the round
   * @param assignments those that are closed are passed over
   * @param visits of the round, in any order
   * @param villages names by code; a village without one is shown by its code
   */
  public static HouseholdIndex of(
      List<SheetSummary> sheets,
      List<Assignment> assignments,
      List<VisitEnvelope> visits,
      Map<AreaCode, String> villages) {
    Map<String, Assignment> open = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      if (assignment.open()) {
        open.merge(assignment.householdId(), assignment, HouseholdIndex::moreUrgent);
      }
    }
    Map<String, VisitCount> counts = VisitForm.countByHousehold(visits);
    List<HouseholdEntry> entries = new ArrayList<>();
    for (SheetSummary sheet : sheets) {
      String household = sheet.householdId();
      String located = sheet.location();
      entries.add(
          new HouseholdEntry(
              household,
              sheet.areaCode(),
              name(villages, sheet.areaCode()),
              sheet,
              open.remove(household),
              counts.getOrDefault(household, VisitCount.NONE),
              located == null ? null : GeoPoint.parse(located)));
    }
    for (Assignment left : open.values()) {
      entries.add(
          new HouseholdEntry(
              left.householdId(),
              left.areaCode(),
              name(villages, left.areaCode()),
              null,
              left,
              counts.getOrDefault(left.householdId(), VisitCount.NONE),
              null));
    }
    return of(entries);
  }

  private static Assignment moreUrgent(Assignment one, Assignment other) {
    int byOrigin = other.origin().compareTo(one.origin());
    return byOrigin > 0 || (byOrigin == 0 && other.madeAt().isAfter(one.madeAt())) ? other : one;
  }

  private static String name(Map<AreaCode, String> villages, AreaCode code) {
    String name = villages.get(code);
    return name == null ? code.value() : name;
  }

  private static LocalDate dueOn(HouseholdEntry entry) {
    Assignment assignment = entry.assignment();
    LocalDate due = assignment == null ? null : assignment.dueOn();
    return due == null || !entry.isOpenRecheck() ? LocalDate.MAX : due;
  }

  /** How many households there are. */
  public int size() {
    return rows.size();
  }

  /** The index after one household changed, or with one more. */
  public HouseholdIndex with(HouseholdEntry changed) {
    List<Row> next = new ArrayList<>(rows.size() + 1);
    for (Row row : rows) {
      if (!row.entry.householdId().equals(changed.householdId())) {
        next.add(row);
      }
    }
    next.add(new Row(changed));
    next.sort(USUAL_ORDER);
    return new HouseholdIndex(next);
  }

  /** The households that a query asks for. */
  public List<HouseholdEntry> list(HouseholdQuery query) {
    List<String> begins = begins(query.text());
    List<HouseholdEntry> found = new ArrayList<>();
    for (Row row : rows) {
      if (matches(row, query) && hasAll(row.words, begins)) {
        found.add(row.entry);
      }
    }
    GeoPoint here = query.nearestTo();
    if (here != null) {
      sortByDistance(found, here);
    }
    return found;
  }

  private static boolean matches(Row row, HouseholdQuery query) {
    if (query.village() != null && !query.village().equals(row.entry.areaCode())) {
      return false;
    }
    if (query.state() == null) {
      return true;
    }
    return query.state() == HouseholdState.RECHECK
        ? row.entry.isOpenRecheck()
        : row.entry.state() == query.state();
  }

  private static List<String> begins(String text) {
    List<String> begins = new ArrayList<>();
    for (String word : SearchText.fold(text).split(" ")) {
      if (!word.isEmpty()) {
        begins.add(" " + word);
      }
    }
    return begins;
  }

  private static boolean hasAll(String words, List<String> begins) {
    for (String begin : begins) {
      if (!words.contains(begin)) {
        return false;
      }
    }
    return true;
  }

  private static void sortByDistance(List<HouseholdEntry> found, GeoPoint here) {
    Map<String, Double> metres = new HashMap<>();
    for (HouseholdEntry entry : found) {
      metres.put(entry.householdId(), entry.metresFrom(here).orElse(Double.MAX_VALUE));
    }
    found.sort(Comparator.comparing(entry -> metres.get(entry.householdId())));
  }

  /** How many households stand where, for the figures on the filters. */
  public Map<HouseholdState, Integer> counts(@Nullable AreaCode village) {
    Map<HouseholdState, Integer> counts = new EnumMap<>(HouseholdState.class);
    for (Row row : rows) {
      if (village == null || village.equals(row.entry.areaCode())) {
        HouseholdState state = row.entry.state();
        counts.merge(state, 1, Integer::sum);
        if (row.entry.isOpenRecheck() && state != HouseholdState.RECHECK) {
          counts.merge(HouseholdState.RECHECK, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** How far each village is, by name. */
  public List<VillageProgress> villages() {
    Map<AreaCode, VillageProgress> villages = new LinkedHashMap<>();
    for (Row row : rows) {
      HouseholdEntry entry = row.entry;
      villages.merge(entry.areaCode(), VillageProgress.of(entry), VillageProgress::plus);
    }
    List<VillageProgress> sorted = new ArrayList<>(villages.values());
    sorted.sort(Comparator.comparing(village -> SearchText.fold(village.name())));
    return sorted;
  }
}
