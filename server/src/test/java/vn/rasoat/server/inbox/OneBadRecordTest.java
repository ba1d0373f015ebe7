package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

class OneBadRecordTest {
  /** Fails for one household, as a later step with a fault would. */
  static final class FaultyStep implements ReviewEventListener {
    private volatile String faultyHousehold = "";

    @Override
    public void on(ReviewEvent event) {
      if (event instanceof Classified judged && judged.householdId().equals(faultyHousehold)) {
        throw new IllegalStateException("a fault put in on purpose");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_record_at_which_a_later_step_fails_is_to_come_again_and_the_others_are_stored(
      Engine engine) {
    FaultyStep step = new FaultyStep();
    try (ReviewWorld world = ReviewWorld.start(engine, step)) {
      Actor enumerator = world.enumerator("rsv.mot", "03565");
      List<SheetBuilder> households = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        households.add(new SheetBuilder());
      }
      List<Envelope> batch = households.stream().map(one -> one.edit(0)).toList();
      step.faultyHousehold = households.get(2).householdId();

      List<Receipt> receipts = receive(world, enumerator, batch);

      for (int i = 0; i < 5; i++) {
        boolean stored = find(world, enumerator, households.get(i));
        if (i == 2) {
          assertThat(receipts.get(i))
              .isInstanceOfSatisfying(
                  Receipt.Refused.class,
                  refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.TRY_LATER));
          assertThat(stored).isFalse();
        } else {
          assertThat(receipts.get(i)).isInstanceOf(Receipt.Accepted.class);
          assertThat(stored).isTrue();
        }
      }

      step.faultyHousehold = "";
      assertThat(receive(world, enumerator, batch).get(2)).isInstanceOf(Receipt.Accepted.class);
    }
  }

  private static List<Receipt> receive(ReviewWorld world, Actor actor, List<Envelope> batch) {
    return world.bean(ReceiveSheets.class).receive(actor, UUID.randomUUID().toString(), batch);
  }

  private static boolean find(ReviewWorld world, Actor actor, SheetBuilder household) {
    return world
        .bean(InboxReader.class)
        .find(actor.scope(), ReviewWorld.ROUND, household.householdId())
        .isPresent();
  }
}
