package vn.rasoat.server.device;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.sync.EnrolPayload;

/** The address that goes into a QR code: the one under which the official reached the server. */
@Singleton
class ServerAddress {
  private final Settings settings;

  ServerAddress(Settings settings) {
    this.settings = settings;
  }

  /** Such as {@code https://rasoat.example}; empty if the request names no host. */
  Optional<String> of(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    Optional<String> forwarded =
        settings.behindProxy() ? headers.findFirst("X-Forwarded-Host") : Optional.empty();
    String scheme = settings.reachedOverHttps() ? "https" : "http";
    return forwarded
        .or(() -> headers.findFirst(HttpHeaders.HOST))
        .flatMap(host -> EnrolPayload.serverOf(scheme + "://" + host));
  }

  /** Whether an address leads only from the server's own machine to it. */
  static boolean isLocal(String address) {
    String host = URI.create(address).getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
