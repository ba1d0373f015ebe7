package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;

class TroubleTest {

  @ParameterizedTest
  @EnumSource(Obstacle.class)
  void every_obstacle_has_words_and_a_next_step(Obstacle obstacle) {
    Trouble trouble = Trouble.of(new LinkResult.Unreachable<>(false, Traffic.NONE, obstacle));

    assertThat(trouble.what().vi()).isNotEmpty();
    assertThat(trouble.nextStep().en()).isNotEmpty();
    assertThat(trouble.problem()).isNull();
  }

  @Test
  void a_certificate_of_another_day_points_at_the_clock() {
    assertThat(Obstacle.of(handshake(new CertificateNotYetValidException())))
        .isEqualTo(Obstacle.CERTIFICATE_DATE);
    assertThat(Obstacle.of(handshake(new CertificateExpiredException())))
        .isEqualTo(Obstacle.CERTIFICATE_DATE);
  }

  @Test
  void other_obstacles_are_told_apart() {
    assertThat(Obstacle.of(handshake(new IOException()))).isEqualTo(Obstacle.NOT_SECURE);
    assertThat(Obstacle.of(new UnknownHostException())).isEqualTo(Obstacle.UNKNOWN_HOST);
    assertThat(Obstacle.of(new UnknownServiceException())).isEqualTo(Obstacle.CLEARTEXT);
    assertThat(Obstacle.of(new ConnectException())).isEqualTo(Obstacle.NO_CONNECTION);
  }

  @Test
  void what_the_server_said_is_kept_with_its_next_step() {
    Problem problem = Problem.of(ProblemType.TOO_MANY_ATTEMPTS);

    Trouble trouble =
        Trouble.of(new LinkResult.Failed<>(problem, Duration.ofSeconds(9), Traffic.NONE));

    assertThat(trouble.problem()).isEqualTo(problem);
    assertThat(trouble.nextStep()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS.nextStep());
    assertThat(trouble.retryAfter()).isEqualTo(Duration.ofSeconds(9));
  }

  private static SSLHandshakeException handshake(Exception cause) {
    SSLHandshakeException thrown = new SSLHandshakeException("handshake");
    thrown.initCause(new IllegalStateException(cause));
    return thrown;
  }
}
