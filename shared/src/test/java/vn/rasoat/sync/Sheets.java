package vn.rasoat.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Confirmation;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

/** Sheets and envelopes of every shape the wire can carry, for property tests. */
final class Sheets {
  static final String EDITION = "2022-2025";
  private static final List<String> MEMBER_IDS =
      List.of("m1", "m2", "m3", "m4", "0c9f6a2e-8c3b-4f2d-9a39-51f0f6f6a001");

  private Sheets() {}

  static Arbitrary<String> uuids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
        .as((high, low) -> new UUID(high, low).toString());
  }

  /** Any text that can be written: no NUL and no half surrogate pair. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "Nguyễn Thị Ấn", "đường \"số\" 7\\\n\t", "👵🏽", "\u0001\u2028"),
        Arbitraries.strings().ofMaxLength(12).map(Sheets::writable));
  }

  private static String writable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static Arbitrary<Answer> answers() {
    return Arbitraries.oneOf(
        texts().map(Answer.Text::new),
        Arbitraries.longs().map(Answer.Number::new),
        Arbitraries.of(true, false).map(Answer.Flag::new),
        Arbitraries.of("a", "b", "c").list().uniqueElements().map(Answer.Many::new));
  }

  /** Few codes and few values, so that edits often meet. */
  static Arbitrary<Map<String, Answer>> answerMaps() {
    return Arbitraries.maps(Arbitraries.of("water", "latrine", "income", "goods"), answers())
        .ofMaxSize(4);
  }

  private static Arbitrary<Map<String, Answer>> meetingAnswers() {
    Arbitrary<Answer> few = Arbitraries.of(new Answer.Flag(true), new Answer.Text("x"));
    return Arbitraries.maps(Arbitraries.of("water", "latrine", "goods"), few).ofMaxSize(3);
  }

  static Arbitrary<Sheet> sheets() {
    return sheets(answerMaps());
  }

  /** Sheets so alike that three of them share members and answers. */
  static Arbitrary<Sheet> meetingSheets() {
    return sheets(meetingAnswers());
  }

  private static Arbitrary<Sheet> sheets(Arbitrary<Map<String, Answer>> answerMaps) {
    Arbitrary<List<Member>> members =
        Combinators.combine(
                Arbitraries.of(MEMBER_IDS).list().uniqueElements().ofMaxSize(4),
                answerMaps.list().ofSize(4))
            .as(
                (ids, answers) -> {
                  List<Member> list = new ArrayList<>();
                  for (int i = 0; i < ids.size(); i++) {
                    list.add(new Member(ids.get(i), answers.get(i)));
                  }
                  return list;
                });
    Arbitrary<List<IncomeLine>> lines =
        Arbitraries.maps(
                Combinators.combine(
                        Arbitraries.integers().between(1, 12), Arbitraries.of("farming", "wage"))
                    .as(Tuple::of),
                Arbitraries.longs())
            .ofMaxSize(5)
            .map(
                byKey -> {
                  List<IncomeLine> list = new ArrayList<>();
                  byKey.forEach(
                      (key, amount) -> list.add(new IncomeLine(key.get1(), key.get2(), amount)));
                  return list;
                });
    return Combinators.combine(answerMaps, members, lines, confirmations())
        .as((answers, people, income, seen) -> new Sheet(EDITION, answers, people, income, seen));
  }

  private static Arbitrary<List<Confirmation>> confirmations() {
    return Arbitraries.maps(
            Combinators.combine(
                    Arbitraries.of("area_large", "area"),
                    Arbitraries.of("/answers/goods", "/members/m1/answers/goods", "/members/m1"))
                .as(Tuple::of),
            Arbitraries.of("đã đo lại", "hỏi hai lần"))
        .ofMaxSize(3)
        .map(
            byKey -> {
              List<Confirmation> list = new ArrayList<>();
              byKey.forEach((key, why) -> list.add(new Confirmation(key.get1(), key.get2(), why)));
              return list;
            });
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, 7_258_118_399_999L).map(Instant::ofEpochMilli);
  }

  static Arbitrary<Envelope> envelopes() {
    return Combinators.combine(
            uuids().list().ofSize(3),
            Arbitraries.integers().between(0, Integer.MAX_VALUE),
            Arbitraries.of("03565-01", "03565-101", "03565").map(AreaCode::new),
            Arbitraries.longs().between(0, 80_000).map(LocalDate::ofEpochDay),
            instants().list().ofSize(2),
            Arbitraries.of(HouseholdClass.class).injectNull(0.3),
            sheets())
        .as(
            (ids, base, area, interview, times, householdClass, sheet) ->
                new Envelope(
                    ids.get(0),
                    ids.get(1),
                    base,
                    ids.get(2),
                    "periodic-2022",
                    area,
                    interview,
                    times.get(0),
                    times.get(1),
                    householdClass,
                    sheet));
  }

  /** Everything a sheet says, as field path to value, without order. */
  static Map<String, Object> flat(Sheet sheet) {
    Map<String, Object> flat = new LinkedHashMap<>();
    sheet.answers().forEach((code, answer) -> flat.put("/answers/" + code, loose(answer)));
    for (Member member : sheet.members()) {
      flat.put("/members/" + member.id(), "present");
      member
          .answers()
          .forEach(
              (code, answer) ->
                  flat.put("/members/" + member.id() + "/answers/" + code, loose(answer)));
    }
    for (IncomeLine line : sheet.incomeWorksheet()) {
      flat.put("/incomeWorksheet/" + line.month() + "/" + line.source(), line.amountVnd());
    }
    for (Confirmation seen : sheet.confirmations()) {
      flat.put("/confirmations/" + seen.check() + seen.path(), seen.reason());
    }
    return flat;
  }

  private static Object loose(Answer answer) {
    return answer instanceof Answer.Many many ? Set.copyOf(many.codes()) : answer;
  }
}
