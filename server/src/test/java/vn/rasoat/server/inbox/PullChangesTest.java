package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Change.AreaLeftScope;
import vn.rasoat.sync.Change.RecordLeftScope;
import vn.rasoat.sync.Change.SheetChange;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

@ParameterizedClass
@EnumSource(Engine.class)
class PullChangesTest {
  private ReviewWorld world;
  private Actor wide;
  private Actor firstVillage;

  @Parameter Engine engine;

  @BeforeEach
  void start() {
    world = ReviewWorld.start(engine);
    wide = world.enumerator("rsv.rong", "03565", "03568");
    firstVillage = world.enumerator("rsv.mot", "03565-01");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void a_change_brings_the_sheet_with_the_class_that_counts_and_then_nothing_more() {
    SheetBuilder household = new SheetBuilder().poor();
    push(household, 0);

    PullPage page = pull(firstVillage, Cursor.start(), 200);

    assertThat(page.more()).isFalse();
    assertThat(page.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            SheetChange.class,
            change -> {
              assertThat(change.recordId()).isEqualTo(household.recordId());
              assertThat(change.areaCode()).isEqualTo(new AreaCode("03565-01"));
              assertThat(change.revision()).isEqualTo(1);
              assertThat(change.householdClass()).isEqualTo(HouseholdClass.POOR);
              assertThat(change.deprivationPoints()).isEqualTo(30);
              assertThat(change.sheet()).isEqualTo(household.sheet());
            });
    PullPage next = pull(firstVillage, Cursor.parse(page.cursor()), 200);
    assertThat(next.changes()).isEmpty();
    assertThat(next.cursor()).isEqualTo(page.cursor());
  }

  @Test
  void pages_go_on_where_the_last_one_ended_and_tell_each_sheet_once() {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      SheetBuilder household = new SheetBuilder().village(i % 2 == 0 ? "03565-01" : "03568-01");
      push(household, 0);
      sent.add(household.recordId());
    }
    List<String> received = new ArrayList<>();
    Cursor cursor = Cursor.start();
    boolean more = true;
    int pages = 0;
    while (more) {
      PullPage page = pull(wide, cursor, 3);
      assertThat(page.changes()).hasSizeLessThanOrEqualTo(3);
      page.changes().forEach(change -> received.add(((SheetChange) change).recordId()));
      cursor = Cursor.parse(page.cursor());
      more = page.more();
      pages++;
    }
    assertThat(received).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void a_sheet_changed_twice_since_is_told_once_as_it_is_now() {
    SheetBuilder household = new SheetBuilder();
    push(household, 0);
    push(household.text("water_source", "rain"), 1);

    List<Change> changes = pull(firstVillage, Cursor.start(), 200).changes();

    assertThat(changes).hasSize(1);
    assertThat(((SheetChange) changes.get(0)).revision()).isEqualTo(2);
  }

  @Test
  void what_lies_outside_the_scope_is_not_told() {
    push(new SheetBuilder().village("03565-02"), 0);
    push(new SheetBuilder().village("03568-01"), 0);

    assertThat(pull(firstVillage, Cursor.start(), 200).changes()).isEmpty();
  }

  @Test
  void a_sheet_that_moves_leaves_the_old_village_and_comes_to_the_new_one() {
    SheetBuilder household = new SheetBuilder();
    push(household, 0);
    Cursor seen = Cursor.parse(pull(firstVillage, Cursor.start(), 200).cursor());
    Actor both = world.enumerator("rsv.hai", "03565-01", "03565-02");
    Cursor bothSeen = Cursor.parse(pull(both, Cursor.start(), 200).cursor());

    push(household.village("03565-02"), 1);

    assertThat(pull(firstVillage, seen, 200).changes())
        .containsExactly(new RecordLeftScope(household.recordId()));
    assertThat(pull(both, bothSeen, 200).changes())
        .singleElement()
        .isInstanceOfSatisfying(
            SheetChange.class,
            change -> assertThat(change.areaCode()).isEqualTo(new AreaCode("03565-02")));
  }

  @Test
  void an_area_assigned_later_is_told_from_its_beginning_and_one_taken_away_leaves() {
    SheetBuilder here = new SheetBuilder();
    SheetBuilder there = new SheetBuilder().village("03565-02");
    push(there, 0);
    push(here, 0);
    Cursor seen = Cursor.parse(pull(firstVillage, Cursor.start(), 200).cursor());

    Actor moved = withScope(firstVillage, ReviewWorld.OTHER_VILLAGE);
    PullPage page = pull(moved, seen, 200);

    assertThat(page.changes()).hasSize(2);
    assertThat(page.changes().get(0)).isEqualTo(new AreaLeftScope(new AreaCode("03565-01")));
    assertThat(((SheetChange) page.changes().get(1)).recordId()).isEqualTo(there.recordId());
    assertThat(pull(moved, Cursor.parse(page.cursor()), 200).changes()).isEmpty();
  }

  @Test
  void whoever_gets_the_whole_commune_loses_nothing_and_whoever_keeps_a_village_gets_it_again() {
    SheetBuilder here = new SheetBuilder();
    push(here, 0);
    push(new SheetBuilder().village("03565-02"), 0);
    Cursor village = Cursor.parse(pull(firstVillage, Cursor.start(), 200).cursor());
    Actor whole = withScope(firstVillage, "12/109/03565");
    PullPage widened = pull(whole, village, 200);
    assertThat(widened.changes()).hasSize(2).allMatch(SheetChange.class::isInstance);

    PullPage narrowed = pull(firstVillage, Cursor.parse(widened.cursor()), 200);
    assertThat(narrowed.changes().get(0)).isEqualTo(new AreaLeftScope(new AreaCode("03565")));
    assertThat(((SheetChange) narrowed.changes().get(1)).recordId()).isEqualTo(here.recordId());
  }

  /**
   * While one transaction has taken its position and is still to commit, a later one of the same
   * commune has to wait, so no reader can see the later row first and pass the earlier one.
   */
  @Test
  void a_row_committed_late_is_never_skipped() throws Exception {
    SheetBuilder slow = new SheetBuilder();
    SheetBuilder quick = new SheetBuilder().village("03565-02");
    Actor commune = withScope(firstVillage, "12/109/03565");
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    ExecutorService tablets = Executors.newFixedThreadPool(2);
    try {
      Future<?> first =
          tablets.submit(
              () ->
                  world
                      .bean(WriteTransaction.class)
                      .run(
                          () -> {
                            push(slow, 0);
                            written.countDown();
                            await(mayCommit);
                          }));
      await(written);
      Future<?> second = tablets.submit(() -> push(quick, 0));
      Thread.sleep(300);
      PullPage early = pull(commune, Cursor.start(), 200);
      assertThat(early.changes()).isEmpty();

      mayCommit.countDown();
      first.get(20, TimeUnit.SECONDS);
      second.get(20, TimeUnit.SECONDS);
      assertThat(pull(commune, Cursor.parse(early.cursor()), 200).changes())
          .extracting(change -> ((SheetChange) change).recordId())
          .containsExactly(slow.recordId(), quick.recordId());
    } finally {
      mayCommit.countDown();
      tablets.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited too long");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Actor withScope(Actor actor, String... paths) {
    return new Actor(
        actor.userId(), actor.userName(), actor.roles(), new AreaScope(List.of(paths)));
  }

  private void push(SheetBuilder sheet, int base) {
    Receipt receipt =
        world
            .bean(ReceiveSheets.class)
            .receive(wide, UUID.randomUUID().toString(), List.of(sheet.edit(base)))
            .get(0);
    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
  }

  private PullPage pull(Actor actor, Cursor cursor, int limit) {
    return world.bean(PullChanges.class).pull(actor, cursor, limit);
  }
}
