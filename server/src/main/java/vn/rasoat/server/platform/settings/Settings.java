package vn.rasoat.server.platform.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set, complete and checked.
 *
 * @param host address or name the server listens on
 * @param port TCP port, 0 to 65535; 0 takes any free port
 * @param data folder that holds the SQLite file, the keys and the lock of the running server
 * @param database where the tables are
 * @param tls the key store for HTTPS; null for plain HTTP
 * @param behindProxy whether a proxy in front ends TLS and adds X-Forwarded-For
 * @param demo whether this is the demo district, with known passwords
 * @param freshData whether the data folder is the demo's own and is emptied at start
 */
public record Settings(
    String host,
    int port,
    Path data,
    Database database,
    @Nullable TlsKeystore tls,
    boolean behindProxy,
    boolean demo,
    boolean freshData) {

  /** Whether browsers reach the server over HTTPS, so that cookies can insist on it. */
  public boolean reachedOverHttps() {
    return tls != null || behindProxy;
  }
}
