package vn.rasoat.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.review.Vote;

/** Visits, meetings and assignments of every shape the wire can carry, for property tests. */
final class FieldWork {
  private static final String ROUND = "periodic-2022";

  private FieldWork() {}

  private static Arbitrary<AreaCode> areas() {
    return Arbitraries.of("03565-01", "03565-101").map(AreaCode::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 80_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<String> said() {
    return Sheets.texts().map(text -> "Bản " + text);
  }

  static Arbitrary<VisitEnvelope> visits() {
    return Combinators.combine(
            Sheets.uuids().list().ofSize(3),
            areas(),
            Arbitraries.of(VisitOutcome.class),
            days(),
            Arbitraries.integers().between(1, 99),
            said().injectNull(0.4),
            Sheets.instants())
        .as(
            (ids, area, outcome, day, attempt, note, at) ->
                new VisitEnvelope(
                    ids.get(0),
                    ids.get(1),
                    ids.get(2),
                    ROUND,
                    area,
                    outcome,
                    day,
                    attempt,
                    note,
                    at));
  }

  private static Arbitrary<Vote> votes() {
    return Combinators.combine(
            Sheets.uuids(),
            Arbitraries.of(HouseholdClass.class).injectNull(0.3),
            people(),
            people(),
            said().injectNull(0.6))
        .as(Vote::new);
  }

  private static Arbitrary<Integer> people() {
    return Arbitraries.integers().between(0, 20_000);
  }

  static Arbitrary<MeetingEnvelope> meetings() {
    Arbitrary<MeetingRecord> records =
        Combinators.combine(
                days(),
                Sheets.instants().list().ofSize(2),
                people().list().ofSize(3),
                said().list().ofSize(2),
                said().injectNull(0.5),
                votes().list().ofMaxSize(4))
            .as(
                (day, times, numbers, names, remarks, all) ->
                    new MeetingRecord(
                        day,
                        times.get(0),
                        times.get(1),
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        names.get(0),
                        names.get(1),
                        remarks,
                        all));
    return Combinators.combine(
            Sheets.uuids().list().ofSize(2),
            Arbitraries.integers().between(0, Integer.MAX_VALUE),
            areas(),
            records)
        .as(
            (ids, base, area, meeting) ->
                new MeetingEnvelope(ids.get(0), ids.get(1), base, ROUND, area, meeting));
  }

  static Arbitrary<Assignment> assignments() {
    Arbitrary<List<String>> optional =
        Combinators.combine(
                Sheets.uuids().injectNull(0.3), said().injectNull(0.3), said().injectNull(0.3))
            .as(
                (record, reason, head) -> {
                  List<String> texts = new ArrayList<>();
                  texts.add(record);
                  texts.add(reason);
                  texts.add(head);
                  return texts;
                });
    return Combinators.combine(
            Sheets.uuids().list().ofSize(2),
            optional,
            areas(),
            Arbitraries.of(AssignmentOrigin.class),
            days().injectNull(0.3),
            Arbitraries.of(HouseholdClass.class).injectNull(0.3),
            Sheets.instants(),
            Arbitraries.of(true, false))
        .as(
            (ids, texts, area, origin, due, lastClass, at, open) ->
                new Assignment(
                    ids.get(0),
                    ids.get(1),
                    texts.get(0),
                    ROUND,
                    area,
                    origin,
                    texts.get(1),
                    due,
                    texts.get(2),
                    lastClass,
                    at,
                    open));
  }
}
