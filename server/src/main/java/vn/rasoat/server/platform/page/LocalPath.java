package vn.rasoat.server.platform.page;

import java.net.URI;
import java.net.URISyntaxException;

/** A way back that came with a request and must not lead to another site. */
public final class LocalPath {
  private LocalPath() {}

  /** The path with its query if it lies on this server, otherwise the first page. */
  public static URI of(String path) {
    try {
      URI uri = new URI(path);
      boolean local =
          path.startsWith("/")
              && !path.startsWith("//")
              && path.indexOf('\\') < 0
              && uri.getHost() == null
              && uri.getScheme() == null;
      return local ? uri : URI.create("/");
    } catch (URISyntaxException e) {
      return URI.create("/");
    }
  }
}
