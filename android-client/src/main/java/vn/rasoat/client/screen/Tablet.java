package vn.rasoat.client.screen;

import java.io.File;
import java.security.SecureRandom;
import java.time.Clock;
import vn.rasoat.client.enrol.Enrolment;
import vn.rasoat.client.enrol.Servers;
import vn.rasoat.client.platform.Connectivity;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.Uptime;
import vn.rasoat.client.vault.Vaults;

/**
 * The device the app runs on, before anyone has entered a PIN.
 *
 * @param directory private to the app
 * @param introduction how the tablet names itself to a server
 */
record Tablet(
    File directory,
    DeviceKey deviceKey,
    Uptime uptime,
    SqlDatabase.Opener databases,
    Connectivity connectivity,
    Locator locator,
    Clock clock,
    Ids ids,
    SecureRandom random,
    Enrolment.Tablet introduction) {

  /** Who has worked here. */
  Vaults vaults() {
    return new Vaults(directory, deviceKey, random, uptime);
  }

  /** Where the tablet is registered. */
  Servers servers() {
    return new Servers(directory, deviceKey, ids);
  }
}
