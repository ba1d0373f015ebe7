package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.household.HouseholdSheets.household;
import static vn.rasoat.server.household.HouseholdSheets.send;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.account.AssignAreas;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

@ParameterizedClass
@EnumSource(Engine.class)
class DecideHeldPagesTest {
  private static ReviewWorld world;
  private static Actor moved;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    Actor enumerator = world.enumerator("rsv.mot", "03565");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("huyen", Set.of(Role.DISTRICT_STAFF), List.of("109"));
    world.user("xa.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03568"));
    world.clock().pass(java.time.Duration.ofHours(5));
    world
        .bean(AssignAreas.class)
        .run(world.admin(), enumerator.userId(), Set.of(Role.ENUMERATOR), List.of("03568"));
    world.clock().pass(java.time.Duration.ofHours(1));
    moved =
        new Actor(
            enumerator.userId(),
            enumerator.userName(),
            enumerator.roles(),
            new AreaScope(List.of("12/109/03568")));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_held_sheet_is_told_of_above_the_list_and_counts_once_it_is_accepted() {
    Envelope edit = held("Lý Láo Sử");
    TestBrowser browser = TestBrowser.as(world.server(), "can.bo");
    assertThat(browser.get("/households").body())
        .contains("Lý Láo Sử", "Phiếu tới khi địa bàn này không còn giao cho người gửi.")
        .doesNotContain("/households/" + edit.householdId());
    assertThat(browser.get(path(edit)).body()).contains("Nếu nhận, hộ được phân loại", "Hộ nghèo");

    Reply reply = browser.submit(path(edit) + "?class=poor", "decision", "accept");

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.location()).isEqualTo("/households?class=poor&done=accepted");
    assertThat(browser.get(reply.location()).body())
        .contains("Đã nhận phiếu.", "/households/" + edit.householdId())
        .doesNotContain(path(edit));
  }

  @Test
  void a_dropped_sheet_does_not_count_and_cannot_be_decided_again() {
    Envelope edit = held("Lý Láo Lở");
    TestBrowser browser = TestBrowser.as(world.server(), "can.bo");
    browser.get(path(edit));

    Reply reply = browser.submit(path(edit), "decision", "drop");

    assertThat(reply.location()).isEqualTo("/households?done=dropped");
    assertThat(browser.get("/households").body()).doesNotContain("Lý Láo Lở");
    assertThat(browser.submit(path(edit), "decision", "accept").status()).isEqualTo(409);
    assertThat(browser.get(path(edit)).status()).isEqualTo(409);
  }

  @Test
  void only_the_commune_decides_and_only_with_a_form_of_ours() {
    Envelope edit = held("Lý Láo Tả");
    TestBrowser official = TestBrowser.as(world.server(), "can.bo");
    official.get(path(edit));
    TestBrowser district = TestBrowser.as(world.server(), "huyen");
    TestBrowser other = TestBrowser.as(world.server(), "xa.khac");
    assertThat(district.get("/households").body()).contains("Lý Láo Tả").doesNotContain(path(edit));

    assertThat(district.get(path(edit)).status()).isEqualTo(403);
    assertThat(district.submit(path(edit), "decision", "accept").status()).isEqualTo(403);
    assertThat(other.get(path(edit)).status()).isEqualTo(403);
    assertThat(other.submit(path(edit), "decision", "drop").status()).isEqualTo(403);
    assertThat(official.submitWithToken("", path(edit), "decision", "drop").status())
        .isEqualTo(403);
    assertThat(official.submit(path(edit), "decision", "perhaps").status()).isEqualTo(400);
    assertThat(official.get(path(edit)).status()).isEqualTo(200);
  }

  private static Envelope held(String head) {
    SheetBuilder household =
        household(head, "03565-01").poor().member("labour_contract", "not_wage_work");
    Envelope edit = household.edit(0);
    Receipt receipt = send(world, moved, edit);
    assertThat(receipt).isInstanceOf(Receipt.Held.class);
    return edit;
  }

  private static String path(Envelope edit) {
    return "/households/held/" + edit.recordId() + "/" + edit.revisionId();
  }
}
