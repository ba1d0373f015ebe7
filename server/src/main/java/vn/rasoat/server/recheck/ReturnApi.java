package vn.rasoat.server.recheck;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import vn.rasoat.json.JsonText;
import vn.rasoat.server.platform.http.BoundedBody;
import vn.rasoat.server.platform.security.ActorProvider;

/** Returns results of households for a re-check. */
@Tag(name = "recheck")
@Controller("/api/v1/rounds")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReturnApi {
  private static final int MOST_BYTES = 16 * 1024;

  private final ReturnForRecheck rechecks;
  private final ActorProvider actors;

  ReturnApi(ReturnForRecheck rechecks, ActorProvider actors) {
    this.rechecks = rechecks;
    this.actors = actors;
  }

  @Operation(
      summary = "Return the result of a household for a re-check",
      description =
          "Body {origin, reason, dueOn}: origin is returned or complaint, reason 1 to 500"
              + " characters, dueOn a day from today on. For commune officials and chairs of the"
              + " area. Answers 201 {assignmentId}; the enumerator's tablet gets it with the next"
              + " pull, and it is closed by the next revision accepted of the household's sheet."
              + " 404 if the household has no sheet in the round, 409 while one is open already or"
              + " once the final result is closed.")
  @Post("/{round}/households/{household}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> giveBack(
      HttpRequest<?> request,
      @PathVariable String round,
      @PathVariable String household,
      @Body byte[] body) {
    ReturnRequest asked = ReturnRequest.read(BoundedBody.read(request, body, MOST_BYTES));
    Recheck ordered = rechecks.order(actors.current(), round, household, asked);
    String json =
        JsonText.of(
            out -> {
              out.writeStartObject();
              out.writeStringField("assignmentId", ordered.assignmentId());
              out.writeEndObject();
            });
    return HttpResponse.created(json.getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
