package vn.rasoat.server.inbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.device.TabletContact;
import vn.rasoat.server.platform.http.BoundedBody;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.BoundDevice;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushBatch;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.SyncLimits;
import vn.rasoat.sync.WireCodec;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Protocol v1 between tablets and the server; docs/sync-protocol.md tells its rules. */
@Tag(name = "sync")
@Controller("/api/v1/sync")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SyncApi {
  /** At once; whoever comes beyond that waits for a short while and is then sent away. */
  private static final int MOST_AT_ONCE = 8;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final ReceiveRecords receiveRecords;
  private final PullChanges pullChanges;
  private final TabletContact contact;
  private final ActorProvider actors;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

  SyncApi(
      ReceiveRecords receiveRecords,
      PullChanges pullChanges,
      TabletContact contact,
      ActorProvider actors,
      Clock clock) {
    this.receiveRecords = receiveRecords;
    this.pullChanges = pullChanges;
    this.contact = contact;
    this.actors = actors;
    this.clock = clock;
  }

  @Operation(
      summary = "Send records",
      description =
          "Sheets, visits and village meetings. At most 100 records and 1 MiB after unpacking, gzip accepted: more is 413 and nothing is"
              + " stored. Answers one receipt per record, in the order sent: accepted,"
              + " already_received, held, refused or conflict.")
  @Post("/push")
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> push(HttpRequest<?> request, @Body byte[] body) {
    Actor actor = actors.current();
    BoundDevice device = actor.requireDevice();
    Language language = RequestLanguage.of(request);
    return inTurn(
        () -> {
          byte[] unpacked = BoundedBody.read(request, body, SyncLimits.MAX_BATCH_BYTES);
          PushBatch batch = WireCodec.readPush(unpacked);
          requireSame(device, batch.deviceId());
          List<Receipt> receipts = receiveRecords.receive(actor, batch);
          contact.heard(device, batch.unsent());
          PushReply reply = new PushReply(receipts, clock.instant(), device.revoked());
          return json(out -> WireCodec.writePushReply(out, reply, language));
        });
  }

  @Operation(
      summary = "Read what changed",
      description =
          "Changes in the areas of the user since a cursor: sheets, assignments, and left_scope for what is not"
              + " theirs any more. Without a cursor from the beginning; more says whether the next"
              + " page has something now.")
  @Get("/pull")
  HttpResponse<byte[]> pull(
      @QueryValue(defaultValue = "") String cursor, @QueryValue @Nullable Integer limit) {
    Actor actor = actors.current();
    BoundDevice device = actor.requireActiveDevice();
    int wanted = limit == null ? SyncLimits.MAX_PAGE : limit;
    if (wanted < 1 || wanted > SyncLimits.MAX_PAGE) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              List.of(
                  new FieldFault(
                      "/limit",
                      new Wording(
                          "Cần số từ 1 đến " + SyncLimits.MAX_PAGE + ".",
                          "A number from 1 to " + SyncLimits.MAX_PAGE + " is expected.")))));
    }
    Cursor from = cursor.isBlank() ? Cursor.start() : Cursor.parse(cursor);
    return inTurn(
        () -> {
          PullPage page = pullChanges.pull(actor, from, wanted);
          contact.heard(device, null);
          return json(out -> WireCodec.writePullPage(out, page));
        });
  }

  private static void requireSame(BoundDevice device, String deviceId) {
    if (!device.id().equals(deviceId)) {
      throw new ProblemException(
          Problem.of(
              ProblemType.DEVICE_NOT_ENROLLED,
              List.of(
                  new FieldFault(
                      "/deviceId",
                      new Wording(
                          "Phiên đăng nhập này thuộc một máy khác.",
                          "This session belongs to another tablet.")))));
    }
  }

  /** A bound on the memory and the connections that tablets take, however many come at once. */
  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RetryLater(ProblemType.BUSY, COME_BACK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(ProblemType.BUSY, COME_BACK);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private interface JsonBody {
    void writeTo(ByteArrayOutputStream out) throws IOException;
  }

  private static HttpResponse<byte[]> json(JsonBody body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      body.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return HttpResponse.ok(out.toByteArray()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
