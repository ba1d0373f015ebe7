package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.household.HouseholdList.Line;
import vn.rasoat.server.inbox.DecideHeld;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.Revision;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/** Lists the households of a round in someone's areas, with what waits there for a decision. */
@Singleton
public class ListHouseholds {
  private final HouseholdStore store;
  private final RoundReader rounds;
  private final AreaReader areas;
  private final AccountReader accounts;
  private final InboxReader inbox;
  private final HeldSheets heldSheets;
  private final RoundEditions editions;
  private final ReadTransaction reading;

  ListHouseholds(
      HouseholdStore store,
      RoundReader rounds,
      AreaReader areas,
      AccountReader accounts,
      InboxReader inbox,
      HeldSheets heldSheets,
      RoundEditions editions,
      ReadTransaction reading) {
    this.store = store;
    this.rounds = rounds;
    this.areas = areas;
    this.accounts = accounts;
    this.inbox = inbox;
    this.heldSheets = heldSheets;
    this.editions = editions;
    this.reading = reading;
  }

  /**
   * One page of a list.
   *
   * @throws ProblemException UNKNOWN_AREA or AREA_OUT_OF_SCOPE for the area asked for, NOT_FOUND
   *     for the round
   */
  public HouseholdList list(Actor actor, HouseholdFilter filter) {
    return reading.run(() -> read(actor, filter));
  }

  private HouseholdList read(Actor actor, HouseholdFilter filter) {
    List<Round> known = rounds.list();
    String wanted = filter.round();
    @Nullable Round round = wanted == null ? newest(known) : rounds.get(wanted);
    String code = filter.area();
    @Nullable AreaUnit area = code == null ? only(actor.scope()) : areas.get(code);
    if (area != null) {
      actor.scope().require(area.path());
    }
    AreaScope place = area == null ? actor.scope() : new AreaScope(List.of(area.path()));
    if (round == null) {
      return HouseholdList.before(
          filter, known, trail(area, actor.scope()), choices(area, actor.scope()));
    }
    List<Revision> held = inbox.listHeld(place, round.id());
    List<Revision> conflicts = inbox.listConflicts(place, round.id());
    Waiting waiting = Waiting.of(held, conflicts);
    Selection inPlace = Selection.of(round.id(), place.paths());
    Selection selected = narrowed(filter, round, place, waiting);
    List<ClassCount> counts = store.countByClass(withoutClass(filter, round, place, waiting));
    long total = store.count(selected);
    int page = (int) Math.max(1, Math.min(filter.page(), pages(total)));
    List<CurrentHousehold> rows =
        store.list(
            selected,
            filter.order(),
            HouseholdFilter.PAGE_SIZE,
            (page - 1) * HouseholdFilter.PAGE_SIZE);
    Map<String, AreaUnit> places = places(rows, held, conflicts);
    Map<String, String> names = names(rows, held, conflicts);
    return new HouseholdList(
        filter.onPage(page),
        round,
        known,
        trail(area, actor.scope()),
        choices(area, actor.scope()),
        places,
        names,
        store.count(inPlace),
        store.count(Selection.of(round.id(), place.paths()).named(filter.words()).differing()),
        counts,
        total,
        lines(rows, waiting),
        heldSheets.among(held),
        told(round, conflicts),
        DecideHeld.mayDecide(actor));
  }

  private List<OpenConflict> told(Round round, List<Revision> conflicts) {
    Questionnaire questionnaire = editions.get(round.editionId()).questionnaire();
    return conflicts.stream().map(it -> OpenConflict.of(it, questionnaire)).toList();
  }

  private static List<Line> lines(List<CurrentHousehold> rows, Waiting waiting) {
    return rows.stream().map(row -> new Line(row, waiting.stateOf(row))).toList();
  }

  /** Whose edits wait, by household. */
  private record Waiting(Set<String> held, Set<String> conflicts) {
    static Waiting of(List<Revision> held, List<Revision> conflicts) {
      Set<String> heldIds = new HashSet<>();
      held.forEach(revision -> heldIds.add(revision.householdId()));
      Set<String> conflictIds = new HashSet<>();
      conflicts.forEach(revision -> conflictIds.add(revision.householdId()));
      return new Waiting(heldIds, conflictIds);
    }

