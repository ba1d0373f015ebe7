package vn.rasoat.client.sync;

/**
 * How long to wait for a network.
 *
 * @param connectMillis for a connection
 * @param readMillis between two pieces of a reply
 */
public record HttpTimeouts(int connectMillis, int readMillis) {
  /** For mobile networks in the mountains. */
  public static final HttpTimeouts FIELD = new HttpTimeouts(20_000, 60_000);
}
