package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
  @Test
  void waits_twice_as_long_each_time_up_to_half_an_hour() {
    RetryPlan plan = new RetryPlan(new Random(1));
    assertThat(plan.next(1, null)).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(15));
    assertThat(plan.next(3, null)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertThat(plan.next(1000, null)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
  }

  @Test
  void never_comes_back_earlier_than_asked_but_after_six_hours_at_most() {
    RetryPlan plan = new RetryPlan(new Random(1));
    assertThat(plan.next(1, Duration.ofMinutes(5)))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    assertThat(plan.next(1, Duration.ofDays(400))).isLessThan(Duration.ofHours(7));
  }

  @Test
  void is_the_same_for_the_same_chance_and_another_for_another() {
    assertThat(new RetryPlan(new Random(5)).next(4, null))
        .isEqualTo(new RetryPlan(new Random(5)).next(4, null))
        .isNotEqualTo(new RetryPlan(new Random(6)).next(4, null));
  }
}
