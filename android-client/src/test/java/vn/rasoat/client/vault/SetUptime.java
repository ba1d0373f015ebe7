package vn.rasoat.client.vault;

import vn.rasoat.client.platform.Uptime;

/** Time since the device started, as told. */
public final class SetUptime implements Uptime {
  private long millis = 100_000;
  private int boots = 1;

  void pass(long more) {
    millis += more;
  }

  void restart() {
    boots++;
    millis = 5_000;
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public String bootId() {
    return "boot-" + boots;
  }
}
