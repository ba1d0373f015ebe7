package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.Intent;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import vn.rasoat.client.store.RecordState;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class ConflictActivityTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private final Village village = new Village(workplace);

  @Before
  public void everything_happens_at_once() {
    RaSoatApp.of(app()).runOn(new Directly());
    RaSoatApp.of(app()).unlock(workplace);
  }

  private static Context app() {
    return RuntimeEnvironment.getApplication();
  }

  private static ActivityController<ConflictActivity> open(String recordId) {
    return Robolectric.buildActivity(
        ConflictActivity.class, ConflictActivity.open(app(), recordId));
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void both_values_are_shown_and_the_choice_makes_the_sheet_a_draft_again() {
    String recordId = village.conflict();
    try (var opened = open(recordId).setup()) {
      assertThat(Views.texts(opened.get())).contains("Còn 2 câu chưa chọn.");
      Views.touch(opened.get(), "Của bạn (trên máy này):\nPhên, liếp, tre, lá");
      assertThat(Views.texts(opened.get())).contains("Còn 1 câu chưa chọn.");
      Views.touch(opened.get(), "Lấy tất cả của người kia");
      Views.touch(opened.get(), "Lưu lựa chọn");

      assertThat(village.find(recordId).state()).isNotInstanceOf(RecordState.InConflict.class);
      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.startsWith("Đã lưu lựa chọn."))
          .anyMatch(text -> text.startsWith("Bản kia: "));
      Views.touch(opened.get(), "Đến “Sẵn sàng gửi”");
      Intent started = Shadows.shadowOf(opened.get()).getNextStartedActivity();
      assertThat(started.getStringExtra("section")).isEqualTo(SheetScene.FINISH);
    }
  }

  @Test
  public void choices_survive_a_turn_of_the_tablet() {
    String recordId = village.conflict();
    try (var opened = open(recordId).setup()) {
      Views.touch(opened.get(), "Lấy tất cả của bạn");
      opened.recreate();

      assertThat(Views.texts(opened.get())).contains("Lưu lựa chọn");
    }
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void each_sentence_of_a_refusal_leads_to_its_field() {
    String recordId = village.refused();
    try (var opened = open(recordId).setup()) {
      Views.touch(opened.get(), "Chưa có câu trả lời về vật liệu mái.  ›");

      Intent started = Shadows.shadowOf(opened.get()).getNextStartedActivity();
      assertThat(started.getStringExtra("path")).isEqualTo("/answers/roof_material");
    }
  }

  @Test
  public void pictures_of_a_conflict() {
    String recordId = village.conflict();
    Sizes.pictures("conflict", () -> open(recordId), activity -> {});
  }

  @Test
  public void pictures_of_a_refused_sheet() {
    String recordId = village.refused();
    Sizes.pictures("refused", () -> open(recordId), activity -> {});
  }

  @Test
  public void a_picture_of_a_settled_conflict() {
    String recordId = village.conflict();
    try (var opened = open(recordId).setup()) {
      Views.touch(opened.get(), "Lấy tất cả của bạn");
      Pictures.take(opened.get(), "conflict-chosen-vi-landscape");
      Views.touch(opened.get(), "Lưu lựa chọn");
      Pictures.take(opened.get(), "conflict-settled-vi-landscape");

      assertThat(Views.texts(opened.get())).anyMatch(text -> text.startsWith("Đã chọn: "));
    }
  }
}
