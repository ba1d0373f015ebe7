package vn.rasoat.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;

class IncomeWorksheetTest {
  private static final IncomeStandard STANDARD =
      EditionCatalogue.bundled().find("2022-2025").orElseThrow().income();

  @Test
  void state_social_assistance_stands_apart() {
    IncomeWorksheet worksheet =
        worksheet(
            2,
            new IncomeLine(1, "farming", 1_200_000),
            new IncomeLine(1, "social_assistance", 540_000),
            new IncomeLine(2, "farming", -200_000),
            new IncomeLine(2, "wages", 3_000_000));

    assertThat(worksheet.ofMonth(1)).isEqualTo(1_200_000);
    assertThat(worksheet.ofMonth(2)).isEqualTo(2_800_000);
    assertThat(worksheet.ofSource("farming")).isEqualTo(1_000_000);
    assertThat(worksheet.ofSource("social_assistance")).isEqualTo(540_000);
    assertThat(worksheet.ofSource("salt")).isZero();
    assertThat(worksheet.counted()).isEqualTo(4_000_000);
    assertThat(worksheet.leftOut()).isEqualTo(540_000);
    assertThat(worksheet.counts("social_assistance")).isFalse();
  }

  @Test
  void with_a_month_open_there_is_no_income_per_person() {
    IncomeWorksheet worksheet = worksheet(2, new IncomeLine(3, "farming", 24_000_000));

    assertThat(worksheet.openMonths()).containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(worksheet.perPersonPerMonth()).isEmpty();
  }

  @Test
  void the_income_of_a_year_is_shared_by_months_and_members() {
    List<IncomeLine> year = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      year.add(new IncomeLine(month, month == 6 ? "social_assistance" : "farming", 1_000_000));
    }
    IncomeWorksheet worksheet = worksheet(3, year.toArray(IncomeLine[]::new));

    assertThat(worksheet.openMonths()).isEmpty();
    assertThat(worksheet.perPersonPerMonth()).hasValue(11_000_000 / 36);
    assertThat(worksheet(0, year.toArray(IncomeLine[]::new)).perPersonPerMonth()).isEmpty();
  }

  private static IncomeWorksheet worksheet(int members, IncomeLine... lines) {
    List<Member> roster = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      roster.add(new Member("m" + i, Map.of()));
    }
    return new IncomeWorksheet(STANDARD, new Sheet("2022-2025", Map.of(), roster, List.of(lines)));
  }
}
