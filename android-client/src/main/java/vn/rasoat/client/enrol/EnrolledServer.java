package vn.rasoat.client.enrol;

/**
 * A server this tablet is registered with.
 *
 * @param address such as {@code https://rasoat.example}
 * @param name what people call it: the commune and what lies above it
 * @param deviceId UUID of this tablet there
 * @param deviceSecret shown at each signing in
 */
public record EnrolledServer(String address, String name, String deviceId, String deviceSecret) {
  /** Never the secret: this may end up in a log. */
  @Override
  public String toString() {
    return "EnrolledServer";
  }
}
