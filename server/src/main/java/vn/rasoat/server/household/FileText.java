package vn.rasoat.server.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.classification.Verdict;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.household.PartialDate;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.questionnaire.Section;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;

/** A household's sheet and its assessment in one language. */
public final class FileText {
  /** What an official looks at first of each member; an edition may lack some. */
  private static final List<String> KEY_QUESTIONS =
      List.of("attending_school", "work_status", "health_insurance");

  /** What the roster shows of each member before those. */
  private static final Set<String> ROSTER =
      Set.of(
          CoreQuestions.NAME,
          CoreQuestions.RELATION,
          CoreQuestions.BIRTH_DATE,
          CoreQuestions.SEX,
          CoreQuestions.CITIZEN_ID,
          CoreQuestions.ETHNICITY);

  private static final int MONTHS_OF_YEAR = 12;

  private final Sheet sheet;
  private final Questionnaire questionnaire;
  private final LocalDate referenceDate;
  private final AssessmentText words;
  private final Language language;

  FileText(Sheet sheet, Questionnaire questionnaire, LocalDate referenceDate, Language language) {
    this.sheet = sheet;
    this.questionnaire = questionnaire;
    this.referenceDate = referenceDate;
    this.words = new AssessmentText(questionnaire, sheet);
    this.language = language;
  }

  /** Sentences that tell why an indicator came out as it did. */
  public List<String> reasons(IndicatorResult result) {
    return words.reasons(result).stream().map(it -> it.in(language)).toList();
  }

  /** What is still to ask, one line per question. */
  public List<String> toAsk(Verdict.Undecidable open) {
    return toAsk(open.ask());
  }

  private List<String> toAsk(List<OpenQuestion> questions) {
    return questions.stream().map(it -> numbered(it)).distinct().toList();
  }

  private String numbered(OpenQuestion open) {
    String text = words.question(open, language);
    return questionnaire.find(open.question()).map(it -> it.number() + " " + text).orElse(text);
  }

  /** The members in the order of the roster. */
  public List<Member> members() {
    return sheet.members();
  }

  /** The name of a member; empty where it was not told. */
  public String name(Member member) {
    return SheetHead.nameOf(member);
  }

  /** The answer of a member in words; null where the question was not answered. */
  public @Nullable String answer(Member member, String code) {
    return text(code, member.answer(code));
  }

  /** The citizen id as written; null where it was not told. */
  public @Nullable String citizenId(Member member) {
    return member.text(CoreQuestions.CITIZEN_ID);
  }

  /** The birth date as far as it is known; null where it was not told. */
  public @Nullable String birthDate(Member member) {
    String text = member.text(CoreQuestions.BIRTH_DATE);
    return text == null ? null : HouseholdText.birthDate(text);
  }

  /** Completed years on the reference date, as an interval where the date leaves it open. */
  public @Nullable String age(Member member) {
    String text = member.text(CoreQuestions.BIRTH_DATE);
    PartialDate born = text == null ? null : PartialDate.parse(text);
    if (born == null) {
      return null;
    }
    int fewest = Math.max(0, born.fewestMonthsOn(referenceDate)) / MONTHS_OF_YEAR;
    int most = Math.max(0, born.mostMonthsOn(referenceDate)) / MONTHS_OF_YEAR;
    return fewest == most ? String.valueOf(fewest) : fewest + "–" + most;
  }

  /** The questions of the roster's last columns. */
  public List<Question> keyQuestions() {
    return KEY_QUESTIONS.stream().flatMap(code -> questionnaire.find(code).stream()).toList();
  }

  /** Sections asked of each member, without those the roster shows whole. */
  public List<Section> memberSections() {
    return sections(Scope.MEMBER).stream()
        .filter(it -> it.questions().stream().anyMatch(asked -> !ROSTER.contains(asked.code())))
        .toList();
  }

  /** Sections asked of the household. */
  public List<Section> householdSections() {
    return sections(Scope.HOUSEHOLD);
  }

  private List<Section> sections(Scope scope) {
    return questionnaire.sections().stream().filter(it -> it.scope() == scope).toList();
  }

  /** The household's answer in words; null where the question was not answered. */
  public @Nullable String answer(Question question) {
    return text(question.code(), sheet.answer(question.code()));
  }

  private @Nullable String text(String code, @Nullable Answer answer) {
    if (answer == null) {
      return null;
    }
    boolean date =
        questionnaire.find(code).filter(it -> it.kind() == AnswerKind.PARTIAL_DATE).isPresent();
    if (date && answer instanceof Answer.Text text) {
      return HouseholdText.birthDate(text.value());
    }
    return HouseholdText.capital(words.answer(code, answer, language), language);
  }

  /**
   * One source of the income worksheet.
   *
   * @param months how many months have a line
   */
  public record IncomeSource(String name, int months, long amountVnd) {}

  /** The income worksheet by source, in the order of the form; empty where there is none. */
  public List<IncomeSource> worksheet() {
    List<IncomeSource> sources = new ArrayList<>();
    for (Option source : questionnaire.incomeSources()) {
      List<IncomeLine> lines =
          sheet.incomeWorksheet().stream()
              .filter(line -> line.source().equals(source.code()))
              .toList();
      if (!lines.isEmpty()) {
        sources.add(
            new IncomeSource(
                source.label().in(language),
                (int) lines.stream().mapToInt(IncomeLine::month).distinct().count(),
                lines.stream().mapToLong(IncomeLine::amountVnd).sum()));
      }
    }
    return sources;
  }
}
