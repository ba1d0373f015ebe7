package vn.rasoat.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalDay;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.text.Wording;

/**
 * The procedure of one kind of review, for the reviews that begin in a period.
 *
 * @param code stable, recorded with a round
 * @param name as people read it
 * @param kind of review
 * @param from first day of the period
 * @param until last day of the period; null while no end is known
 * @param article where it stands
 * @param calendar days of the year such as {@code review_from}, by code
 * @param numbers what holds for the whole review, by code
 * @param steps in their order
 */
public record ProcedureVariant(
    String code,
    Wording name,
    ReviewKind kind,
    LocalDate from,
    @Nullable LocalDate until,
    Article article,
    Map<String, LegalDay> calendar,
    Map<String, LegalNumber> numbers,
    List<ProcedureStep> steps) {
  private static final Set<String> FIELDS =
      Set.of(
          "code", "vi", "en", "kind", "from", "until", "article", "calendar", "numbers", "steps");

  public ProcedureVariant {
    calendar = Map.copyOf(calendar);
    numbers = Map.copyOf(numbers);
    steps = List.copyOf(steps);
  }

  /** Whether a review that begins on a date follows it. */
  public boolean holdsOn(LocalDate begin) {
    return !begin.isBefore(from) && (until == null || !begin.isAfter(until));
  }

  /** The step of a code. */
  public Optional<ProcedureStep> findStep(String step) {
    return steps.stream().filter(candidate -> candidate.code().equals(step)).findFirst();
  }

  boolean follows(ProcedureVariant before) {
    return before.until != null && from.equals(before.until.plusDays(1));
  }

  static ProcedureVariant read(JsonNode node, Set<String> actors) {
    node.allowOnly(FIELDS);
    LocalDate from = node.get("from").date();
    LocalDate until = node.find("until").map(JsonNode::date).orElse(null);
    if (until != null && until.isBefore(from)) {
      throw node.get("until").fault("'until' must not be before 'from'");
    }
    Article article = Article.read(node.get("article"));
    return new ProcedureVariant(
        node.get("code").text(),
        WordingJson.read(node),
        node.get("kind").as(ReviewKind::ofCode),
        from,
        until,
        article,
        calendar(node.find("calendar").orElse(null)),
        Procedure.numbers(node.find("numbers").orElse(null)),
        steps(node.get("steps"), article, actors));
  }

  private static List<ProcedureStep> steps(JsonNode node, Article article, Set<String> actors) {
    List<ProcedureStep> steps = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode item : node.items()) {
      ProcedureStep step = ProcedureStep.read(item, article, actors);
      if (!codes.add(step.code())) {
        throw item.get("code").fault("this step stands twice");
      }
      steps.add(step);
    }
    if (steps.isEmpty()) {
      throw node.fault("at least one step is needed");
    }
    return steps;
  }

  private static Map<String, LegalDay> calendar(@Nullable JsonNode node) {
    Map<String, LegalDay> calendar = new LinkedHashMap<>();
    if (node != null) {
      node.fields().forEach((code, item) -> calendar.put(code, LegalDay.read(item)));
    }
    return calendar;
  }
}
