package vn.rasoat.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.json.JsonValue;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;

/**
 * The situations of one edition. {@code base.json} holds a household that is deprived of nothing,
 * the people a roster may name, and for each indicator the change that makes the base household
 * deprived. A situation says only what differs:
 *
 * <ul>
 *   <li>{@code areaType, region, referenceDate, reviewKind}: instead of the base's;
 *   <li>{@code members}: the roster, names of people or {@code {"like": name, "id"?, answers...}};
 *   <li>{@code deprived}: indicators to be deprived of, or "all";
 *   <li>{@code household}, {@code change} (by member): answers; null takes an answer away;
 *   <li>{@code worksheet}: by source, VND of every month or a list by month, null where not told.
 * </ul>
 */
final class SituationFolder {
  private static final String BASE = "base.json";
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "areaType",
          "region",
          "referenceDate",
          "reviewKind",
          "members",
          "deprived",
          "household",
          "change",
          "worksheet",
          "expect");

  private final String editionId;
  private final Path folder;
  private final JsonNode base;

  SituationFolder(String editionId) {
    this.editionId = editionId;
    this.folder = Path.of("src/test/resources/edition", editionId, "situations");
    this.base = read(folder.resolve(BASE));
  }

  /** All files but the base, by name without ending. */
  Map<String, List<Situation>> byFile() {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, List<Situation>> byFile = new LinkedHashMap<>();
      files
          .filter(file -> !file.endsWith(BASE))
          .sorted()
          .forEach(
              file ->
                  byFile.put(file.getFileName().toString().replace(".json", ""), situations(file)));
      return byFile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Situation> situations(Path file) {
    JsonNode node = read(file).allowOnly(Set.of("indicator", "situations"));
    String indicator = node.find("indicator").map(JsonNode::text).orElse(null);
    return node.get("situations").items().stream()
        .map(item -> situation(indicator, item.allowOnly(FIELDS)))
        .collect(Collectors.toList());
  }

  private Situation situation(@Nullable String indicator, JsonNode node) {
    return new Situation(
        node.get("name").text(),
        indicator,
        sheet(node),
        new Circumstances(
            either(node, "areaType", AreaType::ofCode),
            node.value() instanceof JsonValue.Obj own
                    && own.fields().get("region") instanceof JsonValue.Null
                ? null
                : either(node, "region", Region::ofCode),
            either(node, "referenceDate", LocalDate::parse),
            either(node, "reviewKind", ReviewKind::ofCode)),
        node.get("expect"));
  }

  private <T> T either(JsonNode node, String field, Function<String, @Nullable T> parse) {
    return node.find(field).orElseGet(() -> base.get(field)).as(parse);
  }

  private Sheet sheet(JsonNode node) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    change(answers, base.get("household"));
    Map<String, Map<String, Answer>> roster = roster(node);
    for (JsonNode deprived : deprived(node)) {
      apply(deprived, answers, roster);
    }
    apply(node, answers, roster);
    List<Member> members = new ArrayList<>();
    roster.forEach((id, own) -> members.add(new Member(id, own)));
    Optional<JsonNode> worksheet = node.find("worksheet").or(() -> base.find("worksheet"));
    return new Sheet(
        editionId, answers, members, worksheet.map(SituationFolder::lines).orElse(List.of()));
  }

  private Map<String, Map<String, Answer>> roster(JsonNode node) {
    Map<String, Map<String, Answer>> roster = new LinkedHashMap<>();
    for (JsonNode item : node.find("members").orElseGet(() -> base.get("members")).items()) {
      boolean named = item.value() instanceof JsonValue.Str;
      String like = named ? item.text() : item.get("like").text();
      Map<String, Answer> answers = new LinkedHashMap<>();
      change(answers, base.get("people").get(like));
      if (!named) {
        item.fields().forEach((code, value) -> change(answers, code, value));
        answers.remove("like");
        answers.remove("id");
      }
      String id = named ? like : item.find("id").map(JsonNode::text).orElse(like);
      if (roster.put(id, answers) != null) {
        throw item.fault("'" + id + "' stands twice; give one an id");
      }
    }
    return roster;
  }

  private List<JsonNode> deprived(JsonNode node) {
    Optional<JsonNode> deprived = node.find("deprived");
    if (deprived.isEmpty()) {
      return List.of();
    }
    Map<String, JsonNode> changes = base.get("deprived").fields();
    return deprived.get().value() instanceof JsonValue.Str
        ? List.copyOf(changes.values())
        : deprived.get().items().stream()
            .map(code -> base.get("deprived").get(code.text()))
            .collect(Collectors.toList());
  }

  private static void apply(
      JsonNode node, Map<String, Answer> answers, Map<String, Map<String, Answer>> roster) {
    node.find("household").ifPresent(household -> change(answers, household));
    if (node.has("change")) {
      node.get("change")
          .fields()
          .forEach(
              (id, change) -> {
                Map<String, Answer> own = roster.get(id);
                if (own == null) {
                  throw change.fault("nobody in the roster is called '" + id + "'");
                }
                change(own, change);
              });
    }
  }

  private static void change(Map<String, Answer> answers, JsonNode changes) {
    changes.fields().forEach((code, value) -> change(answers, code, value));
  }

  private static void change(Map<String, Answer> answers, String code, JsonNode value) {
    if (value.value() instanceof JsonValue.Null) {
      answers.remove(code);
    } else {
      answers.put(code, SheetJson.answer(value));
    }
  }

  private static List<IncomeLine> lines(JsonNode worksheet) {
    List<IncomeLine> lines = new ArrayList<>();
    worksheet
        .fields()
        .forEach(
            (source, amounts) -> {
              boolean byMonth = amounts.value() instanceof JsonValue.Arr;
              for (int month = 1; month <= 12; month++) {
                JsonNode amount = byMonth ? amounts.items().get(month - 1) : amounts;
                if (!(amount.value() instanceof JsonValue.Null)) {
                  lines.add(new IncomeLine(month, source, amount.whole()));
                }
              }
            });
    return lines;
  }

  private static JsonNode read(Path file) {
    try {
      return JsonTree.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
