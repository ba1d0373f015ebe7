package vn.rasoat.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/**
 * The JSON of a problem (application/problem+json): the fields of RFC 9457 in the reader's
 * language, then code, both languages, next step and the fields at fault.
 */
public final class ProblemJson {
  /** Media type of a problem that answers a whole request. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:rasoat:problem:";

  private ProblemJson() {}

  /** Writes one problem; {@code title} and {@code detail} are in the language given. */
  public static void write(JsonGenerator json, Problem problem, Language language)
      throws IOException {
    ProblemType type = problem.type();
    json.writeStartObject();
    json.writeStringField("type", TYPE_PREFIX + type.code());
    json.writeStringField("title", type.title().in(language));
    json.writeNumberField("status", type.status());
    json.writeStringField("detail", problem.detail().in(language));
    json.writeStringField("code", type.code());
    json.writeStringField("titleVi", type.title().vi());
    json.writeStringField("titleEn", type.title().en());
    json.writeStringField("detailVi", problem.detail().vi());
    json.writeStringField("detailEn", problem.detail().en());
    json.writeStringField("nextStepVi", type.nextStep().vi());
    json.writeStringField("nextStepEn", type.nextStep().en());
    json.writeArrayFieldStart("faults");
    for (FieldFault fault : problem.faults()) {
      json.writeStartObject();
      json.writeStringField("path", fault.path());
      json.writeStringField("vi", fault.message().vi());
      json.writeStringField("en", fault.message().en());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Reads a problem. Lenient, because an app in the field may be older than its server: unknown
   * fields are passed over, and a code that this catalogue lacks becomes the general entry of its
   * status, with the server's words kept as detail.
   *
   * @throws vn.rasoat.json.DataFaultException if it is no problem at all
   */
  public static Problem read(JsonNode node) {
    int status = node.get("status").whole(100, 599);
    ProblemType type =
        ProblemType.findByCode(node.get("code").text()).orElseGet(() -> ofStatus(status));
    List<FieldFault> faults = new ArrayList<>();
    if (node.has("faults")) {
      for (JsonNode fault : node.get("faults").items()) {
        faults.add(new FieldFault(fault.get("path").text(), WordingJson.read(fault)));
      }
    }
    return new Problem(type, detail(node, type), faults);
  }

  /** The general entry of a status, for answers that carry no code this catalogue knows. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> ProblemType.NOT_SIGNED_IN;
      case 403 -> ProblemType.NOT_PERMITTED;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 409 -> ProblemType.STALE_PAGE;
      case 413 -> ProblemType.TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> ProblemType.SHEET_NOT_VALID;
      case 429 -> ProblemType.TOO_MANY_ATTEMPTS;
      case 502, 503, 504 -> ProblemType.BUSY;
      default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.UNEXPECTED;
    };
  }

  private static Wording detail(JsonNode node, ProblemType type) {
    String vi = firstText(node, "detailVi", "titleVi");
    String en = firstText(node, "detailEn", "titleEn");
    return vi.trim().isEmpty() || en.trim().isEmpty() ? type.title() : new Wording(vi, en);
  }

  private static String firstText(JsonNode node, String field, String otherwise) {
    return node.find(node.has(field) ? field : otherwise).map(JsonNode::text).orElse("");
  }
}
