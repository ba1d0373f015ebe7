package vn.rasoat.server.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.recheck.SentBack.DUE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.AssignmentOrigin;
import vn.rasoat.server.inbox.PullChanges;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Assignment;
import vn.rasoat.sync.Change;
import vn.rasoat.sync.Change.AreaLeftScope;
import vn.rasoat.sync.Change.AssignmentChange;
import vn.rasoat.sync.Change.SheetChange;
import vn.rasoat.sync.Cursor;
import vn.rasoat.sync.PullPage;

/** What tablets are told of results sent back, from the order to the answer. */
@ParameterizedClass
@EnumSource(Engine.class)
class RecheckOnTabletTest {
  private static SentBack sent;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    sent = new SentBack(engine);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    sent.close();
  }

  @Test
  void the_tablet_gets_the_household_back_with_reason_and_due_date_and_the_deed_is_on_record() {
    SheetBuilder household = sent.received();
    Cursor seen = sent.cursor();

    Recheck ordered = sent.order(household);

    assertThat(sent.pull(seen))
        .containsExactly(
            new AssignmentChange(
                new Assignment(
                    ordered.assignmentId(),
                    household.householdId(),
                    household.recordId(),
                    ReviewWorld.ROUND,
                    new AreaCode("03565-01"),
                    AssignmentOrigin.RETURNED,
                    "Kiểm tra lại nguồn nước.",
                    DUE,
                    "Vàng A Thử",
                    HouseholdClass.POOR,
                    sent.world.clock().instant(),
                    true)));
    assertThat(sent.returned(household))
        .singleElement()
        .satisfies(event -> assertThat(event.assignmentId()).isEqualTo(ordered.assignmentId()));
    assertThat(sent.world.bean(AuditStore.class).listOf(household.householdId()))
        .extracting("action")
        .containsExactly("recheck.ordered");
    assertThat(sent.openOnPage(household)).hasSize(1);
  }

  @Test
  void the_next_accepted_revision_closes_it_on_the_server_and_on_the_tablet() {
    SheetBuilder household = sent.received();
    sent.order(household);
    Cursor seen = sent.cursor();

    sent.push(household.text("water_source", "tap"), 1);

    List<Change> changes = sent.pull(seen);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0)).isInstanceOf(SheetChange.class);
    assertThat(((AssignmentChange) changes.get(1)).assignment().open()).isFalse();
    assertThat(sent.rechecks(household))
        .singleElement()
        .satisfies(
            recheck -> {
              assertThat(recheck.isOpen()).isFalse();
              assertThat(recheck.closedRevision()).isEqualTo(2);
            });
    assertThat(sent.openOnPage(household)).isEmpty();
    sent.order(household);
    assertThat(sent.rechecks(household)).hasSize(2);
  }

  @Test
  void a_household_that_moves_while_it_is_checked_is_told_as_done_in_the_village_it_left() {
    SheetBuilder household = sent.received();
    sent.order(household);
    Cursor seen = sent.cursor();

    sent.push(household.village("03565-02"), 1);

    assertThat(sent.pull(seen))
        .filteredOn(AssignmentChange.class::isInstance)
        .singleElement()
        .satisfies(
            change -> {
              Assignment told = ((AssignmentChange) change).assignment();
              assertThat(told.open()).isFalse();
              assertThat(told.areaCode()).isEqualTo(new AreaCode("03565-01"));
            });
  }

  @Test
  void whoever_gets_the_village_later_gets_its_assignments_and_whoever_loses_it_is_told() {
    SheetBuilder household = sent.received();
    Recheck ordered = sent.order(household);
    Actor other = with("12/109/03565/03565-02");
    Cursor before = Cursor.parse(sent.page(other, Cursor.start()).cursor());
    assertThat(sent.page(other, Cursor.start()).changes())
        .noneMatch(AssignmentChange.class::isInstance);

    Actor now = with("12/109/03565/03565-01");
    PullPage page = sent.page(now, before);

    assertThat(page.changes()).contains(new AreaLeftScope(new AreaCode("03565-02")));
    assertThat(page.changes())
        .anyMatch(
            change ->
                change instanceof AssignmentChange given
                    && given.assignment().assignmentId().equals(ordered.assignmentId()));
    assertThat(sent.page(other, Cursor.parse(page.cursor())).changes())
        .contains(new AreaLeftScope(new AreaCode("03565-01")));
  }

  @Test
  void pages_of_one_tell_sheets_and_assignments_once_each_in_their_order() {
    SheetBuilder first = sent.received();
    Cursor cursor = sent.cursor();
    sent.order(first);
    SheetBuilder second = sent.received();
    sent.order(second);

    List<Change> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      PullPage page = sent.world.bean(PullChanges.class).pull(sent.enumerator, cursor, 1);
      all.addAll(page.changes());
      more = page.more();
      cursor = Cursor.parse(page.cursor());
    }

    assertThat(all)
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("AssignmentChange", "SheetChange", "AssignmentChange");
  }

  private static Actor with(String... paths) {
    return new Actor(
        sent.enumerator.userId(),
        "rsv.mot",
        sent.enumerator.roles(),
        new AreaScope(List.of(paths)));
  }
}
