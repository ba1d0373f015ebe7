package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Wording;

/**
 * Questions that keep the class open, of one member or of one section of the household.
 *
 * @param title the member's name or the section's title
 * @param lines the questions, in the order the classifier met them
 */
public record StillToAsk(Wording title, List<Line> lines) {
  private static final String MONTH = "income_month_";

  public StillToAsk {
    lines = List.copyOf(lines);
  }

  /**
   * One question.
   *
   * @param text its number and label
   * @param place where it is asked
   */
  public record Line(Wording text, Place place) {}

  static List<StillToAsk> group(SheetForm form, List<OpenQuestion> open) {
    Map<String, Wording> titles = titles(form);
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (OpenQuestion question : open) {
      Place place = place(form, question);
      String memberId = place.memberId();
      String key = memberId == null ? place.section() : memberId;
      lines
          .computeIfAbsent(key, each -> new ArrayList<>())
          .add(new Line(text(form, question), place));
    }
    List<StillToAsk> groups = new ArrayList<>();
    lines.forEach(
        (key, each) ->
            groups.add(
                new StillToAsk(titles.getOrDefault(key, new Wording("Hộ", "Household")), each)));
    return groups;
  }

  private static Map<String, Wording> titles(SheetForm form) {
    Map<String, Wording> titles = new LinkedHashMap<>();
    form.sections().forEach(section -> titles.put(section.code(), section.title()));
    int number = 0;
    for (Member member : form.sheet().members()) {
      number++;
      titles.put(member.id(), Tally.name(member, number));
    }
    return titles;
  }

  private static Wording text(SheetForm form, OpenQuestion open) {
    String code = open.question();
    Question question = form.edition().questionnaire().find(code).orElse(null);
    if (question != null) {
      return new Wording(
          question.number() + ". " + question.label().vi(),
          question.number() + ". " + question.label().en());
    }
    String month = code.startsWith(MONTH) ? code.substring(MONTH.length()) : code;
    return new Wording("Thu nhập tháng thứ " + month, "Income of month " + month);
  }

  static Place place(SheetForm form, OpenQuestion open) {
    String code = open.question();
    if (code.startsWith(MONTH)) {
      String path = "/incomeWorksheet/" + code.substring(MONTH.length());
      return new Place(path, SheetForm.WORKSHEET, null, null);
    }
    String memberId = open.memberId();
    return form.place(
        memberId == null ? FieldPath.household(code) : FieldPath.member(memberId, code));
  }
}
