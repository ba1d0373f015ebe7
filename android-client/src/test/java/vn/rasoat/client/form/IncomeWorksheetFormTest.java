package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.form.Forms.family;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.client.store.Edit;
import vn.rasoat.text.Language;

class IncomeWorksheetFormTest {

  @Test
  void state_social_assistance_is_written_down_and_left_out() {
    List<Edit> edits = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      edits.add(new Edit.Income(month, "farming", 3_000_000L));
      edits.add(new Edit.Income(month, "social_assistance", 500_000L));
    }
    IncomeWorksheetForm sheet = Forms.with(family(), edits.toArray(new Edit[0])).worksheet();

    assertThat(sheet.total()).isEqualTo(36_000_000);
    assertThat(sheet.sourceTotal("social_assistance")).isEqualTo(6_000_000);
    assertThat(sheet.monthTotal(3)).isEqualTo(3_000_000);
    assertThat(sheet.perPersonMonth()).isEqualTo(1_000_000);
    assertThat(sheet.summary().vi())
        .isEqualTo("Bình quân 1.000.000 đồng/người/tháng (chuẩn 1.500.000 đồng)");
    assertThat(sheet.excludedText().vi())
        .isEqualTo("Không tính 6.000.000 đồng trợ cấp xã hội của Nhà nước.");
    assertThat(sheet.isExcluded("social_assistance")).isTrue();
  }

  @Test
  void a_month_without_any_line_is_open_and_one_of_zero_is_not() {
    SheetForm form = family();
    SheetForm one = form.after(form.worksheet().withoutIncome(1));

    assertThat(one.worksheet().isTold(1)).isTrue();
    assertThat(one.worksheet().openMonths()).isEqualTo(11);
    assertThat(one.worksheet().perPersonMonth()).isNull();
    assertThat(one.worksheet().summary().vi())
        .isEqualTo("Còn 11 tháng chưa hỏi; tháng không có thu nhập thì ghi 0.");
    assertThat(one.worksheet().excludedText()).isNull();
  }

  @Test
  void months_are_named_back_from_the_interview() {
    IncomeWorksheetForm sheet = family().worksheet();

    assertThat(sheet.monthTitle(1).vi()).isEqualTo("Tháng 10/2021");
    assertThat(sheet.monthTitle(12).vi()).isEqualTo("Tháng 09/2022");
    assertThat(sheet.monthTitle(12).en()).isEqualTo("Month 2022-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1.200.000; 1200000", "1200000; 1200000", "-500.000; -500000", "0; 0"})
  void an_amount_is_read_as_people_write_it(String typed, long amount) {
    assertThat(read(typed).edit()).isEqualTo(new Edit.Income(2, "farming", amount));
  }

  @Test
  void an_empty_cell_takes_the_line_away() {
    assertThat(read(" ").edit()).isEqualTo(new Edit.Income(2, "farming", null));
  }

  @Test
  void what_is_no_amount_is_told_and_not_saved() {
    assertThat(read("1,5 triệu").edit()).isNull();
    assertThat(read("0,5").fault().vi()).startsWith("Ghi số tiền bằng đồng");
    assertThat(read("9.000.000.000.000").fault().vi())
        .isEqualTo("Số tiền của một tháng quá lớn; kiểm tra lại số chữ số 0.");
  }

  @Test
  void a_wage_is_copied_into_the_months_that_have_none() {
    SheetForm form =
        Forms.with(
            family(), new Edit.Income(1, "wages", 2_000_000L), new Edit.Income(5, "wages", 0L));
    List<Edit> edits = form.worksheet().fillFrom(1, "wages");

    assertThat(edits).hasSize(10);
    IncomeWorksheetForm filled = Forms.with(form, edits.toArray(new Edit[0])).worksheet();
    assertThat(filled.total()).isEqualTo(22_000_000);
    assertThat(filled.text(5, "wages", Language.VI)).isEqualTo("0");
    assertThat(filled.text(6, "wages", Language.VI)).isEqualTo("2.000.000");
    assertThat(filled.text(6, "farming", Language.VI)).isEmpty();
  }

  private static IncomeWorksheetForm.Cell read(String typed) {
    return family().worksheet().read(2, "farming", typed, Language.VI);
  }
}
