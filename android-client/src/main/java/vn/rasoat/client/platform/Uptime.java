package vn.rasoat.client.platform;

/** Time since the device started: nobody can set it, but it begins anew with each start. */
public interface Uptime {

  /** Milliseconds since the device started, deep sleep included. */
  long millis();

  /** Names this start of the device; another one after a restart. */
  String bootId();
}
