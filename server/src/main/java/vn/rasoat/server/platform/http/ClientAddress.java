package vn.rasoat.server.platform.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.settings.Settings;

/** The address a request came from, for limiting attempts. */
@Singleton
public final class ClientAddress {
  private final boolean behindProxy;

  public ClientAddress(Settings settings) {
    this.behindProxy = settings.behindProxy();
  }

  /**
   * The address. Behind a proxy it is the last one of X-Forwarded-For, the only one that our own
   * proxy wrote; the others come from the client and may be invented. Without a proxy the header is
   * not believed at all.
   */
  public String of(HttpRequest<?> request) {
    if (behindProxy) {
      List<String> headers = request.getHeaders().getAll("X-Forwarded-For");
      if (!headers.isEmpty()) {
        String last = headers.get(headers.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
      }
    }
    @Nullable InetAddress address = request.getRemoteAddress().getAddress();
    return address == null ? "unknown" : address.getHostAddress();
  }
}
