package vn.rasoat.client.sync;

/**
 * Bytes of bodies as they went over the network.
 *
 * @param sent by the tablet
 * @param received by the tablet
 */
public record Traffic(long sent, long received) {
  /** No bytes. */
  public static final Traffic NONE = new Traffic(0, 0);
}
