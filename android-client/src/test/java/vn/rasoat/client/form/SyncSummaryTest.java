package vn.rasoat.client.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

class SyncSummaryTest {
  private final SyncSummary summary =
      new SyncSummary(Instant.parse("2022-10-05T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @Test
  void the_bar_says_how_many_wait_and_when_the_last_were_sent() {
    List<Attempt> attempts =
        List.of(
            attempt("2022-10-05T03:00:00Z", AttemptOutcome.NO_SIGNAL, null),
            attempt("2022-10-05T01:40:00Z", AttemptOutcome.COMPLETE, null));

    assertThat(summary.bar(12, 0, attempts).vi())
        .isEqualTo("12 phiếu chờ gửi · gửi lần cuối 08:40");
    assertThat(summary.bar(0, 2, attempts).vi())
        .isEqualTo("Không có phiếu chờ gửi · 2 phiếu cần xem lại · gửi lần cuối 08:40");
    assertThat(summary.bar(3, 0, List.of()).vi()).isEqualTo("3 phiếu chờ gửi · chưa gửi lần nào");
    assertThat(summary.bar(3, 0, attempts).en()).isEqualTo("3 to send · last sync 08:40");
  }

  @Test
  void a_clock_that_is_right_enough_is_not_spoken_of() {
    assertThat(SyncSummary.clock(Duration.ofSeconds(120))).isNull();
    assertThat(SyncSummary.clock(Duration.ofSeconds(-119))).isNull();
    assertThat(SyncSummary.clock(Duration.ofMinutes(7)).vi())
        .isEqualTo(
            "Đồng hồ của máy chậm 7 phút so với máy chủ. Chỉnh lại ngày giờ trong phần cài đặt"
                + " của máy.");
    assertThat(SyncSummary.clock(Duration.ofHours(-30)).en())
        .startsWith("This tablet's clock is 1 day ahead of the server.");
  }

  @Test
  void an_attempt_tells_what_it_brought_and_what_it_cost() {
    AttemptLine line =
        summary
            .history(
                List.of(
                    new Attempt(
                        Instant.parse("2022-10-04T01:05:00Z"),
                        3_400,
                        12,
                        0,
                        1,
                        0,
                        40,
                        45_300,
                        1_250_000,
                        AttemptOutcome.COMPLETE,
                        null)))
            .get(0);

    assertThat(line.when().vi()).isEqualTo("08:05 04/10/2022");
    assertThat(line.counts().vi()).isEqualTo("máy chủ nhận 12, chưa được nhận 1, tải về 40");
    assertThat(line.traffic().vi()).isEqualTo("gửi 45,3 kB, nhận 1,3 MB, 3 giây");
    assertThat(line.complete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(AttemptOutcome.class)
  void every_outcome_says_what_to_do(AttemptOutcome outcome) {
    AttemptLine line =
        summary.history(List.of(attempt("2022-10-05T01:00:00Z", outcome, null))).get(0);

    assertThat(line.nextStep().vi()).endsWith(".");
    assertThat(line.counts().vi()).isEqualTo("không có gì mới");
  }

  @Test
  void what_the_server_said_stands_in_the_line_with_its_next_step() {
    Problem problem = Problem.of(ProblemType.PASSWORD_CHANGE_REQUIRED);
    AttemptLine line =
        summary
            .history(
                List.of(attempt("2022-10-05T01:00:00Z", AttemptOutcome.STOPPED_BY_SERVER, problem)))
            .get(0);

    assertThat(line.result().vi())
        .isEqualTo(
            "Máy chủ không nhận lần gửi này. Mật khẩu một lần phải được đổi trước khi làm việc.");
    assertThat(line.opens()).isEqualTo(RecordAdvice.Opens.PASSWORD);
  }

  @Test
  void the_notification_names_nobody() {
    assertThat(SyncSummary.notification(5).vi())
        .isEqualTo("5 phiếu chờ gửi. Mở khoá Rà Soát để gửi.");
  }

  private static Attempt attempt(String at, AttemptOutcome outcome, @Nullable Problem problem) {
    return new Attempt(Instant.parse(at), 800, 0, 0, 0, 0, 0, 0, 0, outcome, problem);
  }
}
