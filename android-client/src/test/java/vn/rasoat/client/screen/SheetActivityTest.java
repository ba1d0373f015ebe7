package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.Intent;
import android.widget.EditText;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import vn.rasoat.client.form.FieldPath;
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.Answer;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class SheetActivityTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private String recordId = "";

  @Before
  public void a_sheet_is_begun() {
    Context app = RuntimeEnvironment.getApplication();
    RaSoatApp.of(app).unlock(workplace);
    recordId = workplace.newSheet();
  }

  private void answered() {
    for (Edit edit : Families.poorFamily()) {
      workplace.store().save(recordId, edit, TestWorkplace.NOON);
    }
  }

  private ActivityController<SheetActivity> open(String path) {
    Intent intent = SheetActivity.open(RuntimeEnvironment.getApplication(), recordId, path);
    return Robolectric.buildActivity(SheetActivity.class, intent).setup();
  }

  @Test
  public void what_is_typed_is_in_the_store_with_each_key() {
    try (var opened = open(FieldPath.household("living_area_m2"))) {
      EditText area = Views.find(opened.get(), EditText.class, "Diện tích nhà ở");

      area.setText("31,25");

      assertThat(content("living_area_m2")).isEqualTo(new Answer.Number(31_250));
      area.setText("31,25x");
      assertThat(content("living_area_m2")).isEqualTo(new Answer.Text("31,25x"));
    }
  }

  private Answer content(String question) {
    return workplace.store().find(recordId).orElseThrow().content().answer(question);
  }

  @Test
  public void a_picture_of_the_house_in_landscape() {
    answered();
    try (var opened = open(FieldPath.household("wall_material"))) {
      Pictures.take(opened.get(), "sheet-house-vi-landscape");

      assertThat(Views.texts(opened.get())).contains("Giàng A Páo · Thôn Khoang Thèn");
    }
  }

  @Test
  public void a_picture_of_the_roster() {
    answered();
    try (var opened = open(FieldPath.member("m3"))) {
      Pictures.take(opened.get(), "sheet-roster-vi-landscape");

      assertThat(Views.texts(opened.get())).anyMatch(text -> text.contains("Giàng Thị Dợ"));
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void a_picture_of_schooling_in_portrait() {
    answered();
    try (var opened = open(FieldPath.member("m3", "attending_school"))) {
      Pictures.take(opened.get(), "sheet-school-vi-portrait");

      assertThat(Views.texts(opened.get())).anyMatch(text -> text.contains("Thiếu hụt"));
    }
  }

  @Test
  @Config(qualifiers = "en-w360dp-h640dp-port-mdpi")
  public void a_picture_on_a_small_phone() {
    answered();
    try (var opened = open(FieldPath.household("internet_use"))) {
      Pictures.take(opened.get(), "sheet-information-vi-phone");

      assertThat(Views.texts(opened.get())).contains("Mục sau ›");
    }
  }

  @Test
  public void a_picture_of_the_end() {
    answered();
    try (var opened = open(null)) {
      Views.touch(opened.get(), "Kết thúc");
      Pictures.take(opened.get(), "sheet-finish-vi-landscape");

      assertThat(Views.texts(opened.get())).contains("Phải làm trước khi gửi");
    }
  }
}