    HouseholdState stateOf(CurrentHousehold row) {
      if (conflicts.contains(row.householdId())) {
        return HouseholdState.CONFLICT;
      }
      if (held.contains(row.householdId())) {
        return HouseholdState.HELD;
      }
      if (row.householdClass() == null) {
        return HouseholdState.UNDECIDABLE;
      }
      return row.differsFromTablet() ? HouseholdState.DIFFERS : HouseholdState.SETTLED;
    }
  }

  private static Selection withoutClass(
      HouseholdFilter filter, Round round, AreaScope place, Waiting waiting) {
    Selection selection = Selection.of(round.id(), place.paths()).named(filter.words());
    HouseholdState state = filter.state();
    if (state == null) {
      return selection;
    }
    return switch (state) {
      case CONFLICT -> selection.among(waiting.conflicts());
      case HELD -> selection.among(waiting.held());
      case UNDECIDABLE -> selection.undecidable();
      case DIFFERS -> selection.differing();
      case SETTLED -> selection.agreed().without(waiting.conflicts()).without(waiting.held());
    };
  }

  private static Selection narrowed(
      HouseholdFilter filter, Round round, AreaScope place, Waiting waiting) {
    Selection selection = withoutClass(filter, round, place, waiting);
    var ofClass = filter.ofClass();
    if (ofClass != null) {
      selection.ofClass(ofClass);
    }
    return filter.undecidable() ? selection.undecidable() : selection;
  }

  private static long pages(long households) {
    return (households + HouseholdFilter.PAGE_SIZE - 1) / HouseholdFilter.PAGE_SIZE;
  }

  private static @Nullable Round newest(List<Round> known) {
    return known.stream().max(Comparator.comparing(Round::openedAt)).orElse(null);
  }

  /** Whoever has one area need not choose it. */
  private @Nullable AreaUnit only(AreaScope scope) {
    if (scope.paths().size() != 1) {
      return null;
    }
    return areas.get(codeOf(scope.paths().get(0)));
  }

  /** The areas to choose from: those right below, a village's neighbours, or one's own. */
  private List<AreaUnit> choices(@Nullable AreaUnit area, AreaScope scope) {
    String parent = area == null ? null : area.parentCode();
    if (area != null && area.level() != AreaLevel.VILLAGE) {
      return areas.listChildren(area.code());
    }
    if (area != null && parent != null && scope.covers(parentPath(area))) {
      return areas.listChildren(parent);
    }
    return areas.list(scope.paths().stream().map(ListHouseholds::codeOf).toList());
  }

  /** From the widest area of the scope down to the one shown. */
  private List<AreaUnit> trail(@Nullable AreaUnit area, AreaScope scope) {
    return area == null
        ? List.of()
        : areas.listOnPath(area.path()).stream().filter(it -> scope.covers(it.path())).toList();
  }

  private static String parentPath(AreaUnit area) {
    return AreaScope.parentOf(area.path());
  }

  private Map<String, AreaUnit> places(
      List<CurrentHousehold> rows, List<Revision> held, List<Revision> conflicts) {
    Set<String> codes = new HashSet<>();
    for (CurrentHousehold row : rows) {
      codes.add(codeOf(row.areaPath()));
      codes.add(codeOf(row.communePath()));
    }
    held.forEach(revision -> codes.add(codeOf(revision.areaPath())));
    conflicts.forEach(revision -> codes.add(codeOf(revision.areaPath())));
    Map<String, AreaUnit> places = new HashMap<>();
    areas.list(codes).forEach(place -> places.put(place.code(), place));
    return places;
  }

  private Map<String, String> names(
      List<CurrentHousehold> rows, List<Revision> held, List<Revision> conflicts) {
    List<String> ids = new ArrayList<>(rows.stream().map(CurrentHousehold::senderId).toList());
    held.forEach(revision -> ids.add(revision.userId()));
    conflicts.forEach(revision -> ids.add(revision.userId()));
    return accounts.displayNames(new HashSet<>(ids));
  }

  static String codeOf(String path) {
    return AreaScope.codeOf(path);
  }
}
