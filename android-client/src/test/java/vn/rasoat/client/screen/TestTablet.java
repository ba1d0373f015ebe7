package vn.rasoat.client.screen;

import java.io.File;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.rasoat.client.enrol.Enrolment;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.platform.Uptime;
import vn.rasoat.client.vault.SoftwareDeviceKey;

/** A tablet in a folder, whose Keystore is a stand-in in software. */
final class TestTablet {
  private TestTablet() {}

  static Tablet in(File directory, SqlDatabase.Opener databases) {
    Clock clock = Clock.fixed(TestWorkplace.NOON, ZoneOffset.ofHours(7));
    return new Tablet(
        directory,
        new SoftwareDeviceKey(),
        new Uptime() {
          @Override
          public long millis() {
            return 60_000;
          }

          @Override
          public String bootId() {
            return "test";
          }
        },
        databases,
        () -> true,
        new StandingLocator(),
        clock,
        new TimeOrderedIds(clock, new SecureRandom()),
        new SecureRandom(),
        new Enrolment.Tablet("Tablet of a test", "1.0.0"));
  }
}
