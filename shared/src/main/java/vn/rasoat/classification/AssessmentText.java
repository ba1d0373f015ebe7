package vn.rasoat.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.criteria.Person;
import vn.rasoat.criteria.Reason;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** The sentences of an assessment. Rendered on demand: statistics and sync never need them. */
public final class AssessmentText {
  private static final int MONTHS = 12;

  private final Questionnaire questionnaire;
  private final Sheet sheet;

  public AssessmentText(Questionnaire questionnaire, Sheet sheet) {
    this.questionnaire = questionnaire;
    this.sheet = sheet;
  }

  /** Why an indicator came out as it did: at least one sentence. */
  public List<Wording> reasons(IndicatorResult result) {
    List<Wording> sentences = new ArrayList<>();
    for (Reason reason : result.finding().reasons()) {
      sentences.add(reason(reason));
    }
    if (sentences.isEmpty()) {
      sentences.add(general(result));
    }
    return sentences;
  }

  private Wording general(IndicatorResult result) {
    Wording notApplicable = result.indicator().notApplicable();
    return switch (result.outcome()) {
      case DEPRIVED -> result.indicator().definition();
      case NOT_DEPRIVED -> result.indicator().notDeprived();
      case NOT_APPLICABLE -> notApplicable == null ? Outcome.NOT_APPLICABLE.label() : notApplicable;
      case UNDETERMINED -> open(result.finding().open());
    };
  }

  /** The sentence of one reason, with the member's name, age and answers filled in. */
  public Wording reason(Reason reason) {
    Wording because = reason.because();
    return new Wording(
        Wording.fill(because.vi(), values(reason, Language.VI)),
        Wording.fill(because.en(), values(reason, Language.EN)));
  }

  private Map<String, String> values(Reason reason, Language language) {
    Map<String, String> values = new HashMap<>();
    reason.figures().forEach((key, thousandths) -> values.put(key, number(thousandths, language)));
    Person person = reason.person();
    if (person != null) {
      values.put("name", name(person.member().id(), language));
      values.put("age", range(person.fewestMonths() / MONTHS, person.mostMonths() / MONTHS));
      values.put("ageMonths", range(person.fewestMonths(), person.mostMonths()));
    }
    for (String code : reason.questions()) {
      Answer answer = person == null ? sheet.answer(code) : person.answer(code);
      values.put("answer:" + code, answer == null ? "–" : answer(code, answer, language));
    }
    return values;
  }

  private static String range(int fewest, int most) {
    return fewest == most ? Integer.toString(fewest) : fewest + "–" + most;
  }

  /** What still has to be asked, as one sentence; an empty list says that the roster is empty. */
  public Wording open(List<OpenQuestion> questions) {
    if (questions.isEmpty()) {
      return new Wording("Phiếu chưa có thành viên nào.", "The sheet has no member yet.");
    }
    return new Wording(
        "Chưa xác định được, còn thiếu: " + listed(questions, Language.VI) + ".",
        "Undetermined; still to ask: " + listed(questions, Language.EN) + ".");
  }

  private String listed(List<OpenQuestion> questions, Language language) {
    return questions.stream()
        .map(question -> question(question, language))
        .collect(Collectors.joining("; "));
  }

  /** One open question: its label and, for a member, the name. */
  public String question(OpenQuestion open, Language language) {
    String label =
        questionnaire
            .find(open.question())
            .map(Question::label)
            .map(wording -> wording.in(language))
            .orElseGet(() -> month(open.question(), language));
    return open.memberId() == null ? label : label + " (" + name(open.memberId(), language) + ")";
  }

  private static String month(String code, Language language) {
    String month = code.substring(code.lastIndexOf('_') + 1);
    return new Wording("Thu nhập tháng thứ " + month, "Income of month " + month).in(language);
  }

  private String name(String memberId, Language language) {
    int number = 0;
    for (var member : sheet.members()) {
      number++;
      if (member.id().equals(memberId)) {
        String name = member.text(CoreQuestions.NAME);
        return name == null || name.trim().isEmpty()
            ? new Wording("Thành viên " + number, "Member " + number).in(language)
            : name;
      }
    }
    return memberId;
  }

  /** An answer as people read it: the label of an option, a number with its unit. */
  public String answer(String code, Answer answer, Language language) {
    Question question = questionnaire.find(code).orElse(null);
    if (answer instanceof Answer.Text text) {
      GeoPoint place =
          question != null && question.kind() == AnswerKind.LOCATION
              ? GeoPoint.parse(text.value())
              : null;
      return place == null ? label(question, text.value(), language) : place.shown();
    }
    if (answer instanceof Answer.Number number) {
      String unit = question == null || question.unit() == null ? "" : " " + question.unit();
      return number(number.thousandths(), language) + unit;
    }
    if (answer instanceof Answer.Flag flag) {
      return flag.yes()
          ? new Wording("có", "yes").in(language)
          : new Wording("không", "no").in(language);
    }
    List<String> codes = ((Answer.Many) answer).codes();
    return codes.isEmpty()
        ? new Wording("không có", "none").in(language)
        : codes.stream()
            .map(option -> label(question, option, language))
            .collect(Collectors.joining(", "));
  }

  private static String label(@Nullable Question question, String value, Language language) {
    return question == null
        ? value
        : question.findOption(value).map(option -> option.label().in(language)).orElse(value);
  }

  /** A number with at most two decimals; a decimal comma and points for thousands in Vietnamese. */
  static String number(long thousandths, Language language) {
    String plain =
        BigDecimal.valueOf(thousandths, 3)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String group = language == Language.VI ? "." : ",";
    String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
    String decimal = language == Language.VI ? "," : ".";
    return dot < 0 ? grouped : grouped + decimal + plain.substring(dot + 1);
  }
}
