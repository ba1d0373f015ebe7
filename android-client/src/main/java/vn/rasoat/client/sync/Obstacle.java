package vn.rasoat.client.sync;

import java.io.IOException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What kept a request from being answered. */
public enum Obstacle {
  /** No signal, or the connection broke. */
  NO_CONNECTION,
  /** No server has this name: mistyped, or no signal. */
  UNKNOWN_HOST,
  /** The certificate is not of this day: mostly the tablet's clock stands wrong. */
  CERTIFICATE_DATE,
  /** The connection could not be made secure: somebody stands between, or it is another server. */
  NOT_SECURE,
  /** This build does not speak without encryption. */
  CLEARTEXT;

  static Obstacle of(IOException e) {
    if (has(e, CertificateExpiredException.class)
        || has(e, CertificateNotYetValidException.class)) {
      return CERTIFICATE_DATE;
    }
    if (has(e, SSLException.class)) {
      return NOT_SECURE;
    }
    if (has(e, UnknownServiceException.class)) {
      return CLEARTEXT;
    }
    return has(e, UnknownHostException.class) ? UNKNOWN_HOST : NO_CONNECTION;
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    @Nullable Throwable each = thrown;
    for (int depth = 0; each != null && depth < 20; depth++) {
      if (type.isInstance(each)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
