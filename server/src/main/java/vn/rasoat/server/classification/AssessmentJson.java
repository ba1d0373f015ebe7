package vn.rasoat.server.classification;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.Assessment.IndicatorResult;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.classification.Verdict;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.criteria.Person;
import vn.rasoat.criteria.Reason;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.law.Article;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** An assessment as programs read it, with every reason in both languages. */
final class AssessmentJson {
  private final Assessment assessment;
  private final AssessmentText text;

  AssessmentJson(Assessment assessment, AssessmentText text) {
    this.assessment = assessment;
    this.text = text;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("editionId", assessment.editionId());
    @Nullable HouseholdClass decided = assessment.verdict().findClass().orElse(null);
    json.writeStringField("class", decided == null ? null : decided.code());
    if (decided != null) {
      json.writeObjectFieldStart("classLabel");
      writeWording(json, decided.label());
      json.writeEndObject();
    }
    if (assessment.verdict() instanceof Verdict.Undecidable open) {
      json.writeArrayFieldStart("possible");
      for (HouseholdClass possible : open.possible()) {
        json.writeString(possible.code());
      }
      json.writeEndArray();
      json.writeFieldName("ask");
      writeOpen(json, open.ask());
    }
    json.writeObjectFieldStart("deprivationPoints");
    json.writeNumberField("low", assessment.deprivationPointsLow());
    json.writeNumberField("high", assessment.deprivationPointsHigh());
    json.writeEndObject();
    json.writeFieldName("income");
    writeIncome(json, assessment.income());
    json.writeArrayFieldStart("indicators");
    for (IndicatorResult result : assessment.indicators()) {
      writeIndicator(json, result);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeIncome(JsonGenerator json, IncomeJudgement income) throws IOException {
    IncomeJudgement.Origin origin = income.origin();
    json.writeStartObject();
    json.writeStringField("origin", origin == null ? null : origin.code());
    if (income.low() == Long.MIN_VALUE) {
      json.writeNullField("low");
    } else {
      json.writeNumberField("low", income.low());
    }
    if (income.high() == Long.MAX_VALUE) {
      json.writeNullField("high");
    } else {
      json.writeNumberField("high", income.high());
    }
    json.writeNumberField("cutoff", income.cutoff().value());
    json.writeStringField("unit", income.cutoff().unit());
    json.writeFieldName("withinLine");
    switch (income.withinLine()) {
      case TRUE -> json.writeBoolean(true);
      case FALSE -> json.writeBoolean(false);
      case UNKNOWN -> json.writeNull();
    }
    json.writeStringField("pointTable", income.pointTable());
    writeArticle(json, income.cutoff().article());
    json.writeFieldName("open");
    writeOpen(json, income.open());
    json.writeEndObject();
  }

  private void writeIndicator(JsonGenerator json, IndicatorResult result) throws IOException {
    Article article = result.indicator().article();
    json.writeStartObject();
    json.writeNumberField("order", result.indicator().order());
    json.writeStringField("code", result.indicator().code());
    json.writeObjectFieldStart("name");
    writeWording(json, result.indicator().name());
    json.writeEndObject();
    json.writeStringField("outcome", result.outcome().code());
    json.writeArrayFieldStart("reasons");
    List<Reason> reasons = result.finding().reasons();
    if (reasons.isEmpty()) {
      // Nobody in particular made it so; one sentence still says why.
      for (Wording sentence : text.reasons(result)) {
        writeReason(json, sentence, null, article, List.of());
      }
    }
    for (Reason reason : reasons) {
      Person person = reason.person();
      String memberId = person == null ? null : person.member().id();
      writeReason(json, text.reason(reason), memberId, article, reason.questions());
    }
    json.writeEndArray();
    json.writeFieldName("open");
    writeOpen(json, result.finding().open());
    json.writeEndObject();
  }

  private static void writeReason(
      JsonGenerator json,
      Wording sentence,
      @Nullable String memberId,
      Article article,
      List<String> questions)
      throws IOException {
    json.writeStartObject();
    writeWording(json, sentence);
    json.writeStringField("memberId", memberId);
    writeArticle(json, article);
    json.writeArrayFieldStart("questions");
    for (String question : questions) {
      json.writeString(question);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeOpen(JsonGenerator json, List<OpenQuestion> open) throws IOException {
    json.writeStartArray();
    for (OpenQuestion question : open) {
      json.writeStartObject();
      json.writeStringField("memberId", question.memberId());
      json.writeStringField("question", question.question());
      json.writeStringField("vi", text.question(question, Language.VI));
      json.writeStringField("en", text.question(question, Language.EN));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeArticle(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("article", article.citation());
    json.writeStringField("articleStatus", article.status().code());
  }

  private static void writeWording(JsonGenerator json, Wording wording) throws IOException {
    json.writeStringField("vi", wording.vi());
    json.writeStringField("en", wording.en());
  }
}
