package vn.rasoat.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.HeldClock;
import vn.rasoat.server.testing.TestServer;

@Tag("locale")
@ParameterizedClass
@EnumSource(Engine.class)
class AccountReaderTest {
  private static final HeldClock CLOCK = HeldClock.atTheReviewOf2022();
  private static TestServer server;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine, CLOCK);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void an_area_is_assigned_with_all_below_it_from_its_first_instant() {
    Instant begin = CLOCK.instant();
    AccountReader reader = server.bean(AccountReader.class);
    String id =
        server
            .bean(CreateUser.class)
            .withPassword(
                null,
                new NewUser("rsv.one", "Người rà soát", Set.of(Role.ENUMERATOR), List.of("03565")),
                "mat-khau-dai");

    assertThat(reader.scopeOf(id).covers("12/109/03565")).isTrue();
    assertThat(reader.scopeOf(id).covers("12/109/03565/03565-01")).isTrue();
    assertThat(reader.scopeOf(id).covers("12/109/03568")).isFalse();
    assertThat(reader.scopeOf(id).covers("12/109")).isFalse();
    assertThat(reader.wasAssigned(id, "12/109/03565", begin.minus(Duration.ofMillis(1)))).isFalse();
  }
}
