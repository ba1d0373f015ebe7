package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.widget.EditText;
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
import vn.rasoat.client.store.Edit;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.text.Language;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class IncomeScreensTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private String recordId = "";

  @Before
  public void a_family_whose_income_is_counted_by_the_month() {
    RaSoatApp app = RaSoatApp.of(RuntimeEnvironment.getApplication());
    app.runOn(new Directly());
    app.unlock(workplace);
    recordId = workplace.newSheet();
    for (Edit edit : Families.poorFamily()) {
      workplace.store().save(recordId, edit, TestWorkplace.NOON);
    }
    workplace
        .store()
        .save(recordId, Families.text("income_method", "measured"), TestWorkplace.NOON);
  }

  private ActivityController<SheetActivity> worksheet() {
    Context app = RuntimeEnvironment.getApplication();
    String path = "/incomeWorksheet";
    return Robolectric.buildActivity(SheetActivity.class, SheetActivity.open(app, recordId, path))
        .setup();
  }

  private static void type(SheetActivity activity, String label, String text) {
    Views.find(activity, EditText.class, label).setText(text);
    Views.settle();
  }

  private static void filled(SheetActivity activity) {
    type(activity, "Trồng trọt", "1.200.000");
    type(activity, "Trợ cấp xã hội của Nhà nước", "540.000");
    Views.touch(activity, "○ 11/2021");
    type(activity, "Tiền lương, tiền công", "3500000");
  }

  private List<IncomeLine> lines() {
    return workplace.store().find(recordId).orElseThrow().content().incomeWorksheet();
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void each_amount_is_kept_and_summed_by_month_and_social_assistance_left_out() {
    try (var opened = worksheet()) {
      filled(opened.get());

      assertThat(lines()).hasSize(3);
      assertThat(Views.texts(opened.get()))
          .contains(
              "✓ 10/2021\n1.200.000",
              "✓ 11/2021\n3.500.000",
              "Tổng thu nhập được tính: 4.700.000 đồng",
              "Không tính 540.000 đồng trợ cấp xã hội của Nhà nước.",
              "Còn 10 tháng chưa hỏi; tháng không có thu nhập thì ghi 0.");
      Pictures.take(opened.get(), "worksheet-vi-landscape");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w360dp-h640dp-port-mdpi")
  public void an_amount_that_cannot_be_read_is_told_and_not_kept() {
    try (var opened = worksheet()) {
      type(opened.get(), "Trồng trọt", "1,5");

      assertThat(lines()).isEmpty();
      assertThat(Views.texts(opened.get()))
          .contains("Ghi số tiền bằng đồng, không có số lẻ; lỗ thì ghi dấu trừ ở đầu.");
      Pictures.take(opened.get(), "worksheet-vi-phone");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void a_source_of_the_same_amount_is_copied_into_the_months_left() {
    try (var opened = worksheet()) {
      type(opened.get(), "Tiền lương, tiền công", "2.500.000");
      Views.touch(opened.get(), "Theo nguồn");
      Views.touch(opened.get(), "Tiền lương, tiền công");
      Views.touch(opened.get(), "Chép số đầu tiên vào các tháng còn trống");

      assertThat(lines()).hasSize(12);
      assertThat(Views.texts(opened.get()))
          .contains("Bình quân 500.000 đồng/người/tháng (chuẩn 1.500.000 đồng)");
      Pictures.take(opened.get(), "worksheet-vi-portrait");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void a_picture_of_the_worksheet_in_large_english() {
    Preferences chosen = new Preferences(RuntimeEnvironment.getApplication());
    chosen.language(Language.EN);
    chosen.textScale(1.7f);
    try (var opened = worksheet()) {
      type(opened.get(), "Farming", "1,200,000");
      Pictures.take(opened.get(), "worksheet-en-large");

      assertThat(Views.texts(opened.get())).contains("Income that counts: VND 1,200,000");
    }
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void a_new_household_is_screened_quickly_and_the_result_kept() {
    Context app = RuntimeEnvironment.getApplication();
    try (var opened =
        Robolectric.buildActivity(SheetActivity.class, SheetActivity.open(app, recordId, null))
            .setup()) {
      Views.touch(opened.get(), "Hộ tự đăng ký? Sàng lọc nhanh");
      assertThat(
              Shadows.shadowOf(opened.get()).getNextStartedActivity().getComponent().getClassName())
          .isEqualTo(QuickScreenActivity.class.getName());
      try (var quick =
          Robolectric.buildActivity(
                  QuickScreenActivity.class, QuickScreenActivity.open(app, recordId))
              .setup()) {
        Pictures.take(quick.get(), "quick-vi-landscape");
        Views.touch(quick.get(), "○  Đạt sàng lọc");
        assertThat(Views.texts(quick.get())).contains("◉  Đạt sàng lọc");
      }
      opened.pause().resume();
      assertThat(Views.texts(opened.get())).contains("✔ Sàng lọc nhanh: đạt ›");
    }
  }
}
