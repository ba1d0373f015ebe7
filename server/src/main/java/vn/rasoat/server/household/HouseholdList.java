package vn.rasoat.server.household;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.Round;
import vn.rasoat.text.Language;

/**
 * One page of a list of households, with what waits there.
 *
 * @param filter as asked for, on the page that is shown
 * @param round null as long as no round was opened
 * @param rounds all, the newest first
 * @param trail from the widest of one's areas down to the one shown; empty where several are shown
 * @param choices areas that the list can be narrowed to
 * @param places villages and communes of the rows, by code
 * @param names of those who sent something, by user id
 * @param inPlace households of the place, whatever else is asked for
 * @param differing those with the words asked for whose tablet computed another class
 * @param counts per class, of what is asked for but the class
 * @param total households that are asked for
 * @param held edits that wait for a decision, oldest first
 * @param conflicts edits that wait for their senders to settle them, oldest first
 * @param mayDecide whether who asks may decide over held edits
 */
public record HouseholdList(
    HouseholdFilter filter,
    @Nullable Round round,
    List<Round> rounds,
    List<AreaUnit> trail,
    List<AreaUnit> choices,
    Map<String, AreaUnit> places,
    Map<String, String> names,
    long inPlace,
    long differing,
    List<ClassCount> counts,
    long total,
    List<Line> lines,
    List<HeldSheet> held,
    List<OpenConflict> conflicts,
    boolean mayDecide) {

  /** One household with the word for its state. */
  public record Line(CurrentHousehold household, HouseholdState state) {}

  /** A list before the first round. */
  static HouseholdList before(
      HouseholdFilter filter, List<Round> rounds, List<AreaUnit> trail, List<AreaUnit> choices) {
    return new HouseholdList(
        filter, null, rounds, trail, choices, Map.of(), Map.of(), 0, 0, List.of(), 0, List.of(),
        List.of(), List.of(), false);
  }

  /** The area shown; null where one's several areas are. */
  public @Nullable AreaUnit area() {
    return trail.isEmpty() ? null : trail.get(trail.size() - 1);
  }

  /** Whether there is any area to show. */
  public boolean hasPlace() {
    return !trail.isEmpty() || !choices.isEmpty();
  }

  /** What the areas to choose from are: villages or something wider. */
  public AreaLevel choiceLevel() {
    return choices.isEmpty() ? AreaLevel.VILLAGE : choices.get(0).level();
  }

  /** Code of the area that the choice "all" leads to; null for all of one's areas. */
  public @Nullable String allCode() {
    AreaUnit area = area();
    if (area == null || area.level() != AreaLevel.VILLAGE) {
      return area == null ? null : area.code();
    }
    return trail.size() > 1 ? trail.get(trail.size() - 2).code() : null;
  }

  /** Name of a place; its code where it is gone. */
  public String place(String path, Language language) {
    String code = AreaScope.codeOf(path);
    AreaUnit unit = places.get(code);
    return unit == null ? code : unit.fullName(language);
  }

  /** Whether the rows can be of several communes, so that the village alone does not say where. */
  public boolean spansCommunes() {
    AreaUnit area = area();
    return area == null
        ? choices.stream().map(it -> Objects.toString(it.parentCode())).distinct().count() > 1
            || choiceLevel() != AreaLevel.VILLAGE
        : area.level() == AreaLevel.PROVINCE || area.level() == AreaLevel.DISTRICT;
  }

  /** Display name of a user; a dash where they are gone. */
  public String name(String userId) {
    return names.getOrDefault(userId, "–");
  }

  /** Households of a class among those asked for. */
  public long countOf(@Nullable String classCode) {
    return counts.stream()
        .filter(count -> classCode == null || count.classCode().equals(classCode))
        .mapToLong(ClassCount::households)
        .sum();
  }

  /** Pages of the list, at least one. */
  public long pages() {
    return Math.max(1, (total + HouseholdFilter.PAGE_SIZE - 1) / HouseholdFilter.PAGE_SIZE);
  }

  /** Number of the first household of the page, from 1; 0 on an empty page. */
  public long first() {
    return lines.isEmpty() ? 0 : (filter.page() - 1L) * HouseholdFilter.PAGE_SIZE + 1;
  }
}
