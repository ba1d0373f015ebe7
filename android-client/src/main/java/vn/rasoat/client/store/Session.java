package vn.rasoat.client.store;

/**
 * What a sign-in gave.
 *
 * @param accessToken short-lived
 * @param refreshToken good for one use
 */
public record Session(String accessToken, String refreshToken) {
  /** Never the tokens: this may end up in a log. */
  @Override
  public String toString() {
    return "Session";
  }
}
