package vn.rasoat.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a server answered. */
public record Reply(HttpResponse<String> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** The body as text. */
  public String body() {
    return response.body();
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.body(), e);
    }
  }

  /** The code of the problem that was answered; empty if it is no problem. */
  public String problemCode() {
    return json().path("code").asText("");
  }

  /** A header, if it came. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Where a redirect leads; empty if it is none. */
  public String location() {
    return header("Location").orElse("");
  }
}
