package vn.rasoat.client.files;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Sha256;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Language;

/** A tus server in memory that misbehaves as told. */
final class StubTusServer implements AutoCloseable {
  /** What happens to one request with bytes. */
  enum Fault {
    NONE,
    /** Takes 10 bytes of what came, then the connection breaks. */
    CUT_AFTER_TEN,
    /** Takes everything; the reply is lost. */
    REPLY_LOST,
    WRONG_OFFSET,
    UNEXPECTED,
    SIGN_IN_PAGE,
    BUSY
  }

  final Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();
  final Map<String, Map<String, String>> metadata = new ConcurrentHashMap<>();
  final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Refuses the announcement of the first file with this problem, once. */
  volatile @Nullable ProblemType refusesFirst;

  private final HttpServer http;

  StubTusServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/v1/files", this::answer);
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
  }

  URL url() {
    try {
      return new URL("http://127.0.0.1:" + http.getAddress().getPort());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of files that came in all requests, those sent twice counted twice. */
  long bytesReceived;

  @Override
  public void close() {
    http.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      String id = path.substring(path.lastIndexOf('/') + 1);
      Headers headers = exchange.getRequestHeaders();
      if (!"1.0.0".equals(headers.getFirst("Tus-Resumable"))) {
        problem(exchange, ProblemType.BAD_REQUEST);
      } else if (path.endsWith("/files")) {
        requests.add("announce");
        announce(exchange);
      } else if (method.equals("HEAD")) {
        requests.add("head");
        exchange.getResponseHeaders().set("Upload-Offset", "" + files.get(id).size());
        reply(exchange, 200);
      } else {
        requests.add("append " + headers.getFirst("Upload-Offset"));
        append(exchange, id);
      }
    }
  }

  private void announce(HttpExchange exchange) throws IOException {
    @Nullable ProblemType refusal = refusesFirst;
    if (refusal != null) {
      refusesFirst = null;
      problem(exchange, refusal);
      return;
    }
    Map<String, String> said = new HashMap<>();
    for (String pair : exchange.getRequestHeaders().getFirst("Upload-Metadata").split(",", -1)) {
      String[] parts = pair.split(" ", 2);
      byte[] value = Base64.getDecoder().decode(parts[1]);
      said.put(parts[0], new String(value, StandardCharsets.UTF_8));
    }
    said.put("length", exchange.getRequestHeaders().getFirst("Upload-Length"));
    String id = String.valueOf(said.get("fileId"));
    metadata.put(id, said);
    files.putIfAbsent(id, new ByteArrayOutputStream());
    exchange.getResponseHeaders().set("Location", "/api/v1/files/" + id);
    reply(exchange, 201);
  }

  private void append(HttpExchange exchange, String id) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    Fault next = faults.poll();
    Fault fault = next == null ? Fault.NONE : next;
    ByteArrayOutputStream file = files.get(id);
    if (fault == Fault.SIGN_IN_PAGE) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 5);
      exchange.getResponseBody().write("Wi-Fi".getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (fault == Fault.UNEXPECTED || fault == Fault.BUSY) {
      problem(exchange, fault == Fault.BUSY ? ProblemType.BUSY : ProblemType.UNEXPECTED);
      return;
    }
    boolean right =
        "PATCH".equals(headers.getFirst("X-HTTP-Method-Override"))
            && "application/offset+octet-stream".equals(headers.getFirst("Content-Type"))
            && ("" + file.size()).equals(headers.getFirst("Upload-Offset"));
    if (!right || fault == Fault.WRONG_OFFSET) {
      problem(exchange, ProblemType.FILE_OFFSET_CONFLICT);
      return;
    }
    byte[] piece;
    try (InputStream in = exchange.getRequestBody()) {
      piece = fault == Fault.CUT_AFTER_TEN ? in.readNBytes(10) : in.readAllBytes();
    }
    bytesReceived += piece.length;
    file.write(piece);
    if (fault != Fault.NONE) {
      return;
    }
    Map<String, String> said = metadata.get(id);
    if (("" + file.size()).equals(said.get("length"))
        && !Sha256.hex(file.toByteArray()).equals(said.get("sha256"))) {
      file.reset();
      problem(exchange, ProblemType.FILE_CHECKSUM_MISMATCH);
      return;
    }
    exchange.getResponseHeaders().set("Upload-Offset", "" + file.size());
    reply(exchange, 204);
  }

  private static void reply(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Tus-Resumable", "1.0.0");
    exchange.sendResponseHeaders(status, status == 201 ? 0 : -1);
  }

  private static void problem(HttpExchange exchange, ProblemType type) throws IOException {
    byte[] body =
        JsonText.of(json -> ProblemJson.write(json, Problem.of(type), Language.VI))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Tus-Resumable", "1.0.0");
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    exchange.sendResponseHeaders(type.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
