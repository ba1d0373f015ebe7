package vn.rasoat.sync;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the QR code of a registration says: {@code rasoat:enrol?server=<address>&code=<code>}.
 *
 * @param server address of the server, http or https, without path and without a slash at its end,
 *     such as {@code https://rasoat.laichau.example}
 */
public record EnrolPayload(String server, EnrolCode code) {
  private static final String START = "rasoat:enrol?";
  private static final int LONGEST = 500;

  /**
   * A payload.
   *
   * @throws IllegalArgumentException if the address is not that of a server
   */
  public EnrolPayload {
    server =
        serverOf(server)
            .orElseThrow(() -> new IllegalArgumentException("the address of a server is expected"));
  }

  /**
   * Reads a payload as it was scanned or pasted; parameters that are not known here are passed
   * over.
   *
   * @return empty if it is none
   */
  public static Optional<EnrolPayload> parse(String text) {
    String stripped = text.trim();
    if (stripped.length() > LONGEST || !stripped.regionMatches(true, 0, START, 0, START.length())) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : stripped.substring(START.length()).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = decoded(pair.substring(equals + 1));
        if (values.putIfAbsent(pair.substring(0, equals), value) != null) {
          return Optional.empty(); // which of two addresses is meant is not ours to guess
        }
      }
    }
    Optional<String> server = serverOf(values.getOrDefault("server", ""));
    return EnrolCode.parse(values.getOrDefault("code", ""))
        .flatMap(code -> server.map(address -> new EnrolPayload(address, code)));
  }

  /** The text for a QR code. */
  public String format() {
    return START + "server=" + encoded(server) + "&code=" + code.shown();
  }

  /**
   * The address of a server as someone typed it, with {@code https://} put before it where nothing
   * stands; empty if it is none.
   */
  public static Optional<String> serverOf(String typed) {
    String text = typed.trim();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      String path = String.valueOf(uri.getRawPath());
      boolean plain =
          uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && (path.isEmpty() || path.equals("/"));
      if (host == null || !plain || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    try {
      return URLEncoder.encode(text, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every platform has UTF-8", e);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every platform has UTF-8", e);
    } catch (IllegalArgumentException e) {
      return ""; // a broken percent sign
    }
  }
}
