package vn.rasoat.client.platform;

/** New ids, made without asking any server. */
public interface Ids {
  /** A new UUID in lower case; never the same twice on any device. */
  String next();
}
