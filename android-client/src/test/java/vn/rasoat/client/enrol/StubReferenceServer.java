package vn.rasoat.client.enrol;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import vn.rasoat.client.platform.Sha256;

/** Registers tablets and serves reference data, and misbehaves as told. */
final class StubReferenceServer implements AutoCloseable {
  final Map<String, byte[]> files = new LinkedHashMap<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  volatile String etag = "\"1\"";
  volatile int enrolStatus = 200;
  volatile String enrolType = "application/json";
  volatile String enrolReply =
      "{\"deviceSecret\":\"s3cret\",\"serverName\":\"Xã Tông Qua Lìn\","
          + "\"serverTime\":\"2022-10-02T01:05:00Z\"}";

  /** Files are cut after this many bytes of one reply; 0 for never. */
  volatile int cutAfter;

  /** Every file comes with its first byte changed. */
  volatile boolean garbles;

  private final HttpServer http;

  StubReferenceServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/v1/devices/enrol", this::enrol);
    http.createContext("/api/v1/reference", this::reference);
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  URL url() {
    try {
      return new URL(address());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void enrol(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      if (enrolStatus == 0) {
        return; // the reply is lost
      }
      byte[] body = enrolReply.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", enrolType);
      exchange.sendResponseHeaders(enrolStatus, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void reference(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      String path = exchange.getRequestURI().getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      requests.add(
          name.substring(0, Math.min(9, name.length())) + (range == null ? "" : " " + range));
      if (path.endsWith("/reference")) {
        manifest(exchange);
      } else {
        file(exchange, name, range);
      }
    }
  }

  private void manifest(HttpExchange exchange) throws IOException {
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    List<String> entries = new ArrayList<>();
    files.forEach(
        (name, bytes) ->
            entries.add(
                "{\"name\":\""
                    + name
                    + "\",\"sha256\":\""
                    + Sha256.hex(bytes)
                    + "\",\"bytes\":"
                    + bytes.length
                    + "}"));
    byte[] body =
        ("{\"files\":[" + String.join(",", entries) + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", etag);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private void file(HttpExchange exchange, String sha256, String range) throws IOException {
    for (byte[] whole : files.values()) {
      if (Sha256.hex(whole).equals(sha256)) {
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] bytes = whole.clone();
        if (garbles) {
          bytes[0] ^= 1;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        if (range != null) {
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
        int length = cutAfter == 0 ? bytes.length - from : Math.min(cutAfter, bytes.length - from);
        exchange.getResponseBody().write(bytes, from, length);
        return;
      }
    }
    exchange.sendResponseHeaders(404, -1);
  }
}
