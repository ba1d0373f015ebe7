package vn.rasoat.server.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.review.ReviewEvent.Returned;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.PullChanges;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

/** A commune that sends results back, the tablet that answers, and one step that may fail. */
final class SentBack implements AutoCloseable {
  static final LocalDate DUE = LocalDate.of(2022, 10, 10);
  static final ReturnRequest REQUEST =
      new ReturnRequest(AssignmentOrigin.RETURNED, "Kiểm tra lại nguồn nước.", DUE);

  /** Fails at the end of a transaction about one household, as a later step would. */
  static final class FaultyStep implements ReviewEventListener {
    volatile String household = "";

    @Override
    public void on(ReviewEvent event) {
      boolean faulty =
          event instanceof Returned returned && returned.householdId().equals(household)
              || event instanceof Received received && received.householdId().equals(household);
      if (faulty) {
        throw new IllegalStateException("a fault put in on purpose");
      }
    }
  }

  final FaultyStep step = new FaultyStep();
  final ReviewWorld world;
  final Actor enumerator;
  final Actor official;

  SentBack(Engine engine) {
    world = ReviewWorld.start(engine, step);
    enumerator = world.enumerator("rsv.mot", "03565");
    official = world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.clock().pass(Duration.ofHours(2));
  }

  /** A household whose first sheet was accepted. */
  SheetBuilder received() {
    SheetBuilder household = new SheetBuilder().poor();
    assertThat(push(household, 0)).isInstanceOf(Receipt.Accepted.class);
    return household;
  }

  /** An edit of the household from a revision on, sent by the enumerator. */
  Receipt push(SheetBuilder household, int base) {
    return push(household.edit(base));
  }

  /** An edit sent by the enumerator. */
  Receipt push(Envelope edit) {
    return push(enumerator, edit);
  }

  /** An edit sent by anyone. */
  Receipt push(Actor actor, Envelope edit) {
    return world
        .bean(ReceiveSheets.class)
        .receive(actor, UUID.randomUUID().toString(), List.of(edit))
        .get(0);
  }

  /** The usual order of the official. */
  Recheck order(SheetBuilder household) {
    return order(official, household, REQUEST);
  }

  /** An order of anyone. */
  Recheck order(Actor actor, SheetBuilder household, ReturnRequest request) {
    return world
        .bean(ReturnForRecheck.class)
        .order(actor, ReviewWorld.ROUND, household.householdId(), request);
  }

  /** Where the tablet of the enumerator stands once it has pulled all. */
  Cursor cursor() {
    return Cursor.parse(page(enumerator, Cursor.start()).cursor());
  }

  /** What the enumerator is told after a cursor. */
  List<Change> pull(Cursor cursor) {
    return page(enumerator, cursor).changes();
  }

  /** What anyone is told after a cursor. */
  PullPage page(Actor actor, Cursor cursor) {
    return world.bean(PullChanges.class).pull(actor, cursor, 200);
  }

  /** All re-checks of a household. */
  List<Recheck> rechecks(SheetBuilder household) {
    return world
        .bean(RecheckReader.class)
        .listOfHousehold(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  /** The open assignments that the page of a household shows. */
  List<Assignment> openOnPage(SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .listOpenAssignments(official.scope(), ReviewWorld.ROUND, household.householdId());
  }

  /** The events of a household sent back. */
  List<Returned> returned(SheetBuilder household) {
    List<Returned> found = new ArrayList<>();
    world
        .bean(ReviewEvents.class)
        .replay(
            ReviewWorld.ROUND,
            event -> {
              if (event instanceof Returned returned
                  && returned.householdId().equals(household.householdId())) {
                found.add(returned);
              }
            });
    return found;
  }

  @Override
  public void close() {
    world.close();
  }
}
