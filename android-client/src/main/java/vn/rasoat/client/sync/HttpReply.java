package vn.rasoat.client.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;

/** A reply that is no error: status, headers, body. */
public final class HttpReply {
  private final HttpURLConnection connection;
  private final int status;
  private final Body body;

  HttpReply(HttpURLConnection connection, int status, Body body) {
    this.connection = connection;
    this.status = status;
    this.body = body;
  }

  /** Below 400. */
  public int status() {
    return status;
  }

  /** A header of the reply. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(connection.getHeaderField(name)).map(String::trim);
  }

  /**
   * A header that is a number.
   *
   * @throws HttpCall.NotOursException if it is missing or no number
   */
  public long number(String name) throws HttpCall.NotOursException {
    String text = header(name).orElse("");
    if (!text.matches("[0-9]{1,18}")) {
      throw new HttpCall.NotOursException(name + " is missing");
    }
    return Long.parseLong(text);
  }

  /** Whether the body says of itself that it is JSON. */
  public boolean isJson() {
    return header("Content-Type").orElse("").startsWith("application/json");
  }

  /** The body, unzipped; more than 8 MiB are not read. Once. */
  public InputStream body() throws IOException {
    return body.open();
  }

  /** Opened only when it is read: a reply without a body is no zipped one either. */
  interface Body {
    InputStream open() throws IOException;
  }
}
