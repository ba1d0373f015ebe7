package vn.rasoat.client.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Edit;
import vn.rasoat.json.JsonNode;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.SheetJson;

/** The JSON of one edit. */
final class EditJson {
  private EditJson() {}

  static void write(JsonGenerator json, Edit edit) throws IOException {
    if (edit instanceof Edit.HouseholdAnswer answer) {
      json.writeStringField("is", "answer");
      json.writeStringField("question", answer.question());
      write(json, answer.answer());
    } else if (edit instanceof Edit.MemberAnswer answer) {
      json.writeStringField("is", "member_answer");
      json.writeStringField("member", answer.memberId());
      json.writeStringField("question", answer.question());
      write(json, answer.answer());
    } else if (edit instanceof Edit.MemberAdded added) {
      json.writeStringField("is", "member_added");
      json.writeStringField("member", added.memberId());
    } else if (edit instanceof Edit.MemberRemoved removed) {
      json.writeStringField("is", "member_removed");
      json.writeStringField("member", removed.memberId());
    } else if (edit instanceof Edit.Income income) {
      json.writeStringField("is", "income");
      json.writeNumberField("month", income.month());
      json.writeStringField("source", income.source());
      Long amount = income.amountVnd();
      if (amount != null) {
        json.writeNumberField("amountVnd", amount);
      }
    } else if (edit instanceof Edit.Confirmed confirmed) {
      json.writeStringField("is", "confirmed");
      json.writeStringField("check", confirmed.check());
      json.writeStringField("path", confirmed.path());
      if (confirmed.reason() != null) {
        json.writeStringField("reason", confirmed.reason());
      }
    } else {
      throw new IllegalStateException("an edit of a kind that is not written yet");
    }
  }

  private static void write(JsonGenerator json, @Nullable Answer answer) throws IOException {
    if (answer != null) {
      json.writeFieldName("answer");
      SheetJson.writeAnswer(json, answer);
    }
  }

  static Edit read(JsonNode node) {
    return switch (node.get("is").text()) {
      case "answer" -> new Edit.HouseholdAnswer(node.get("question").text(), answer(node));
      case "member_answer" ->
          new Edit.MemberAnswer(
              node.get("member").text(), node.get("question").text(), answer(node));
      case "member_added" -> new Edit.MemberAdded(node.get("member").text());
      case "member_removed" -> new Edit.MemberRemoved(node.get("member").text());
      case "income" ->
          new Edit.Income(
              node.get("month").whole(1, 12),
              node.get("source").text(),
              node.has("amountVnd") ? node.get("amountVnd").whole() : null);
      case "confirmed" ->
          new Edit.Confirmed(
              node.get("check").text(),
              node.get("path").text(),
              node.has("reason") ? node.get("reason").text() : null);
      default -> throw node.fault("an edit of a kind that is not known");
    };
  }

  private static @Nullable Answer answer(JsonNode node) {
    return node.has("answer") ? SheetJson.answer(node.get("answer")) : null;
  }
}
