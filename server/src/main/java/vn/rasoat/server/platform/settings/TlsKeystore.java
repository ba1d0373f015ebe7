package vn.rasoat.server.platform.settings;

import java.nio.file.Path;

/**
 * A PKCS #12 key store with the server's certificate.
 *
 * @param file existing, readable file
 * @param password of the store and its key
 */
public record TlsKeystore(Path file, String password) {
  @Override
  public String toString() {
    return "TlsKeystore[" + file + "]";
  }
}
