package vn.rasoat.server.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.text.Language;

class PageFrameTest {
  @Test
  void numbers_are_written_as_the_language_writes_them() {
    assertThat(frame(Language.VI).number(1_017_443)).isEqualTo("1.017.443");
    assertThat(frame(Language.EN).number(1_017_443)).isEqualTo("1,017,443");
    assertThat(frame(Language.VI).percent(new BigDecimal("43.81"))).isEqualTo("43,81 %");
    assertThat(frame(Language.VI).number(new BigDecimal("21.245"), 2)).isEqualTo("21,25");
    assertThat(frame(Language.EN).percent(new BigDecimal("0.5"))).isEqualTo("0.50 %");
  }

  @Test
  void a_rate_that_is_not_known_is_no_zero() {
    assertThat(frame(Language.VI).percent(null)).isEqualTo("–");
  }

  @Test
  void times_are_those_of_vietnam() {
    assertThat(frame(Language.VI).time(Instant.parse("2022-10-01T18:30:00Z")))
        .isEqualTo("02/10/2022 01:30");
    assertThat(frame(Language.EN).date(LocalDate.of(2022, 10, 2))).isEqualTo("02/10/2022");
  }

  @Test
  void an_entry_of_the_rail_is_marked_on_its_pages_and_those_below() {
    PageFrame frame = frame(Language.VI);

    assertThat(frame.isAt("/admin/users")).isTrue();
    assertThat(frame.isAt("/admin/users/new")).isTrue();
    assertThat(frame.isAt("/admin/user")).isFalse();
  }

  private static PageFrame frame(Language language) {
    return new PageFrame(
        language, "/admin/users/new", "", null, "", List.of(), List.of(), List.of(), null);
  }
}
