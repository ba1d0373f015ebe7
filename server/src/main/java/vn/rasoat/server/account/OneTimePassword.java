package vn.rasoat.server.account;

import java.time.Instant;

/**
 * A password that opens nothing but the change to one's own; shown once to whoever asked for it.
 *
 * @param userId whose it is
 * @param password in clear; only its hash is stored
 * @param until it opens nothing after this instant
 */
public record OneTimePassword(String userId, String password, Instant until) {
  @Override
  public String toString() {
    return "OneTimePassword[" + userId + ", until " + until + "]";
  }
}
