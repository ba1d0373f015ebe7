package vn.rasoat.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoPointTest {
  @Property
  void what_was_written_is_read_again(
      @ForAll @IntRange(min = -90_000_000, max = 90_000_000) int latitude,
      @ForAll @IntRange(min = -180_000_000, max = 180_000_000) int longitude,
      @ForAll @IntRange(max = 100_000) int accuracy) {
    GeoPoint point = new GeoPoint(latitude, longitude, accuracy);

    assertThat(GeoPoint.parse(point.text())).isEqualTo(point);
    assertThat(GeoPoint.of(point.latitude(), point.longitude(), accuracy)).isEqualTo(point);
  }

  @Test
  void a_place_is_written_without_zeros_that_say_nothing() {
    assertThat(GeoPoint.of(22.398120, 103.0, 11.2).text()).isEqualTo("22.39812,103,12");
    assertThat(GeoPoint.of(10, -0.000001, 0).text()).isEqualTo("10,-0.000001,0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22,103",
        "22,103,-1",
        "22,103,5.5",
        "+22,103,5",
        " 22,103,5",
        "22.,103,5",
        "22;103;5",
        "90.000001,0,5",
        "0,-180.000001,5",
        "0,0,100001",
        "2e1,103,5",
        "NaN,103,5"
      })
  void anything_else_is_no_place(String text) {
    assertThat(GeoPoint.parse(text)).isNull();
  }

  @Test
  void a_receiver_that_has_no_fix_gives_no_place() {
    assertThatThrownBy(() -> GeoPoint.of(Double.NaN, 0, 5)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> GeoPoint.of(0, 1e12, 5)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void distances_are_those_over_the_ground() {
    GeoPoint hanoi = GeoPoint.of(21.0285, 105.8542, 5);
    GeoPoint saigon = GeoPoint.of(10.7769, 106.7009, 5);

    assertThat(hanoi.metresTo(saigon)).isCloseTo(1_144_000, within(6_000.0));
    assertThat(saigon.metresTo(hanoi)).isEqualTo(hanoi.metresTo(saigon));
    assertThat(hanoi.metresTo(hanoi)).isZero();
    assertThat(GeoPoint.of(0, 179.9999, 5).metresTo(GeoPoint.of(0, -179.9999, 5)))
        .isCloseTo(22.2, within(0.1));
  }

  @Test
  void it_does_not_tell_the_place_to_a_log() {
    assertThat(GeoPoint.of(22.4, 103.1, 12)).hasToString("GeoPoint[± 12 m]");
    assertThat(GeoPoint.of(22.398126, 103.152344, 12).shown())
        .isEqualTo("22.39813, 103.15234 (± 12 m)");
  }
}
