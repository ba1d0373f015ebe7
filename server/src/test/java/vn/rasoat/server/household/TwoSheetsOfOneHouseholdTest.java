package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.household.HouseholdSheets.accept;
import static vn.rasoat.server.household.HouseholdSheets.household;
import static vn.rasoat.server.household.HouseholdSheets.send;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

class TwoSheetsOfOneHouseholdTest {
  @Test
  void two_tablets_that_each_wrote_a_head_down_leave_list_and_file_readable() {
    try (ReviewWorld world = ReviewWorld.start(Engine.SQLITE)) {
      Actor enumerator = world.enumerator("rsv.mot", "03565");
      SheetBuilder first = household("Giàng A Páo", "03565-01");
      SheetBuilder second = household("Giàng A Phử", "03565-01").household(first.householdId());
      accept(world, enumerator, first);
      assertThat(send(world, enumerator, second.edit(0))).isInstanceOf(Receipt.Conflict.class);
      TestBrowser browser = TestBrowser.as(world.server(), "rsv.mot");

      for (String path : new String[] {"/households", "/households/" + first.householdId()}) {
        Reply page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.body())
            .contains("Chủ hộ và danh sách thành viên", "Hai phiếu lập riêng cho một hộ")
            .contains("Chủ hộ: Giàng A Páo", "Chủ hộ: Giàng A Phử")
            .doesNotContain(second.recordId());
      }
    }
  }

  @Test
  void a_conflict_within_one_batch_stays_open_although_all_of_it_came_at_the_same_moment() {
    try (ReviewWorld world = ReviewWorld.start(Engine.SQLITE)) {
      Actor enumerator = world.enumerator("rsv.mot", "03565");
      List<Envelope> batch = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        SheetBuilder first = household("Giàng A Páo", "03565-01");
        batch.add(first.edit(0));
        batch.add(first.number("living_area_m2", 45).otherRecord().edit(0));
      }

      world.bean(ReceiveSheets.class).receive(enumerator, UUID.randomUUID().toString(), batch);

      assertThat(world.bean(InboxReader.class).listConflicts(enumerator.scope(), ReviewWorld.ROUND))
          .hasSize(8);
    }
  }
}
