package vn.rasoat.server.household;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.json.JsonValue;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetJson;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Tells the fields of a conflict in the words of the questionnaire. */
final class ConflictText {
  private static final Wording NOTHING = new Wording("không có câu trả lời", "no answer");
  private static final Wording REMOVED =
      new Wording("đã xóa khỏi hộ", "removed from the household");
  private static final Wording KEPT = new Wording("vẫn ở trong hộ, có sửa", "still there, changed");

  private final Questionnaire questionnaire;
  private final Sheet keptBeside;
  private final Sheet current;
  private final AssessmentText words;

  ConflictText(Questionnaire questionnaire, Sheet keptBeside, Sheet current) {
    this.questionnaire = questionnaire;
    this.keptBeside = keptBeside;
    this.current = current;
    this.words = new AssessmentText(questionnaire, current);
  }

  OpenConflict.Field field(FieldConflict conflict) {
    String[] steps = conflict.path().split("/", -1);
    List<String> path = List.of(steps).subList(1, steps.length);
    if (isOfWholeSheet(path)) {
      return new OpenConflict.Field(question(path), head(keptBeside), head(current));
    }
    return new OpenConflict.Field(
        question(path), value(path, conflict.yours()), value(path, conflict.current()));
  }

  /** Two rosters that do not go together, or two sheets: their heads tell them apart. */
  private static boolean isOfWholeSheet(List<String> path) {
    return path.equals(List.of("members")) || path.equals(List.of("recordId"));
  }

  private static Wording head(Sheet sheet) {
    String name = shown(SheetHead.name(sheet));
    return new Wording("Chủ hộ: " + name, "Head: " + name);
  }

  private Wording question(List<String> path) {
    String last = path.get(path.size() - 1);
    return switch (path.get(0)) {
      case "answers" -> label(last);
      case "members" ->
          path.size() == 1
              ? new Wording("Chủ hộ và danh sách thành viên", "Head and list of members")
              : path.size() == 2
                  ? new Wording("Thành viên " + member(last), "Member " + member(last))
                  : joined(label(last), member(path.get(1)));
      case "incomeWorksheet" -> income(path);
      case "confirmations" -> confirmed(path);
      case "areaCode" -> new Wording("Thôn của hộ", "Village of the household");
      case "recordId" ->
          new Wording("Hai phiếu lập riêng cho một hộ", "Two sheets begun for one household");
      default -> new Wording(String.join("/", path), String.join("/", path));
    };
  }

  private Wording label(String code) {
    return questionnaire.find(code).map(it -> it.label()).orElse(new Wording(code, code));
  }

  private static Wording joined(Wording label, String name) {
    return new Wording(label.vi() + " (" + name + ")", label.en() + " (" + name + ")");
  }

  private Wording income(List<String> path) {
    if (path.size() < 3) {
      return new Wording("Bảng thu nhập", "Income worksheet");
    }
    Wording source =
        questionnaire.incomeSources().stream()
            .filter(option -> option.code().equals(path.get(2)))
            .map(Option::label)
            .findFirst()
            .orElse(new Wording(path.get(2), path.get(2)));
    return new Wording(
        "Thu nhập tháng thứ " + path.get(1) + ": " + source.vi(),
        "Income of month " + path.get(1) + ": " + source.en());
  }

  /** Behind the check stands the path of the field it warned of. */
  private Wording confirmed(List<String> path) {
    Wording field =
        path.size() < 3
            ? new Wording("phiếu", "the sheet")
            : question(path.subList(2, path.size()));
    return new Wording(
        "Lý do xác nhận cảnh báo ở: " + field.vi(), "Reason for confirming: " + field.en());
  }

  private String member(String id) {
    Optional<Member> found = current.findMember(id).or(() -> keptBeside.findMember(id));
    return found.map(SheetHead::nameOf).filter(name -> !name.isEmpty()).orElse("?");
  }

  private Wording value(List<String> path, @Nullable String json) {
    boolean wholeMember = path.get(0).equals("members") && path.size() == 2;
    if (json == null) {
      return wholeMember ? REMOVED : NOTHING;
    }
    if (wholeMember) {
      return KEPT;
    }
    JsonNode node = JsonTree.read("conflict", json);
    if (node.value() instanceof JsonValue.Obj) {
      return new Wording(json, json);
    }
    if (path.get(0).equals("confirmations")) {
      return new Wording(shown(node.text()), shown(node.text()));
    }
    String code = path.get(path.size() - 1);
    var answer = SheetJson.answer(node);
    return new Wording(
        shown(words.answer(code, answer, Language.VI)),
        shown(words.answer(code, answer, Language.EN)));
  }

  /** A wording is never blank, an answer may be. */
  private static String shown(String answer) {
    return answer.isBlank() ? "–" : answer;
  }
}
