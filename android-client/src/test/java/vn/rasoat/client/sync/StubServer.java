package vn.rasoat.client.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PushBatch;
import vn.rasoat.sync.PushedRecord;
import vn.rasoat.sync.WireCodec;
import vn.rasoat.text.Language;

/** The server over real HTTP, on a {@link ServerModel}, misbehaving as told. */
final class StubServer implements AutoCloseable {
  /** What happens to one request. */
  enum Fault {
    NONE,
    CLOSED_AT_ONCE,
    REPLY_LOST,
    REPLY_CUT,
    REPLY_LATE,
    BUSY,
    TOO_LARGE,
    GARBAGE,
    SIGN_IN_PAGE,
    REDIRECT,
    ENDLESS
  }

  final ServerModel model = new ServerModel();
  final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  final Deque<String> spentTokens = new ConcurrentLinkedDeque<>();
  private final HttpServer http;
  private volatile String accessToken = "access-1";
  private volatile String refreshToken = "refresh-1";
  private final AtomicInteger tokens = new AtomicInteger(1);
  private final AtomicInteger requests = new AtomicInteger();

  StubServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/v1/sync/push", exchange -> answer(exchange, this::push));
    http.createContext("/api/v1/sync/pull", exchange -> answer(exchange, this::pull));
    http.createContext("/api/v1/auth/login", exchange -> answer(exchange, this::login));
    http.createContext("/api/v1/auth/refresh", exchange -> answer(exchange, this::refresh));
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
  }

  URL url() {
    try {
      return new URL("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  int requests() {
    return requests.get();
  }

  /** Makes the access token that is out there worthless. */
  void expireAccess() {
    accessToken = "access-" + tokens.incrementAndGet();
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private interface Handler {
    byte[] handle(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    requests.incrementAndGet();
    Fault next = faults.poll();
    Fault fault = next == null ? Fault.NONE : next;
    try (exchange) {
      if (fault == Fault.CLOSED_AT_ONCE) {
        return;
      }
      if (fault == Fault.BUSY || fault == Fault.TOO_LARGE) {
        exchange.getResponseHeaders().set("Retry-After", "120");
        problem(exchange, fault == Fault.BUSY ? ProblemType.BUSY : ProblemType.TOO_LARGE);
        return;
      }
      handle(exchange, handler, fault);
    }
  }

  private void handle(HttpExchange exchange, Handler handler, Fault fault) throws IOException {
    byte[] reply;
    try {
      synchronized (this) {
        reply = handler.handle(exchange);
      }
    } catch (ProblemException e) {
      problem(exchange, e.problem().type());
      return;
    }
    if (fault != Fault.REPLY_LOST) {
      reply(exchange, fault, reply);
    }
  }

  private static void reply(HttpExchange exchange, Fault fault, byte[] reply) throws IOException {
    if (fault == Fault.REDIRECT) {
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
      exchange.sendResponseHeaders(302, -1);
      return;
    }
    boolean page = fault == Fault.SIGN_IN_PAGE;
    byte[] body =
        page || fault == Fault.GARBAGE
            ? "<html>Wi-Fi</html>".getBytes(StandardCharsets.UTF_8)
            : reply;
    if (fault == Fault.REPLY_LATE) {
      pause();
    }
    exchange.getResponseHeaders().set("Content-Type", page ? "text/html" : "application/json");
    if (fault == Fault.ENDLESS) {
      exchange.sendResponseHeaders(200, 0);
      byte[] blanks = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        exchange.getResponseBody().write(blanks);
      }
      return;
    }
    if (fault == Fault.NONE) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = zipped(body);
    }
    exchange.sendResponseHeaders(200, body.length);
    int length = fault == Fault.REPLY_CUT ? body.length / 2 : body.length;
    exchange.getResponseBody().write(body, 0, length);
  }

  private static void pause() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void problem(HttpExchange exchange, ProblemType type) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    JsonText.write(body, json -> ProblemJson.write(json, Problem.of(type), Language.VI));
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    exchange.sendResponseHeaders(type.status(), body.size());
    exchange.getResponseBody().write(body.toByteArray());
  }

  private byte[] push(HttpExchange exchange) throws IOException {
    authorize(exchange);
    byte[] body;
    try (InputStream in = new GZIPInputStream(exchange.getRequestBody())) {
      body = in.readAllBytes();
    }
    PushBatch batch = WireCodec.readPush(body);
    List<Envelope> envelopes = new ArrayList<>();
    for (PushedRecord record : batch.records()) {
      envelopes.add((Envelope) ((PushedRecord.Readable) record).dispatch());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePushReply(out, model.push(envelopes), Language.VI);
    return out.toByteArray();
  }

  private byte[] pull(HttpExchange exchange) throws IOException {
    authorize(exchange);
    String query = exchange.getRequestURI().getQuery();
    String cursor = query.contains("cursor=") ? query.replaceFirst(".*cursor=", "") : null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WireCodec.writePullPage(out, model.pull(cursor, 200));
    return out.toByteArray();
  }

  private byte[] login(HttpExchange exchange) throws IOException {
    if (!body(exchange)
        .equals(
            "{\"username\":\"rsv\",\"password\":\"right\","
                + "\"deviceId\":\"device-1\",\"deviceSecret\":\"secret-1\"}")) {
      throw new ProblemException(ProblemType.WRONG_CREDENTIALS);
    }
    return session();
  }

  private byte[] refresh(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    if (!body.equals("{\"refreshToken\":\"" + refreshToken + "\"}")) {
      throw new ProblemException(ProblemType.REFRESH_NOT_VALID);
    }
    spentTokens.add(refreshToken);
    refreshToken = "refresh-" + tokens.incrementAndGet();
    return session();
  }

  private byte[] session() {
    return ("{\"accessToken\":\""
            + accessToken
            + "\",\"refreshToken\":\""
            + refreshToken
            + "\",\"expiresInSeconds\":900}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void authorize(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + accessToken).equals(given)) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      throw new ProblemException(ProblemType.NOT_SIGNED_IN);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
