package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

class CursorTest {
  @Property
  void a_cursor_reads_back_from_its_text(@ForAll("positions") Map<AreaCode, Long> positions) {
    Cursor cursor = new Cursor(positions);
    assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    positions.forEach((area, at) -> assertThat(cursor.positionOf(area)).isEqualTo(at));
  }

  @Property
  void a_changed_character_is_found_or_changes_nothing(
      @ForAll("positions") Map<AreaCode, Long> positions, @ForAll @IntRange(max = 60) int at) {
    Cursor cursor = new Cursor(positions);
    String text = cursor.text();
    int index = at % text.length();
    char other = text.charAt(index) == 'A' ? 'B' : 'A';
    String damaged = text.substring(0, index) + other + text.substring(index + 1);
    try {
      assertThat(Cursor.parse(damaged)).isEqualTo(cursor);
    } catch (ProblemException e) {
      assertThat(e.problem().type()).isEqualTo(ProblemType.CURSOR_NOT_VALID);
    }
  }

  @Property
  void any_other_text_is_not_valid(@ForAll String text) {
    assertNotValid(text);
  }

  @Test
  void another_version_is_not_valid() {
    assertNotValid(
        Base64.getUrlEncoder().encodeToString("2;03565=7;0".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void an_area_that_was_not_assigned_begins_at_0() {
    assertThat(Cursor.start().positionOf(new AreaCode("03565"))).isZero();
  }

  private static void assertNotValid(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.CURSOR_NOT_VALID));
  }

  @Provide
  Arbitrary<Map<AreaCode, Long>> positions() {
    return Arbitraries.maps(
            Arbitraries.of("03565", "03565-01", "03565-120", "12", "109").map(AreaCode::new),
            Arbitraries.longs().greaterOrEqual(0))
        .ofMaxSize(5);
  }
}
