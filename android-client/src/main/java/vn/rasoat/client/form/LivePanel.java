package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.classification.Verdict;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * The result so far, as the panel beside the questions shows it.
 *
 * @param assessment the result itself, for the bar of points and the badge of the class
 * @param income such as "Điểm thu nhập 132 (chuẩn 140)"
 * @param deprivation such as "Thiếu hụt 4/12"
 * @param deprivationPoints such as "Điểm thiếu hụt 40 (nghèo từ 30)"
 * @param householdClass the class, or which classes are still possible
 * @param indicators all of the edition, in the official order
 * @param stillToAsk what keeps the class open; empty once it is decided
 * @param notes what the result rests on that is not certain
 */
public record LivePanel(
    Assessment assessment,
    Wording income,
    Wording deprivation,
    Wording deprivationPoints,
    Wording householdClass,
    List<IndicatorLine> indicators,
    List<StillToAsk> stillToAsk,
    List<Wording> notes) {
  private static final int NAMED = 3;

  public LivePanel {
    indicators = List.copyOf(indicators);
    stillToAsk = List.copyOf(stillToAsk);
    notes = List.copyOf(notes);
  }

  /** How many questions keep the class open. */
  public int openQuestions() {
    return stillToAsk.stream().mapToInt(group -> group.lines().size()).sum();
  }

  static LivePanel of(SheetForm form) {
    Assessment assessment = form.assessment();
    List<OpenQuestion> ask =
        assessment.verdict() instanceof Verdict.Undecidable undecided ? undecided.ask() : List.of();
    return new LivePanel(
        assessment,
        IncomeText.income(form, assessment.income()),
        deprivation(assessment),
        deprivationPoints(form, assessment),
        householdClass(assessment, ask.size()),
        indicators(form, assessment),
        StillToAsk.group(form, ask),
        IncomeText.notes(form, assessment.income()));
  }

  private static Wording deprivation(Assessment assessment) {
    int deprived = count(assessment, Outcome.DEPRIVED);
    int open = count(assessment, Outcome.UNDETERMINED);
    String share = deprived + "/" + assessment.indicators().size();
    return open == 0
        ? new Wording("Thiếu hụt " + share, "Deprived " + share)
        : new Wording(
            "Thiếu hụt " + share + ", chưa rõ " + open,
            "Deprived " + share + ", " + open + " open");
  }

  private static int count(Assessment assessment, Outcome outcome) {
    int count = 0;
    for (IndicatorResult result : assessment.indicators()) {
      count += result.outcome() == outcome ? 1 : 0;
    }
    return count;
  }

  private static Wording deprivationPoints(SheetForm form, Assessment assessment) {
    int low = assessment.deprivationPointsLow();
    int high = assessment.deprivationPointsHigh();
    long from = form.edition().poorFromPoints().value();
    return low == high
        ? new Wording(
            "Điểm thiếu hụt " + low + " (nghèo từ " + from + ")",
            "Deprivation points " + low + " (poor from " + from + ")")
        : new Wording(
            "Điểm thiếu hụt từ " + low + " đến " + high + " (nghèo từ " + from + ")",
            "Deprivation points " + low + " to " + high + " (poor from " + from + ")");
  }

  private static Wording householdClass(Assessment assessment, int open) {
    if (assessment.verdict() instanceof Verdict.Decided decided) {
      return decided.householdClass().label();
    }
    Verdict.Undecidable undecided = (Verdict.Undecidable) assessment.verdict();
    Wording classes =
        new Wording(
            joined(undecided, Language.VI, " hoặc "), joined(undecided, Language.EN, " or "));
    String vi = "Chưa phân loại được: có thể là " + classes.vi();
    String en = "Cannot be classified yet: possibly " + classes.en();
    return open == 0
        ? new Wording(vi + ".", en + ".")
        : new Wording(
            vi + "; còn thiếu " + open + " câu.",
            en + "; " + open + " question" + (open == 1 ? "" : "s") + " open.");
  }

  private static String joined(Verdict.Undecidable undecided, Language language, String or) {
    StringBuilder text = new StringBuilder();
    for (HouseholdClass possible : undecided.possible()) {
      text.append(text.length() == 0 ? "" : or).append(possible.label().in(language));
    }
    return text.toString();
  }

  private static List<IndicatorLine> indicators(SheetForm form, Assessment assessment) {
    AssessmentText text = new AssessmentText(form.edition().questionnaire(), form.sheet());
    List<IndicatorLine> lines = new ArrayList<>();
    for (IndicatorResult result : assessment.indicators()) {
      List<OpenQuestion> open = result.finding().open();
      lines.add(
          new IndicatorLine(
              result.indicator().order(),
              result.indicator().code(),
              result.indicator().dimension().name(),
              result.indicator().name(),
              result.outcome(),
              result.outcome() == Outcome.UNDETERMINED && open.size() > NAMED
                  ? List.of(shortened(text, open))
                  : text.reasons(result),
              result.indicator().article().citation(),
              open.isEmpty() ? null : StillToAsk.place(form, open.get(0))));
    }
    return lines;
  }

  /** A household of forty has a sentence as long as a page where few names say enough. */
  private static Wording shortened(AssessmentText text, List<OpenQuestion> open) {
    Wording first = text.open(open.subList(0, NAMED));
    int more = open.size() - NAMED;
    return new Wording(
        withoutStop(first.vi()) + "; và " + more + " câu khác.",
        withoutStop(first.en()) + "; and " + more + " more.");
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
