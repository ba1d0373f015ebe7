package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.MeetingHeld;
import vn.rasoat.review.ReviewEvent.Visited;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.MeetingBuilder;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.PushBatch;
import vn.rasoat.sync.PushedRecord;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/** A review in which visits and records of meetings come in, and one step that may fail. */
final class FieldWork implements AutoCloseable {
  /** Fails for one record, as a later step with a fault would. */
  static final class FaultyStep implements ReviewEventListener {
    volatile String faultyRecord = "";

    @Override
    public void on(ReviewEvent event) {
      boolean faulty =
          event instanceof Visited visited && visited.recordId().equals(faultyRecord)
              || event instanceof MeetingHeld held && held.recordId().equals(faultyRecord);
      if (faulty) {
        throw new IllegalStateException("a fault put in on purpose");
      }
    }
  }

  final FaultyStep step = new FaultyStep();
  final ReviewWorld world;
  final Actor enumerator;
  final Actor former;
  final Actor official;

  FieldWork(Engine engine) {
    world = ReviewWorld.start(engine, step);
    enumerator = world.enumerator("rsv.mot", "03565", "03568");
    former = ReviewWorld.withoutAreas(world.enumerator("rsv.cu", "03565-01"));
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.clock().pass(Duration.ofHours(2));
  }

  /** A meeting of the village that votes on one household whose sheet is here. */
  MeetingBuilder meeting() {
    return new MeetingBuilder().vote(received("03565-01").householdId(), 24, 20);
  }

  /** A household of the village whose first sheet was accepted. */
  SheetBuilder received(String village) {
    SheetBuilder household = new SheetBuilder().poor().village(village);
    assertThat(push(enumerator, household.edit(0))).isInstanceOf(Receipt.Accepted.class);
    return household;
  }

  /** A visit of an hour ago; a null note is none. */
  VisitEnvelope visit(
      String householdId, VisitOutcome outcome, int attempt, @Nullable String note) {
    return new VisitEnvelope(
        id(),
        id(),
        householdId,
        ReviewWorld.ROUND,
        new AreaCode("03565-01"),
        outcome,
        LocalDate.of(2022, 10, 1),
        attempt,
        note,
        world.clock().instant().minus(Duration.ofHours(1)));
  }

  /** The receipt of one record sent by itself. */
  Receipt push(Actor actor, Dispatch record) {
    return pushAll(actor, List.of(record)).get(0);
  }

  /** The receipts of one batch, in its order. */
  List<Receipt> pushAll(Actor actor, List<? extends Dispatch> records) {
    List<PushedRecord> readable = new ArrayList<>();
    records.forEach(record -> readable.add(new PushedRecord.Readable(record, 0)));
    PushBatch batch = new PushBatch(id(), world.clock().instant(), readable, null);
    return world.bean(ReceiveRecords.class).receive(actor, batch);
  }

  /** The stored visits to a household. */
  List<Visit> visits(String householdId) {
    return world
        .bean(FieldWorkReader.class)
        .listVisits(enumerator.scope(), ReviewWorld.ROUND, householdId);
  }

  /** The current record of this meeting, or none. */
  List<Meeting> meetings(MeetingBuilder meeting) {
    return world
        .bean(FieldWorkReader.class)
        .listMeetings(enumerator.scope(), ReviewWorld.ROUND, ReviewWorld.VILLAGE)
        .stream()
        .filter(held -> held.recordId().equals(meeting.recordId()))
        .toList();
  }

  /** All events of a kind so far. */
  <E extends ReviewEvent> List<E> events(Class<E> kind) {
    List<E> events = new ArrayList<>();
    world
        .bean(ReviewEvents.class)
        .replay(
            ReviewWorld.ROUND,
            event -> {
              if (kind.isInstance(event)) {
                events.add(kind.cast(event));
              }
            });
    return events;
  }

  /** The receipt of a record stored just now. */
  static Receipt accepted(Dispatch record, int revision) {
    return new Receipt.Accepted(record.recordId(), record.revisionId(), revision, null);
  }

  /** The receipt of a record stored before. */
  static Receipt already(Dispatch record, int revision) {
    return new Receipt.AlreadyReceived(record.recordId(), record.revisionId(), revision, null);
  }

  /** Why a record was refused; fails where it was not. */
  static ProblemType refused(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem().type();
  }

  /** What in a record is not valid; fails where it was refused for anything else or not at all. */
  static List<String> paths(Receipt receipt) {
    assertThat(refused(receipt)).isEqualTo(ProblemType.RECORD_NOT_VALID);
    return ((Receipt.Refused) receipt).problem().faults().stream().map(FieldFault::path).toList();
  }

  /** A new id. */
  static String id() {
    return UUID.randomUUID().toString();
  }

  @Override
  public void close() {
    world.close();
  }
}
