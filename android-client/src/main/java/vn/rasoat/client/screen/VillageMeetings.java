package vn.rasoat.client.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.form.HouseholdEntry;
import vn.rasoat.client.form.HouseholdIndex;
import vn.rasoat.client.form.HouseholdQuery;
import vn.rasoat.client.form.MeetingForm;
import vn.rasoat.client.form.VoteLine;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;
import vn.rasoat.sync.Assignment;

/**
 * The meetings of one village in a round, and the households they are about.
 *
 * @param households all of the village, in the order of an agenda
 * @param leastAgreement percent of those present; null if the procedure has none
 * @param meetings those begun first at the beginning
 */
record VillageMeetings(
    String roundId,
    AreaCode village,
    List<HouseholdEntry> households,
    @Nullable LegalNumber leastAgreement,
    List<LocalMeeting> meetings) {

  /** The villages of a round that have a household or a meeting on this tablet, by their codes. */
  static List<VillageMeetings> read(Workplace workplace, String roundId) {
    Map<String, List<SheetSummary>> sheets = new TreeMap<>();
    Map<String, List<Assignment>> assignments = new HashMap<>();
    for (SheetSummary sheet : workplace.store().listSummaries()) {
      if (sheet.roundId().equals(roundId)) {
        sheets.computeIfAbsent(sheet.areaCode().value(), code -> new ArrayList<>()).add(sheet);
      }
    }
    for (Assignment each : workplace.store().listAssignments()) {
      if (each.roundId().equals(roundId)) {
        sheets.computeIfAbsent(each.areaCode().value(), code -> new ArrayList<>());
        assignments.computeIfAbsent(each.areaCode().value(), code -> new ArrayList<>()).add(each);
      }
    }
    Map<String, List<LocalMeeting>> meetings = new HashMap<>();
    for (LocalMeeting meeting : workplace.store().listMeetings()) {
      if (meeting.roundId().equals(roundId)) {
        sheets.computeIfAbsent(meeting.areaCode().value(), code -> new ArrayList<>());
        meetings
            .computeIfAbsent(meeting.areaCode().value(), code -> new ArrayList<>())
            .add(meeting);
      }
    }
    List<VillageMeetings> villages = new ArrayList<>();
    for (Map.Entry<String, List<SheetSummary>> village : sheets.entrySet()) {
      AreaCode code = new AreaCode(village.getKey());
      villages.add(
          new VillageMeetings(
              roundId,
              code,
              households(
                  workplace,
                  code,
                  village.getValue(),
                  assignments.getOrDefault(village.getKey(), List.of())),
              leastAgreement(workplace, code, village.getValue()),
              meetings.getOrDefault(village.getKey(), List.of())));
    }
    return villages;
  }

  private static List<HouseholdEntry> households(
      Workplace workplace, AreaCode code, List<SheetSummary> sheets, List<Assignment> assigned) {
    return HouseholdIndex.of(sheets, assigned, List.of(), Map.of(code, workplace.areaName(code)))
        .list(HouseholdQuery.ALL);
  }

  /** By the edition and the begin of the round; of a round that was closed, by its first sheet. */
  private static @Nullable LegalNumber leastAgreement(
      Workplace workplace, AreaCode village, List<SheetSummary> sheets) {
    LocalSheet sheet =
        sheets.isEmpty() ? null : workplace.store().find(sheets.get(0).recordId()).orElse(null);
    if (sheet == null) {
      return null;
    }
    LocalDate day = sheet.interviewDate();
    for (OpenRound round : workplace.rounds()) {
      day = round.id().equals(sheet.roundId()) ? round.opensOn() : day;
    }
    LocalDate begun = day;
    return workplace
        .edition(sheet.content().editionId())
        .findProcedure()
        .flatMap(law -> law.variantOn(begun, workplace.areaFacts(village, sheet.roundId()).kind()))
        .flatMap(MeetingRecord::leastAgreement)
        .orElse(null);
  }

  /** The households a next meeting is about: reviewed, and not yet agreed on as they are now. */
  List<HouseholdEntry> agenda() {
    Map<String, @Nullable HouseholdClass> agreed = new HashMap<>();
    for (LocalMeeting meeting : meetings) {
      MeetingRecord record = meeting.content();
      for (Vote vote : isOpen(meeting) ? List.<Vote>of() : record.votes()) {
        boolean passed = leastAgreement == null || vote.passes(record.present(), leastAgreement);
        if (passed) {
          agreed.put(vote.householdId(), vote.householdClass());
        } else {
          agreed.remove(vote.householdId());
        }
      }
    }
    List<HouseholdEntry> agenda = new ArrayList<>();
    for (HouseholdEntry each : MeetingForm.agendaOf(households)) {
      boolean done =
          agreed.containsKey(each.householdId())
              && Objects.equals(agreed.get(each.householdId()), each.householdClass());
      if (!done) {
        agenda.add(each);
      }
    }
    return agenda;
  }

  /** How many households have no result yet that a meeting could speak about. */
  int notReviewed() {
    return households.size() - MeetingForm.agendaOf(households).size();
  }

  /** The meeting that is still to be finished; null if none is. */
  @Nullable LocalMeeting unfinished() {
    LocalMeeting found = null;
    for (LocalMeeting meeting : meetings) {
      found = isOpen(meeting) ? meeting : found;
    }
    return found;
  }

  private static boolean isOpen(LocalMeeting meeting) {
    return meeting.state() instanceof RecordState.Draft
        || meeting.state() instanceof RecordState.Refused;
  }

  /** A meeting with the names of its households. */
  MeetingForm form(LocalMeeting meeting) {
    return MeetingForm.open(meeting.content(), households, leastAgreement);
  }

  /** How many households of a meeting did not pass. */
  int failed(LocalMeeting meeting) {
    int failed = 0;
    for (VoteLine line : form(meeting).lines()) {
      failed += line.verdict() == VoteLine.Verdict.NOT_PASSED ? 1 : 0;
    }
    return failed;
  }
}
