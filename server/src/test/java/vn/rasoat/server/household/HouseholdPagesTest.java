package vn.rasoat.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.server.household.HouseholdSheets.accept;
import static vn.rasoat.server.household.HouseholdSheets.computed;
import static vn.rasoat.server.household.HouseholdSheets.household;
import static vn.rasoat.server.household.HouseholdSheets.send;

import java.net.http.HttpRequest;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.server.testing.TestBrowser;
import vn.rasoat.sync.Receipt;

class HouseholdPagesTest {
  private static final String CITIZEN_ID = "012082000123";

  private static ReviewWorld world;
  private static Actor enumerator;
  private static SheetBuilder poor;
  private static SheetBuilder open;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    enumerator = world.enumerator("rsv.mot", "03565", "03568");
    Actor second = world.enumerator("rsv.hai", "03565");
    world.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
    world.user("xa.khac", Set.of(Role.COMMUNE_OFFICIAL), List.of("03571"));
    world.user("khong.xa", Set.of(Role.ADMINISTRATOR), List.of());
    poor =
        household("Giàng A Páo", "03565-01")
            .poor()
            .member("citizen_id", CITIZEN_ID)
            .member("labour_contract", "not_wage_work");
    accept(world, enumerator, computed(poor.edit(0), HouseholdClass.NEAR_POOR));
    accept(world, enumerator, poor.number("living_area_m2", 50).edit(1));
    Receipt conflict = send(world, second, poor.number("living_area_m2", 45).edit(1));
    assertThat(conflict).isInstanceOf(Receipt.Conflict.class);
    open = household("Tẩn Mẩy", "03565-02").poor().without("water_source").without("latrine");
    accept(world, enumerator, open);
    for (int i = 0; i < 60; i++) {
      accept(world, enumerator, household("Hộ số " + i, "03565-02"));
    }
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void a_visitor_is_sent_to_sign_in_and_brought_back() {
    Reply reply = new TestBrowser(world.server()).get("/households?class=poor");

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.location()).startsWith("/sign-in?next=%2Fhouseholds");
  }

  @Test
  void signing_in_leads_those_who_review_to_the_list_and_the_administrator_to_the_users() {
    assertThat(get("rsv.mot", "/").location()).isEqualTo("/households");
    assertThat(get("can.bo", "/").location()).isEqualTo("/households");
    assertThat(get("khong.xa", "/").location()).isEqualTo("/admin/users");
  }

  @Test
  void the_list_shows_head_village_class_points_and_state_but_no_citizen_id() {
    Reply reply = get("/households?q=pao");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("Giàng A Páo", "Bản Một", "Hộ nghèo", "Trùng chỗ sửa", "Người rsv.mot")
        .contains("class-badge class-poor")
        .doesNotContain(CITIZEN_ID);
  }

  @Test
  void a_long_list_has_pages_of_50_that_keep_what_was_asked_for() {
    Reply first = get("/households?area=03565-02&sort=-head");
    Reply second = get("/households?area=03565-02&sort=-head&page=2");

    assertThat(first.body())
        .contains("Hộ 1 đến 50 trong 61")
        .contains("href=\"/households?area=03565-02&amp;sort=-head&amp;page=2\"");
    assertThat(second.body()).contains("Hộ 51 đến 61 trong 61");
  }

  @Test
  void nothing_found_is_told_apart_from_nothing_received() {
    assertThat(get("/households?q=khongco").body())
        .contains("Không có hộ nào khớp với điều kiện tìm.")
        .doesNotContain("Chưa có phiếu nào được gửi về.");
    assertThat(get("xa.khac", "/households").body())
        .contains("Chưa có phiếu nào được gửi về.")
        .doesNotContain("Không có hộ nào khớp");
    assertThat(get("khong.xa", "/households").body()).contains("chưa được giao địa bàn nào");
  }

  @Test
  void the_area_of_another_commune_and_its_households_are_refused() {
    Reply list = get("xa.khac", "/households?area=03565");
    Reply file = get("xa.khac", path(poor));

    assertThat(list.status()).isEqualTo(403);
    assertThat(list.body()).contains("không thuộc phạm vi").doesNotContain("Giàng A Páo");
    assertThat(file.status()).isEqualTo(403);
    assertThat(file.body()).doesNotContain("Giàng A Páo").doesNotContain(CITIZEN_ID);
  }

  @Test
  void a_household_that_does_not_exist_is_not_found() {
    assertThat(get("/households/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
    assertThat(get(path(poor) + "?round=periodic-1999").status()).isEqualTo(404);
    assertThat(get("/households?class=rich").status()).isEqualTo(400);
  }

  @Test
  void the_file_tells_class_points_and_every_reason_with_its_article() {
    String page = get(path(poor)).body();

    assertThat(page)
        .contains("Hộ nghèo", "chuẩn 140", "Thu nhập: 100 điểm")
        .contains("Giàng A Páo, 40 tuổi, không có bảo hiểm y tế")
        .contains("NĐ 07/2021/NĐ-CP", "Nước sinh hoạt", CITIZEN_ID, "04/05/1982")
        .contains("Tổng điểm nhập từ phiếu giấy");
    assertThat(page.split("class=\"hh-indicator", -1)).hasSize(13);
  }

  @Test
  void a_conflict_shows_both_values_side_by_side() {
    assertThat(get(path(poor)).body()).contains("<td>50 m²</td><td>45 m²</td>");
    assertThat(get("/households").body()).contains("<td>50 m²</td><td>45 m²</td>");
  }

  @Test
  void an_earlier_revision_can_be_read_and_says_that_it_does_not_count() {
    String page = get(path(poor)).body();
    String earlier =
        page.lines()
            .filter(line -> line.contains("&amp;revision="))
            .reduce((one, last) -> last)
            .orElseThrow(() -> new AssertionError(page))
            .replaceAll(".*href=\"([^\"]*)\".*", "$1")
            .replace("&amp;", "&");

    assertThat(get(earlier).body())
        .contains("Đang xem bản số 1, không phải bản được tính.")
        .contains("60 m²");
  }

  @Test
  void an_undecidable_household_names_the_questions_to_ask() {
    assertThat(get(path(open)).body())
        .contains("Chưa phân loại được hộ này.", "B2.1 Nguồn nước", "B2.2 Loại nhà tiêu");
  }

  @Test
  void the_way_back_keeps_the_filters() {
    assertThat(get(path(poor) + "?class=poor&q=pao&page=1").body())
        .contains("href=\"/households?q=pao&amp;class=poor\"");
  }

  @Test
  void the_page_speaks_english_when_asked_to() {
    TestBrowser browser = TestBrowser.as(world.server(), "can.bo");
    browser.get("/language/en?back=/households");

    assertThat(browser.get(path(poor)).body())
        .contains("Household of Giàng A Páo", "Poor", "has no health insurance");
  }

  @Test
  void a_fault_shows_an_error_and_never_an_empty_list() throws Exception {
    try (ReviewWorld broken = ReviewWorld.start(Engine.SQLITE)) {
      broken.user("can.bo", Set.of(Role.COMMUNE_OFFICIAL), List.of("03565"));
      TestBrowser browser = TestBrowser.as(broken.server(), "can.bo");
      try (var connection =
              DriverManager.getConnection(
                  "jdbc:sqlite:" + broken.server().folder().resolve("rasoat.db"));
          var statement = connection.createStatement()) {
        statement.execute("ALTER TABLE household_current RENAME TO household_gone");
      }

      Reply page = browser.get("/households");
      Reply part =
          browser.send(
              HttpRequest.newBuilder(browser.at("/households?q=a")).header("HX-Request", "true"));

      for (Reply reply : List.of(page, part)) {
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body())
            .contains("notice-error", "mã lỗi")
            .doesNotContain("Chưa có phiếu")
            .doesNotContain("household_");
      }
    }
  }

  private static String path(SheetBuilder household) {
    return "/households/" + household.householdId();
  }

  private static Reply get(String path) {
    return get("can.bo", path);
  }

  private static Reply get(String userName, String path) {
    return TestBrowser.as(world.server(), userName).get(path);
  }
}
