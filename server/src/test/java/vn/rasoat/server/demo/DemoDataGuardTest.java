package vn.rasoat.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.RunningServer;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestServer;

/** Demonstration and real work never share a database. */
class DemoDataGuardTest {

  @Test
  void a_server_outside_the_demo_refuses_a_database_that_the_demo_marked() {
    try (TestServer server = TestServer.start(Engine.SQLITE)) {
      AuditLog audit = server.bean(AuditLog.class);
      server
          .bean(WriteTransaction.class)
          .run(() -> audit.append(null, "demo.begun", "demo", Map.of()));
      Settings settings = server.bean(Settings.class);
      server.running().close();
      assertThatThrownBy(() -> RunningServer.start(settings))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("holds the demo");
    }
  }

  @Test
  void the_demo_refuses_a_database_in_real_use() {
    try (TestServer server = TestServer.start(Engine.SQLITE)) {
      Settings settings = server.bean(Settings.class);
      server.running().close();
      Settings demo =
          new Settings(
              "127.0.0.1", 0, settings.data(), settings.database(), null, false, true, false);
      assertThatThrownBy(() -> RunningServer.start(demo))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in real use");
    }
  }

  @Test
  void outside_the_demo_there_are_no_demo_accounts() {
    try (TestServer server = TestServer.start(Engine.SQLITE)) {
      for (String name : DemoAccounts.shown()) {
        int status = TestApi.anonymous(server).login(name, DemoAccounts.PASSWORD).status();
        assertThat(status).as(name).isEqualTo(401);
      }
    }
  }
}
