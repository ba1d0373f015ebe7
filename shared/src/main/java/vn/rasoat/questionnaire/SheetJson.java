package vn.rasoat.questionnaire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonValue;

/**
 * The JSON of a sheet: {@code {"answers":{}, "members":[{"id","answers":{}}], "incomeWorksheet":[],
 * "confirmations":[]}}. Written with sorted answers, so that equal sheets are equal texts.
 */
public final class SheetJson {
  private static final Set<String> FIELDS =
      Set.of("answers", "members", "incomeWorksheet", "confirmations");
  private static final Set<String> MEMBER_FIELDS = Set.of("id", "answers");
  private static final Set<String> LINE_FIELDS = Set.of("month", "source", "amountVnd");
  private static final Set<String> CONFIRMATION_FIELDS = Set.of("check", "path", "reason");
  private static final int MAX_LINES = 12 * 40;

  private SheetJson() {}

  /**
   * Reads a sheet. Only the shape is checked here; {@link SheetChecks} checks it against the
   * questions.
   *
   * @param editionId the edition named beside the content
   */
  public static Sheet read(String editionId, JsonNode node) {
    node.allowOnly(FIELDS);
    List<Member> members = new ArrayList<>();
    for (JsonNode item : node.get("members").items()) {
      item.allowOnly(MEMBER_FIELDS);
      members.add(new Member(item.get("id").text(), answers(item.get("answers"))));
    }
    List<IncomeLine> lines = new ArrayList<>();
    if (node.has("incomeWorksheet")) {
      List<JsonNode> items = node.get("incomeWorksheet").items();
      if (items.size() > MAX_LINES) {
        throw node.get("incomeWorksheet").fault("at most " + MAX_LINES + " lines");
      }
      items.forEach(item -> lines.add(line(item)));
    }
    List<Confirmation> confirmations = new ArrayList<>();
    if (node.has("confirmations")) {
      node.get("confirmations").items().forEach(item -> confirmations.add(confirmation(item)));
    }
    return new Sheet(editionId, answers(node.get("answers")), members, lines, confirmations);
  }

  private static Confirmation confirmation(JsonNode node) {
    node.allowOnly(CONFIRMATION_FIELDS);
    String check = node.get("check").text();
    String path = node.get("path").text();
    String reason = node.get("reason").text();
    try {
      return new Confirmation(check, path, reason);
    } catch (IllegalArgumentException e) {
      throw node.fault(String.valueOf(e.getMessage()));
    }
  }

  private static IncomeLine line(JsonNode node) {
    node.allowOnly(LINE_FIELDS);
    return new IncomeLine(
        node.get("month").whole(1, 12), node.get("source").text(), node.get("amountVnd").whole());
  }

  private static Map<String, Answer> answers(JsonNode node) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    node.fields()
        .forEach(
            (code, value) -> {
              if (!(value.value() instanceof JsonValue.Null)) {
                answers.put(code, answer(value));
              }
            });
    return answers;
  }

  /** Reads one answer. */
  public static Answer answer(JsonNode node) {
    JsonValue value = node.value();
    if (value instanceof JsonValue.Str string) {
      return new Answer.Text(string.value());
    }
    if (value instanceof JsonValue.Bool bool) {
      return new Answer.Flag(bool.value());
    }
    if (value instanceof JsonValue.Num number) {
      try {
        return Answer.Number.of(number.value());
      } catch (IllegalArgumentException e) {
        throw node.fault(String.valueOf(e.getMessage()));
      }
    }
    if (value instanceof JsonValue.Arr) {
      return new Answer.Many(
          node.items().stream().map(JsonNode::text).collect(Collectors.toList()));
    }
    throw node.fault("an answer is a text, a number, true or false, or a list of texts");
  }

  /** Writes a sheet without its edition, which stands beside the content. */
  public static void write(JsonGenerator json, Sheet sheet) throws IOException {
    json.writeStartObject();
    json.writeFieldName("answers");
    writeAnswers(json, sheet.answers());
    json.writeArrayFieldStart("members");
    for (Member member : sheet.members()) {
      writeMember(json, member);
    }
    json.writeEndArray();
    if (!sheet.incomeWorksheet().isEmpty()) {
      json.writeArrayFieldStart("incomeWorksheet");
      for (IncomeLine line : sheet.incomeWorksheet()) {
        json.writeStartObject();
        json.writeNumberField("month", line.month());
        json.writeStringField("source", line.source());
        json.writeNumberField("amountVnd", line.amountVnd());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    writeConfirmations(json, sheet.confirmations());
    json.writeEndObject();
  }

  private static void writeConfirmations(JsonGenerator json, List<Confirmation> confirmations)
      throws IOException {
    if (confirmations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("confirmations");
    for (Confirmation confirmation : confirmations) {
      json.writeStartObject();
      json.writeStringField("check", confirmation.check());
      json.writeStringField("path", confirmation.path());
      json.writeStringField("reason", confirmation.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes one member. */
  public static void writeMember(JsonGenerator json, Member member) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", member.id());
    json.writeFieldName("answers");
    writeAnswers(json, member.answers());
    json.writeEndObject();
  }

  private static void writeAnswers(JsonGenerator json, Map<String, Answer> answers)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Answer> entry : new TreeMap<>(answers).entrySet()) {
      json.writeFieldName(entry.getKey());
      writeAnswer(json, entry.getValue());
    }
    json.writeEndObject();
  }

  /** Writes one answer. */
  public static void writeAnswer(JsonGenerator json, Answer answer) throws IOException {
    if (answer instanceof Answer.Text text) {
      json.writeString(text.value());
    } else if (answer instanceof Answer.Number number) {
      json.writeNumber(number.value());
    } else if (answer instanceof Answer.Flag flag) {
      json.writeBoolean(flag.yes());
    } else if (answer instanceof Answer.Many many) {
      json.writeStartArray();
      for (String code : many.codes()) {
        json.writeString(code);
      }
      json.writeEndArray();
    }
  }
}
