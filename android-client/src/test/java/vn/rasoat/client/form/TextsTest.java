package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.rasoat.household.PartialDate;
import vn.rasoat.text.Language;

class TextsTest {
  @Test
  void numbers_have_points_between_thousands_in_vietnamese() {
    assertThat(NumberText.whole(7642, Language.VI)).isEqualTo("7.642");
    assertThat(NumberText.whole(-1_234_567, Language.EN)).isEqualTo("-1,234,567");
    assertThat(NumberText.whole(0, Language.VI)).isEqualTo("0");
    assertThat(NumberText.vnd(1_500_000).vi()).isEqualTo("1.500.000 đồng");
    assertThat(NumberText.exact(new BigDecimal("1234.5"), Language.VI)).isEqualTo("1.234,5");
  }

  @Test
  void a_rate_has_two_decimals_and_is_blank_without_a_base() {
    assertThat(NumberText.percent(NumberText.percent(7642, 17443), Language.VI))
        .isEqualTo("43,81 %");
    assertThat(NumberText.percent(NumberText.percent(1, 2), Language.EN)).isEqualTo("50.00%");
    assertThat(NumberText.percent(NumberText.percent(1, 0), Language.VI)).isEqualTo("–");
  }

  @Test
  void bytes_are_said_in_a_unit_people_know() {
    assertThat(NumberText.bytes(999, Language.VI)).isEqualTo("999 B");
    assertThat(NumberText.bytes(1_500, Language.VI)).isEqualTo("1,5 kB");
    assertThat(NumberText.bytes(2_000_000, Language.EN)).isEqualTo("2 MB");
    assertThat(NumberText.bytes(999_999, Language.EN)).isEqualTo("1 MB");
  }

  @Test
  void dates_are_written_day_first_in_vietnamese() {
    LocalDate day = LocalDate.parse("2022-10-05");
    assertThat(DateText.date(day).vi()).isEqualTo("05/10/2022");
    assertThat(DateText.date(day).en()).isEqualTo("2022-10-05");
    assertThat(DateText.partial(new PartialDate(1990, 3, 0), Language.VI)).isEqualTo("03/1990");
    assertThat(DateText.partial(new PartialDate(1990, 3, 0), Language.EN)).isEqualTo("1990-03");
  }

  @Test
  void a_moment_of_today_has_no_date() {
    LocalDateTime moment = LocalDateTime.parse("2022-10-05T08:40:59");
    assertThat(DateText.moment(moment, LocalDate.parse("2022-10-05"), Language.VI))
        .isEqualTo("08:40");
    assertThat(DateText.moment(moment, LocalDate.parse("2022-10-06"), Language.VI))
        .isEqualTo("08:40 05/10/2022");
  }

  @Test
  void a_length_of_time_is_said_by_its_greatest_unit() {
    assertThat(DateText.length(Duration.ofSeconds(-59)).vi()).isEqualTo("59 giây");
    assertThat(DateText.length(Duration.ofMinutes(150)).vi()).isEqualTo("2 giờ");
    assertThat(DateText.length(Duration.ofMinutes(1)).en()).isEqualTo("1 minute");
    assertThat(DateText.length(Duration.ofDays(3)).en()).isEqualTo("3 days");
  }

  @Test
  void a_distance_is_no_more_exact_than_a_walk_needs() {
    assertThat(DistanceText.of(38.4, Language.VI)).isEqualTo("40 m");
    assertThat(DistanceText.of(998, Language.VI)).isEqualTo("1,0 km");
    assertThat(DistanceText.of(1_340, Language.EN)).isEqualTo("1.3 km");
    assertThat(DistanceText.of(12_400, Language.VI)).isEqualTo("12 km");
  }
}
