package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Receipt;

class InterviewDateTest {
  private static ReviewWorld world;
  private static Actor enumerator;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    enumerator = world.enumerator("rsv.mot", "03565");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2021-12-31"})
  void a_date_before_the_law_began_is_explained_and_not_put_off_for_ever(String date) {
    Receipt receipt = push(LocalDate.parse(date));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> {
              assertThat(refused.problem().type()).isEqualTo(ProblemType.SHEET_NOT_VALID);
              assertThat(refused.problem().faults())
                  .extracting(FieldFault::path)
                  .containsExactly("/interviewDate");
              assertThat(refused.problem().faults().get(0).message().vi())
                  .contains("01/01/2022 – 31/12/2026");
            });
  }

  @Test
  void the_first_day_in_force_is_received() {
    assertThat(push(LocalDate.of(2022, 1, 1))).isInstanceOf(Receipt.Accepted.class);
  }

  private static Receipt push(LocalDate interviewed) {
    SheetBuilder sheet = new SheetBuilder().interviewed(interviewed).member("birth_date", "1950");
    return world
        .bean(ReceiveSheets.class)
        .receive(enumerator, UUID.randomUUID().toString(), List.of(sheet.edit(0)))
        .get(0);
  }
}
