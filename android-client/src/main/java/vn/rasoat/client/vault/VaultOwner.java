package vn.rasoat.client.vault;

/**
 * Whose vault it is: one user of one server.
 *
 * @param server address, such as {@code https://rasoat.example/}
 * @param userName as signed in
 */
public record VaultOwner(String server, String userName) {
  /** Never the name: this may end up in a log. */
  @Override
  public String toString() {
    return "VaultOwner";
  }
}
