package vn.rasoat.server.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.testing.HeldClock;

class IdsTest {
  @Test
  void ids_of_one_moment_are_version_7_different_and_in_order() {
    HeldClock clock = HeldClock.atTheReviewOf2022();
    Ids ids = new Ids(clock);

    List<String> made = Stream.generate(ids::next).limit(10_000).toList();

    assertThat(made).doesNotHaveDuplicates().isSorted();
    UUID first = UUID.fromString(made.get(0));
    assertThat(first.version()).isEqualTo(7);
    assertThat(first.variant()).isEqualTo(2);
    assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
  }
}
