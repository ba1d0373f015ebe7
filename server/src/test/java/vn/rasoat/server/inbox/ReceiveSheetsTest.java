package vn.rasoat.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

@ParameterizedClass
@EnumSource(Engine.class)
class ReceiveSheetsTest {
  private static final String DEVICE = UUID.randomUUID().toString();
  private static ReviewWorld world;
  private static Actor enumerator;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    world = ReviewWorld.start(engine);
    enumerator = world.enumerator("rsv.mot", "03565");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    world.close();
  }

  @Test
  void a_first_sheet_is_accepted_as_revision_1_with_the_class_the_server_gave_it() {
    SheetBuilder household = new SheetBuilder().poor();

    Receipt receipt = push(household.edit(0));

    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    Receipt.Accepted accepted = (Receipt.Accepted) receipt;
    assertThat(accepted.revision()).isEqualTo(1);
    assertThat(accepted.result().householdClass()).isEqualTo(HouseholdClass.POOR);
    assertThat(accepted.result().deprivationPoints()).isEqualTo(30);
    assertThat(accepted.result().merged()).isNull();
  }

  private static Receipt push(Envelope envelope) {
    return world.bean(ReceiveSheets.class).receive(enumerator, DEVICE, List.of(envelope)).get(0);
  }
}
