package vn.rasoat.client.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemJson;
import vn.rasoat.sync.SyncLimits;

/**
 * One request and its reply over {@link HttpURLConnection}. Redirects are not followed: no path of
 * the protocol redirects, but the sign-in pages of public networks do.
 */
public final class HttpCall {
  private static final int MAX_PROBLEM_BYTES = 256 * 1024;

  private final HttpURLConnection connection;
  private final byte @Nullable [] body;
  private boolean repeatable;
  private boolean sentWhole;
  private @Nullable CountedStream received;

  private HttpCall(HttpURLConnection connection, byte @Nullable [] body) {
    this.connection = connection;
    this.body = body;
  }

  /** Reads the body of a good reply. */
  public interface Reader<T> {
    /** Reads all it needs. */
    T read(InputStream in) throws IOException;
  }

  /** Reads a reply that is more than a JSON body. */
  public interface ReplyReader<T> {
    /**
     * Reads all it needs.
     *
     * @throws NotOursException if it is no reply of this protocol
     */
    T read(HttpReply reply) throws IOException;
  }

  /** A reply that is not of this protocol. */
  public static final class NotOursException extends IOException {
    private static final long serialVersionUID = 1L;

    public NotOursException(String message) {
      super(message);
    }
  }

  /** Prepares a request; nothing is sent yet. */
  static HttpCall prepare(URL url, HttpTimeouts timeouts, String languages, byte @Nullable [] body)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(timeouts.connectMillis());
    connection.setReadTimeout(timeouts.readMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", "application/json, " + ProblemJson.MEDIA_TYPE);
    connection.setRequestProperty("Accept-Language", languages);
    connection.setRequestProperty("Accept-Encoding", "gzip");
    if (body != null) {
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
    }
    return new HttpCall(connection, body);
  }

  /** Sets a header, in place of what stood there. */
  public HttpCall header(String name, String value) {
    connection.setRequestProperty(name, value);
    return this;
  }

  /** Asks for the headers alone. */
  public HttpCall head() throws IOException {
    connection.setRequestMethod("HEAD");
    return this;
  }

  /**
   * Lets the platform send the request again by itself when the connection breaks. Otherwise it is
   * told the length beforehand, which keeps it from doing so, but also from giving out the body of
   * a 401.
   */
  HttpCall repeatable() {
    repeatable = true;
    return this;
  }

  /** Sends, and reads the JSON of the reply. */
  public <T> LinkResult<T> exchange(Reader<T> reader) {
    return exchangeReply(
        reply -> {
          if (reply.status() != 200 || !reply.isJson()) {
            throw new NotOursException("a page, not a reply");
          }
          return reader.read(reply.body());
        });
  }

  /** Sends, and reads a reply of any status below 400. */
  public <T> LinkResult<T> exchangeReply(ReplyReader<T> reader) {
    try {
      return answer(reader);
    } catch (NotOursException e) {
      return new LinkResult.NotUnderstood<>(false, traffic());
    } catch (CountedStream.TooLargeException e) {
      return new LinkResult.NotUnderstood<>(true, traffic());
    } catch (JsonEOFException e) {
      return new LinkResult.Unreachable<>(true, traffic()); // cut off in the middle
    } catch (JsonProcessingException | DataFaultException e) {
      return new LinkResult.NotUnderstood<>(false, traffic());
    } catch (IOException e) {
      return new LinkResult.Unreachable<>(sentWhole, traffic(), Obstacle.of(e));
    } finally {
      connection.disconnect();
    }
  }

  private <T> LinkResult<T> answer(ReplyReader<T> reader) throws IOException {
    if (body != null) {
      if (!repeatable) {
        connection.setFixedLengthStreamingMode(body.length);
      }
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    } else {
      connection.connect();
    }
    sentWhole = true;
    int status = connection.getResponseCode();
    if (status >= 400) {
      Problem problem = problem(status);
      return new LinkResult.Failed<>(problem, RetryAfter.of(connection), traffic());
    }
    try (InputStream raw = connection.getInputStream()) {
      HttpReply.Body content = () -> new CountedStream(decoded(raw), SyncLimits.MAX_REPLY_BYTES);
      return new LinkResult.Answered<>(
          reader.read(new HttpReply(connection, status, content)), traffic());
    }
  }

  /** The problem of the body, or the general one of the status where the body has none. */
  private Problem problem(int status) {
    InputStream error = connection.getErrorStream();
    if (error == null) {
      return Problem.of(ProblemJson.ofStatus(status));
    }
    try (InputStream in = new CountedStream(decoded(error), MAX_PROBLEM_BYTES)) {
      return ProblemJson.read(json(in));
    } catch (IOException | DataFaultException e) {
      return Problem.of(ProblemJson.ofStatus(status));
    }
  }

  /** The whole body as one value. */
  public static JsonNode json(InputStream in) {
    return JsonTree.read("reply", new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private InputStream decoded(InputStream raw) throws IOException {
    CountedStream counted = new CountedStream(raw, SyncLimits.MAX_REPLY_BYTES);
    received = counted;
    return "gzip".equalsIgnoreCase(connection.getContentEncoding())
        ? new GZIPInputStream(counted)
        : counted;
  }

  private Traffic traffic() {
    long sent = body == null || !sentWhole ? 0 : body.length;
    return new Traffic(sent, received == null ? 0 : received.count());
  }
}
