package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.app.AlertDialog;
import android.app.Application;
import android.content.Context;
import android.content.Intent;
import android.location.Location;
import android.location.LocationManager;
import android.os.SystemClock;
import android.widget.EditText;
import android.widget.ListView;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlertDialog;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.client.store.StoreDamaged;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.review.AssignmentOrigin;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class HouseholdsActivityTest {
  private TestWorkplace workplace = new TestWorkplace();
  private Village village = new Village(workplace);

  @Before
  public void everything_happens_at_once() {
    RaSoatApp.of(app()).runOn(new Directly());
    RaSoatApp.of(app()).unlock(workplace);
  }

  private static Context app() {
    return RuntimeEnvironment.getApplication();
  }

  private void workIn(TestWorkplace other) {
    workplace = other;
    village = new Village(other);
    RaSoatApp.of(app()).unlock(other);
  }

  private static ActivityController<HouseholdsActivity> open() {
    return Robolectric.buildActivity(HouseholdsActivity.class).setup();
  }

  private static List<String> names(HouseholdsActivity activity) {
    List<String> names = new ArrayList<>(Views.texts(activity));
    names.retainAll(
        List.of("Giàng A Sử", "Sùng A Lử", "Hạng A Chư", "Lò Thị Pành", "Lý A Tủa", "Mùa A Sinh"));
    return names;
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void re_checks_stand_on_top_with_reason_and_due_date() {
    village.settle();
    try (var opened = open()) {
      assertThat(names(opened.get())).startsWith("Hạng A Chư", "Sùng A Lử");
      assertThat(Views.texts(opened.get()))
          .contains(
              "Phúc tra theo khiếu nại: Hộ đề nghị xem lại thu nhập.\n"
                  + "Quá hạn 2 ngày (hạn 30/09/2022)")
          .contains(
              "Xã trả lại để phúc tra: Diện tích nhà ở ghi 310 m², đo lại giúp.\n"
                  + "Hạn 04/10/2022 (còn 2 ngày)");
    }
  }

  @Test
  public void the_bar_says_how_sync_stands() {
    village.settle();
    try (var opened = open()) {
      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.matches("\\d+ phiếu chờ gửi · 2 phiếu cần xem lại · .*08:40"));
    }
  }

  @Test
  public void a_search_needs_no_marks() {
    village.settle();
    try (var opened = open()) {
      Views.find(opened.get(), EditText.class, "Tìm").setText("giang a su");

      assertThat(names(opened.get())).containsExactly("Giàng A Sử");
    }
  }

  @Test
  public void a_filter_shows_its_number_and_its_households() {
    village.settle();
    try (var opened = open()) {
      Views.touch(opened.get(), "Đang làm 1");

      assertThat(names(opened.get())).containsExactly("Lý A Tủa");
    }
  }

  @Test
  public void a_village_shows_its_progress_and_its_households() {
    village.settle();
    try (var opened = open()) {
      assertThat(Views.texts(opened.get()))
          .contains("xong 3/6; vắng nhà 1, chuyển đi 1, phúc tra 1");
      Views.touch(opened.get(), "Thôn Sin Súi Hồ");

      assertThat(names(opened.get())).containsExactly("Hạng A Chư", "Lò Thị Pành", "Lý A Tủa");
    }
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void touching_a_household_opens_its_sheet() {
    String recordId = village.draft("Lý A Tủa", "03565-02");
    try (var opened = open()) {
      Views.touch(opened.get(), "Lý A Tủa");

      Intent started = Shadows.shadowOf(opened.get()).getNextStartedActivity();
      assertThat(started.getComponent().getClassName()).isEqualTo(SheetActivity.class.getName());
      assertThat(started.getStringExtra("record")).isEqualTo(recordId);
    }
  }

  @Test
  public void touching_a_household_without_a_sheet_begins_one_with_the_name_known() {
    village.given("Giàng A Sử", "03565-01", AssignmentOrigin.TO_REVIEW, null, null);
    try (var opened = open()) {
      Views.touch(opened.get(), "Giàng A Sử");

      LocalSheet begun = workplace.store().list().get(0);
      assertThat(begun.householdId()).isEqualTo(Village.household("Giàng A Sử"));
      assertThat(begun.content().findHead().orElseThrow().text(CoreQuestions.NAME))
          .isEqualTo("Giàng A Sử");
    }
  }

  @Test
  public void a_new_household_is_begun_in_a_village() {
    try (var opened = open()) {
      Views.touch(opened.get(), "+ Hộ mới");
      AlertDialog dialog = ShadowAlertDialog.getLatestAlertDialog();
      ListView villages = Views.first(dialog, ListView.class);
      Shadows.shadowOf(villages).performItemClick(1);
      Views.settle();

      assertThat(workplace.store().list().get(0).areaCode()).isEqualTo(TestWorkplace.OTHER_VILLAGE);
    }
  }

  @Test
  public void without_a_round_a_new_household_says_what_to_do() {
    workplace.noRounds();
    try (var opened = open()) {
      Views.touch(opened.get(), "+ Hộ mới");

      assertThat(Shadows.shadowOf(ShadowAlertDialog.getLatestAlertDialog()).getMessage().toString())
          .startsWith("Máy chưa có đợt rà soát");
    }
  }

  @Test
  public void what_a_sync_brings_is_on_the_list_when_it_ends() {
    workplace.onSync(
        () -> {
          village.given("Giàng A Sử", "03565-01", AssignmentOrigin.TO_REVIEW, null, null);
          Attempt attempt =
              new Attempt(
                  TestWorkplace.NOON, 9, 0, 0, 0, 0, 1, 0, 0, AttemptOutcome.COMPLETE, null);
          return new SyncReport(attempt, null, false);
        });
    try (var opened = open()) {
      assertThat(names(opened.get())).isEmpty();
      RaSoatApp.of(app()).syncRuns().start();

      assertThat(names(opened.get())).containsExactly("Giàng A Sử");
    }
  }

  @Test
  public void a_household_that_was_located_shows_how_far_it_is() {
    String recordId = village.draft("Lý A Tủa", "03565-02");
    workplace
        .store()
        .save(recordId, Families.text("location", "22.40000,103.15000,8"), TestWorkplace.NOON);
    Shadows.shadowOf((Application) app())
        .grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION);
    Location place = new Location(LocationManager.GPS_PROVIDER);
    place.setLatitude(22.41);
    place.setLongitude(103.15);
    place.setAccuracy(10);
    place.setTime(TestWorkplace.NOON.toEpochMilli());
    place.setElapsedRealtimeNanos(SystemClock.elapsedRealtimeNanos());
    LocationManager places = app().getSystemService(LocationManager.class);
    Shadows.shadowOf(places).setProviderEnabled(LocationManager.GPS_PROVIDER, true);
    Shadows.shadowOf(places).setLastKnownLocation(LocationManager.GPS_PROVIDER, place);
    try (var opened = open()) {
      assertThat(Views.texts(opened.get())).contains("Thôn Sin Súi Hồ · cách 1,1 km");
      Views.touch(opened.get(), "Gần nhất trước");
      assertThat(Views.texts(opened.get())).contains("Theo thôn và tên");
    }
  }

  @Test
  public void nothing_there_and_nothing_found_are_two_things() {
    try (var opened = open()) {
      assertThat(Views.texts(opened.get())).contains("Chưa có hộ nào");
      Pictures.take(opened.get(), "households-empty-vi-landscape");
    }
    village.settle();
    try (var opened = open()) {
      Views.find(opened.get(), EditText.class, "Tìm").setText("khong co ai");

      assertThat(Views.texts(opened.get()))
          .contains("Không có hộ nào khớp với nội dung tìm và bộ lọc.")
          .doesNotContain("Chưa có hộ nào");
      Views.touch(opened.get(), "Bỏ tìm và bỏ lọc");
      assertThat(names(opened.get())).contains("Giàng A Sử");
    }
  }

  @Test
  public void a_damaged_store_is_told_and_can_be_tried_again() {
    boolean[] broken = {true};
    workIn(
        new TestWorkplace(
            OtherSummaries.of(
                () -> {
                  if (broken[0]) {
                    throw new StoreDamaged(new IllegalStateException("page 7"));
                  }
                  return List.of();
                })));
    try (var opened = open()) {
      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.startsWith("Bộ nhớ của máy bị hỏng một phần."));
      broken[0] = false;
      Views.touch(opened.get(), "Thử lại");

      assertThat(Views.texts(opened.get())).contains("Chưa có hộ nào");
    }
  }

  @Test
  public void twenty_thousand_households_need_only_the_rows_that_fit() {
    workIn(new TestWorkplace(OtherSummaries.of(() -> manySheets(20_000))));
    try (var opened = open()) {
      ListView list = Views.find(opened.get(), ListView.class, "");
      HouseholdAdapter rows = (HouseholdAdapter) list.getAdapter();

      assertThat(rows.getCount()).isEqualTo(20_000);
      for (int position = 0; position < 20_000; position += 500) {
        list.setSelection(position);
        Views.settle();
      }
      assertThat(rows.made()).isLessThan(30);
    }
  }

  private static List<SheetSummary> manySheets(int count) {
    List<SheetSummary> summaries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      summaries.add(
          new SheetSummary(
              "r" + i,
              "h" + i,
              TestWorkplace.ROUND,
              TestWorkplace.VILLAGE,
              Standing.SYNCED,
              false,
              "Giàng A " + i,
              null,
              5,
              null,
              1,
              null));
    }
    return summaries;
  }

  @Test
  public void pictures_of_the_list() {
    village.settle();
    Sizes.pictures(
        "households", () -> Robolectric.buildActivity(HouseholdsActivity.class), activity -> {});
  }
}
