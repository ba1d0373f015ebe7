package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Sheet;

/** Forms for tests: a village in the northern mountains in October 2022. */
final class Forms {
  static final Edition EDITION = EditionCatalogue.bundled().find("2022-2025").orElseThrow();
  static final Edition LATER_EDITION = EditionCatalogue.bundled().find("2027-2030").orElseThrow();
  static final LocalDate INTERVIEW = LocalDate.parse("2022-10-02");
  static final AreaFacts RURAL =
      new AreaFacts(
          AreaType.RURAL,
          Region.NORTHERN_MOUNTAINS,
          ReviewKind.PERIODIC,
          EDITION.illustrativePoints());

  private Forms() {}

  static Question question(String code) {
    return EDITION.questionnaire().find(code).orElseThrow();
  }

  static LocalSheet local(Sheet content, RecordState state) {
    return new LocalSheet(
        "01920000-0000-7000-8000-000000000001",
        "01920000-0000-7000-8000-000000000201",
        "periodic-2022",
        new AreaCode("03565-01"),
        INTERVIEW,
        Instant.parse("2022-10-02T01:00:00Z"),
        content,
        null,
        null,
        state,
        false);
  }

  static SheetForm empty() {
    return open(EDITION, RURAL);
  }

  static SheetForm open(Edition edition, AreaFacts area) {
    Sheet nothing = new Sheet(edition.id(), Map.of(), List.of(), List.of());
    return SheetForm.open(edition, local(nothing, new RecordState.Draft()), area);
  }

  static SheetForm with(SheetForm form, Edit... edits) {
    SheetForm changed = form;
    for (Edit edit : edits) {
      changed = changed.after(edit);
    }
    return changed;
  }

  static Edit text(String question, String value) {
    return new Edit.HouseholdAnswer(question, new Answer.Text(value));
  }

  static Edit flag(String question, boolean yes) {
    return new Edit.HouseholdAnswer(question, new Answer.Flag(yes));
  }

  static Edit number(String question, long whole) {
    return new Edit.HouseholdAnswer(question, Answer.Number.of(whole));
  }

  static Edit member(String id, String question, String value) {
    return new Edit.MemberAnswer(id, question, new Answer.Text(value));
  }

  /** A head born in 1980 and two more, with what a sheet must have. */
  static SheetForm family() {
    return with(
        empty(),
        new Edit.MemberAdded("m1"),
        member("m1", "name", "Giàng A Páo"),
        member("m1", "relation", "head"),
        member("m1", "birth_date", "1980-05-03"),
        member("m1", "sex", "male"),
        new Edit.MemberAdded("m2"),
        member("m2", "name", "Sùng Thị Mỷ"),
        member("m2", "relation", "spouse"),
        member("m2", "birth_date", "1982"),
        member("m2", "sex", "female"),
        new Edit.MemberAdded("m3"),
        member("m3", "name", "Giàng Thị Dợ"),
        member("m3", "relation", "child"),
        member("m3", "birth_date", "2012-11"),
        member("m3", "sex", "female"));
  }

  /** Answers one question of each section of the household, and one of each member. */
  static SheetForm begun(SheetForm form) {
    SheetForm begun = form;
    for (SectionView section : form.sections()) {
      List<Field> fields = begun.householdFields(section.code());
      if (!fields.isEmpty()) {
        begun = begun.after(SheetForm.answer(fields.get(0), plain(fields.get(0).question())));
      }
    }
    for (MemberView member : form.members()) {
      begun =
          begun.after(
              new Edit.MemberAnswer(member.id(), "health_insurance", new Answer.Flag(true)));
    }
    return begun;
  }

  /** Answers every question of the household and of each member, so that nothing is open. */
  static SheetForm answeredInFull(SheetForm form) {
    SheetForm full = form;
    for (SectionView section : form.sections()) {
      for (Field field : full.householdFields(section.code())) {
        full = full.after(SheetForm.answer(field, plain(field.question())));
      }
      for (MemberView member : form.members()) {
        for (Field field : full.memberFields(member.id(), section.code())) {
          if (field.answer() == null && !field.question().code().equals("citizen_id")) {
            full = full.after(SheetForm.answer(field, plain(field.question())));
          }
        }
      }
    }
    return full;
  }

  private static Answer plain(Question question) {
    Map<String, Answer> chosen = new LinkedHashMap<>();
    chosen.put("income_method", new Answer.Text("keyed"));
    chosen.put("income_points_keyed", Answer.Number.of(132));
    chosen.put("consent", new Answer.Flag(true));
    chosen.put("height_cm", Answer.Number.of(130));
    chosen.put("weight_kg", Answer.Number.of(28));
    if (chosen.containsKey(question.code())) {
      return chosen.get(question.code());
    }
    return switch (question.kind()) {
      case TEXT -> new Answer.Text("Không");
      case CHOICE -> new Answer.Text(question.options().get(0).code());
      case CHOICES -> new Answer.Many(List.of());
      case YES_NO -> new Answer.Flag(false);
      case NUMBER -> new Answer.Number(question.leastThousandths() + 9_000);
      case PARTIAL_DATE -> new Answer.Text("1990");
      case LOCATION -> new Answer.Text("22.39812,103.15234,12");
      case CITIZEN_ID -> new Answer.Text("012080001234");
    };
  }
}
