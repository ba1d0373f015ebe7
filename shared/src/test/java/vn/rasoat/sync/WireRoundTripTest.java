package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

class WireRoundTripTest {
  private static final String DEVICE = "0c9f6a2e-8c3b-4f2d-9a39-51f0f6f6a0ff";

  @Property(tries = 300)
  void a_batch_reads_back_as_it_was_written(
      @ForAll("batches") List<Dispatch> dispatches,
      @ForAll("instants") Instant sentAt,
      @ForAll("unsent") @Nullable Integer unsent)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePush(out, new PushRequest(DEVICE, sentAt, dispatches, unsent));
    Schemas.assertValid("push-request", out.toString(StandardCharsets.UTF_8));
    PushBatch batch = WireCodec.readPush(out.toByteArray());
    assertThat(batch.sentAt()).isEqualTo(sentAt);
    assertThat(batch.unsent()).isEqualTo(unsent);
    List<Dispatch> read = new ArrayList<>();
    for (PushedRecord record : batch.records()) {
      Dispatch dispatch = ((PushedRecord.Readable) record).dispatch();
      read.add(dispatch);
      assertThat(record.bytes())
          .isEqualTo(WireCodec.text(dispatch).getBytes(StandardCharsets.UTF_8).length);
    }
    assertThat(read).isEqualTo(dispatches);
  }

  @Property(tries = 300)
  void a_record_of_any_kind_reads_back_from_its_text(@ForAll("dispatches") Dispatch dispatch) {
    assertThat(WireCodec.dispatch(WireCodec.text(dispatch))).isEqualTo(dispatch);
  }

  @Test
  void the_text_of_another_kind_is_no_sheet() {
    String visit = WireCodec.text(FieldWork.visits().sample());
    assertThatThrownBy(() -> WireCodec.envelope(visit)).isInstanceOf(ProblemException.class);
  }

  @Property(tries = 300)
  void receipts_read_back_as_they_were_written(
      @ForAll("receipts") List<Receipt> receipts,
      @ForAll("instants") Instant at,
      @ForAll boolean deviceRevoked)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PushReply reply = new PushReply(receipts, at, deviceRevoked);
    WireCodec.writePushReply(out, reply, Language.EN);
    Schemas.assertValid("push-reply", out.toString(StandardCharsets.UTF_8));
    assertThat(WireCodec.readPushReply(new ByteArrayInputStream(out.toByteArray())))
        .isEqualTo(reply);
    receipts.forEach(
        receipt -> assertThat(WireCodec.receipt(WireCodec.text(receipt))).isEqualTo(receipt));
  }

  @Property(tries = 200)
  void a_page_reads_back_as_it_was_written(
      @ForAll("changes") List<Change> changes, @ForAll boolean more, @ForAll("instants") Instant at)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PullPage page = new PullPage(changes, Cursor.start().text(), more, at);
    WireCodec.writePullPage(out, page);
    Schemas.assertValid("pull-page", out.toString(StandardCharsets.UTF_8));
    assertThat(WireCodec.readPullPage(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(page);
  }

  @Test
  void half_a_surrogate_pair_is_written_as_a_question_mark_instead_of_failing() throws IOException {
    Envelope envelope = Sheets.envelopes().sample();
    Sheet cut =
        new Sheet(
            Sheets.EDITION, Map.of("note", new Answer.Text("cut \ud83d")), List.of(), List.of());
    Envelope broken = withSheet(envelope, cut);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePush(out, new PushRequest(DEVICE, Instant.EPOCH, List.of(broken)));
    PushedRecord record = WireCodec.readPush(out.toByteArray()).records().get(0);
    Envelope read = (Envelope) ((PushedRecord.Readable) record).dispatch();
    assertThat(read.sheet().text("note")).isEqualTo("cut ?");
  }

  private static Envelope withSheet(Envelope e, Sheet sheet) {
    return new Envelope(
        e.recordId(),
        e.revisionId(),
        e.baseRevision(),
        e.householdId(),
        e.roundId(),
        e.areaCode(),
        e.interviewDate(),
        e.startedAt(),
        e.finishedAt(),
        e.tabletClass(),
        sheet);
  }

  @Provide
  Arbitrary<Dispatch> dispatches() {
    return Arbitraries.oneOf(Sheets.envelopes(), FieldWork.visits(), FieldWork.meetings());
  }

  @Provide
  Arbitrary<List<Dispatch>> batches() {
    return dispatches().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Integer> unsent() {
    return Arbitraries.integers().between(0, Integer.MAX_VALUE).injectNull(0.3);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Sheets.instants();
  }

  @Provide
  Arbitrary<List<Receipt>> receipts() {
    Arbitrary<String> id = Sheets.uuids();
    Arbitrary<Integer> revision = Arbitraries.integers().between(1, Integer.MAX_VALUE);
    Arbitrary<Receipt.Result> result =
        Combinators.combine(
                Arbitraries.of(HouseholdClass.class).injectNull(0.3),
                Arbitraries.integers().between(0, 120),
                Sheets.sheets().injectNull(0.6))
            .as(Receipt.Result::new)
            .injectNull(0.2);
    Arbitrary<Wording> wording = wordings();
    Arbitrary<Problem> problem =
        Combinators.combine(
                Arbitraries.of(ProblemType.class),
                wording,
                Combinators.combine(Sheets.texts(), wording)
                    .as(FieldFault::new)
                    .list()
                    .ofMaxSize(3))
            .as(Problem::new);
    Arbitrary<String> json = Arbitraries.of("true", "12.5", "\"x\"", "[\"a\"]").injectNull(0.3);
    Arbitrary<FieldConflict> field =
        Combinators.combine(Sheets.texts(), json, json, json).as(FieldConflict::new);
    Arbitrary<Receipt> receipt =
        Arbitraries.oneOf(
            Combinators.combine(id, id, revision, result).as(Receipt.Accepted::new),
            Combinators.combine(id, id, revision, result).as(Receipt.AlreadyReceived::new),
            Combinators.combine(id, id, wording).as(Receipt.Held::new),
            Combinators.combine(id, id, problem).as(Receipt.Refused::new),
            Combinators.combine(id, id, revision, Sheets.sheets(), field.list().ofMaxSize(3))
                .as(Receipt.Conflict::new));
    return receipt.list().ofMaxSize(6);
  }

  private static Arbitrary<Wording> wordings() {
    return Arbitraries.of(
        new Wording("Chờ xã duyệt", "Waits for the commune"), new Wording("a", "b"));
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Change> sheet =
        Combinators.combine(Sheets.envelopes(), Arbitraries.integers().between(0, 120))
            .as(
                (e, points) ->
                    new Change.SheetChange(
                        e.recordId(),
                        e.householdId(),
                        e.roundId(),
                        e.areaCode(),
                        Math.max(1, e.baseRevision()),
                        e.interviewDate(),
                        e.tabletClass(),
                        points,
                        e.sheet()));
    Arbitrary<Change> left =
        Arbitraries.of(
            new Change.AreaLeftScope(new AreaCode("03565-02")), new Change.RecordLeftScope(DEVICE));
    return Arbitraries.oneOf(sheet, left, FieldWork.assignments().map(Change.AssignmentChange::new))
        .list()
        .ofMaxSize(4);
  }
}
