package vn.rasoat.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.law.Article;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.text.Wording;

/**
 * How a review is carried out, by law: its dated variants with their steps, actors and day counts.
 *
 * @param article the decision it stands in
 * @param actors who acts or takes part, by code, in the order of the file
 * @param numbers what holds for every variant, by code
 * @param dayCount how days are counted, in words
 * @param dayCountArticle where that stands
 * @param variants by kind of review and date; those of one kind follow each other without a gap
 */
public record Procedure(
    Article article,
    Map<String, Wording> actors,
    Map<String, LegalNumber> numbers,
    Wording dayCount,
    Article dayCountArticle,
    List<ProcedureVariant> variants) {
  private static final Set<String> FIELDS =
      Set.of("article", "actors", "numbers", "dayCount", "variants");
  private static final Set<String> UNITS =
      Set.of("working days", "calendar days", "day of month", "months", "percent");

  public Procedure {
    actors = Map.copyOf(actors);
    numbers = Map.copyOf(numbers);
    variants = List.copyOf(variants);
  }

  /** Reads procedure.json. */
  public static Procedure read(JsonNode node) {
    node.allowOnly(FIELDS);
    Map<String, Wording> actors = new LinkedHashMap<>();
    for (JsonNode item : node.get("actors").items()) {
      item.allowOnly(Set.of("code", "vi", "en"));
      if (actors.put(item.get("code").text(), WordingJson.read(item)) != null) {
        throw item.get("code").fault("this actor stands twice");
      }
    }
    JsonNode dayCount = node.get("dayCount").allowOnly(Set.of("vi", "en", "article"));
    return new Procedure(
        Article.read(node.get("article")),
        actors,
        numbers(node.find("numbers").orElse(null)),
        WordingJson.read(dayCount),
        Article.read(dayCount.get("article")),
        variants(node.get("variants"), actors.keySet()));
  }

  /**
   * The variant that holds for a review of a kind that begins on a date. A round keeps it to its
   * end, whatever changes meanwhile.
   */
  public Optional<ProcedureVariant> variantOn(LocalDate begin, ReviewKind kind) {
    return variants.stream()
        .filter(variant -> variant.kind() == kind && variant.holdsOn(begin))
        .findFirst();
  }

  private static List<ProcedureVariant> variants(JsonNode node, Set<String> actors) {
    List<ProcedureVariant> variants = new ArrayList<>();
    Map<ReviewKind, ProcedureVariant> last = new LinkedHashMap<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode item : node.items()) {
      ProcedureVariant variant = ProcedureVariant.read(item, actors);
      if (!codes.add(variant.code())) {
        throw item.get("code").fault("this variant stands twice");
      }
      ProcedureVariant before = last.put(variant.kind(), variant);
      if (before != null && !variant.follows(before)) {
        throw item.get("from").fault("it must begin on the day after '" + before.code() + "' ends");
      }
      variants.add(variant);
    }
    return variants;
  }

  /** Legal numbers by code; none where the field is left out. */
  static Map<String, LegalNumber> numbers(@Nullable JsonNode node) {
    Map<String, LegalNumber> numbers = new LinkedHashMap<>();
    if (node != null) {
      node.fields()
          .forEach(
              (code, field) -> {
                LegalNumber number = LegalNumber.read(field);
                if (!UNITS.contains(number.unit())) {
                  throw field
                      .get("unit")
                      .fault(
                          "the unit must be one of "
                              + UNITS.stream().sorted().collect(Collectors.toList()));
                }
                numbers.put(code, number);
              });
    }
    return numbers;
  }
}
