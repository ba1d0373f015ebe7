package vn.rasoat.client.sync;

import java.net.HttpURLConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header Retry-After, in seconds or as a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** How long the server asks to wait; null if it does not. */
  static @Nullable Duration of(HttpURLConnection connection) {
    String text = connection.getHeaderField("Retry-After");
    if (text == null) {
      return null;
    }
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    // A date is taken against the server's own clock, because the tablet's may be wrong.
    long until = connection.getHeaderFieldDate("Retry-After", 0);
    long now = connection.getHeaderFieldDate("Date", 0);
    return until == 0 || now == 0 ? null : Duration.ofMillis(Math.max(0, until - now));
  }
}
