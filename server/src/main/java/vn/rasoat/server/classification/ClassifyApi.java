package vn.rasoat.server.classification;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.AssessmentText;
import vn.rasoat.classification.Classifier;
import vn.rasoat.edition.Edition;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.server.platform.http.BoundedBody;
import vn.rasoat.sync.SyncLimits;
import vn.rasoat.text.Wording;

/** Judges a sheet for programs, by the same rules as everywhere; nothing is stored. */
@Tag(name = "classification")
@Controller("/api/v1/classify")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClassifyApi {
  private final Classifiers classifiers;
  private final Clock clock;

  ClassifyApi(Classifiers classifiers, Clock clock) {
    this.classifiers = classifiers;
    this.clock = clock;
  }

  @Operation(
      summary = "Judge one sheet",
      description =
          "Body {editionId, areaType, region?, referenceDate?, reviewKind?, content}; answers the"
              + " class, or the questions to ask, and each indicator with its reasons in both"
              + " languages. Nothing is stored.")
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> classify(HttpRequest<?> request, @Body byte[] body) {
    byte[] unpacked = BoundedBody.read(request, body, SyncLimits.MAX_RECORD_BYTES);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    ClassifyRequest asked = ClassifyRequest.read(unpacked, today);
    Classifier classifier =
        classifiers
            .find(asked.editionId())
            .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_EDITION));
    requireInForce(classifier.edition(), asked.circumstances().referenceDate());
    Questionnaire questionnaire = classifier.edition().questionnaire();
    if (asked.sheet().members().size() > SheetChecks.MAX_MEMBERS) {
      throw new ProblemException(ProblemType.TOO_MANY_MEMBERS);
    }
    List<FieldFault> faults = new SheetChecks(questionnaire).shapeFaults(asked.sheet());
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.SHEET_NOT_VALID, faults));
    }
    Assessment assessment = classifier.classify(asked.sheet(), asked.circumstances());
    AssessmentText text = new AssessmentText(questionnaire, asked.sheet());
    String json = JsonText.of(new AssessmentJson(assessment, text)::write);
    return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static void requireInForce(Edition edition, LocalDate referenceDate) {
    if (!edition.inForceOn(referenceDate)) {
      String period = edition.inForceFrom() + " – " + edition.inForceTo();
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              List.of(
                  new FieldFault(
                      "/referenceDate",
                      new Wording(
                          "Cần ngày trong thời gian áp dụng của bộ tiêu chí: " + period + ".",
                          "A date in the time the edition is in force: " + period + ".")))));
    }
  }
}
