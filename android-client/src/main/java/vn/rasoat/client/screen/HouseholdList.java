package vn.rasoat.client.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.form.HouseholdIndex;
import vn.rasoat.client.form.SyncSummary;
import vn.rasoat.client.store.FieldWork;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.StoreCounts;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/**
 * The households of one round as the store has them now. Reading tens of thousands takes a moment:
 * not on the screen's thread.
 *
 * @param round whose households these are; empty while there is none
 * @param rounds names by id of all rounds there is anything of, the latest first
 * @param sync how sync stands, for the bar
 */
record HouseholdList(
    String round, Map<String, Wording> rounds, HouseholdIndex households, Wording sync) {

  /**
   * Reads a round.
   *
   * @param wanted the round; the latest open one if there is nothing of it
   */
  static HouseholdList read(Workplace workplace, String wanted) {
    List<SheetSummary> sheets = workplace.store().listSummaries();
    List<Assignment> assignments = workplace.store().listAssignments();
    Map<String, Wording> rounds = rounds(workplace, sheets, assignments);
    String round =
        rounds.containsKey(wanted) || rounds.isEmpty() ? wanted : rounds.keySet().iterator().next();
    List<SheetSummary> ofRound = new ArrayList<>(sheets);
    ofRound.removeIf(sheet -> !sheet.roundId().equals(round));
    List<Assignment> given = new ArrayList<>(assignments);
    given.removeIf(assignment -> !assignment.roundId().equals(round));
    HouseholdIndex index =
        HouseholdIndex.of(
            ofRound, given, visits(workplace.store(), round), names(workplace, given, ofRound));
    return new HouseholdList(round, rounds, index, sync(workplace));
  }

  private static Map<String, Wording> rounds(
      Workplace workplace, List<SheetSummary> sheets, List<Assignment> assignments) {
    List<OpenRound> open = new ArrayList<>(workplace.rounds());
    open.sort(Comparator.<OpenRound, LocalDate>comparing(OpenRound::opensOn).reversed());
    Map<String, Wording> rounds = new LinkedHashMap<>();
    for (OpenRound round : open) {
      rounds.put(round.id(), round.name());
    }
    // A round that was closed meanwhile still shows what was not sent.
    for (SheetSummary sheet : sheets) {
      rounds.putIfAbsent(sheet.roundId(), new Wording(sheet.roundId(), sheet.roundId()));
    }
    for (Assignment each : assignments) {
      rounds.putIfAbsent(each.roundId(), new Wording(each.roundId(), each.roundId()));
    }
    return rounds;
  }

  private static Map<AreaCode, String> names(
      Workplace workplace, List<Assignment> assignments, List<SheetSummary> sheets) {
    Map<AreaCode, String> names = new HashMap<>();
    for (SheetSummary sheet : sheets) {
      names.computeIfAbsent(sheet.areaCode(), workplace::areaName);
    }
    for (Assignment assignment : assignments) {
      names.computeIfAbsent(assignment.areaCode(), workplace::areaName);
    }
    return names;
  }

  private static List<VisitEnvelope> visits(FieldWork store, String round) {
    List<VisitEnvelope> visits = new ArrayList<>();
    for (LocalVisit visit : store.listVisits()) {
      if (visit.visit().roundId().equals(round)) {
        visits.add(visit.visit());
      }
    }
    return visits;
  }

  /** How sync stands, in the words of the bar. */
  static Wording sync(Workplace workplace) {
    StoreCounts counts = workplace.store().counts();
    return new SyncSummary(workplace.clock().instant(), workplace.clock().getZone())
        .bar(
            workplace.store().outboxSize(),
            counts.refused() + counts.inConflict(),
            workplace.store().listAttempts());
  }
}
