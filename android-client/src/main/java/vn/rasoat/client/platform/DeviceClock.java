package vn.rasoat.client.platform;

import java.time.Clock;
import java.time.ZoneId;

/**
 * The clock of the tablet: often wrong, so it is measured against the server and orders nothing.
 */
public final class DeviceClock {
  private DeviceClock() {}

  /** The clock, in the time zone of Vietnam wherever the tablet believes to be. */
  public static Clock get() {
    return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
