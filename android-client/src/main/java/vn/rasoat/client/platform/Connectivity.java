package vn.rasoat.client.platform;

/** Whether there may be a network now. A hint: "yes" promises nothing. */
public interface Connectivity {
  /** False only if the device says that it has no network at all. */
  boolean mayReachNetwork();
}
