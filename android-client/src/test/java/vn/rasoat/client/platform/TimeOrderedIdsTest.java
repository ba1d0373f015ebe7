package vn.rasoat.client.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  @Test
  void ids_are_uuids_of_version_7_with_the_time_in_front() {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(0x0123_4567_89abL), ZoneOffset.UTC);
    Ids ids = new TimeOrderedIds(clock, new Random(3));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String id = ids.next();
      assertThat(id).matches("01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
      assertThat(UUID.fromString(id).version()).isEqualTo(7);
      seen.add(id);
    }
    assertThat(seen).hasSize(1000);
  }
}
