package vn.rasoat.client.enrol;

import java.net.MalformedURLException;
import java.net.URL;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.rasoat.client.sync.HttpCall;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.OpenServer;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.sync.EnrolCode;
import vn.rasoat.sync.EnrolPayload;
import vn.rasoat.text.Wording;

/** Registers this tablet with a server. Waits for the network: not for the thread of the screen. */
public final class Enrolment {
  private static final int LONGEST_NAME = 80;

  private final Servers servers;
  private final HttpTimeouts timeouts;
  private final String languages;
  private final Clock clock;
  private final Tablet tablet;

  /**
   * How the tablet introduces itself.
   *
   * @param name as people tell it from others, such as its model; cut at 80 characters
   * @param appVersion such as {@code 1.0.0}
   */
  public record Tablet(String name, String appVersion) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * The tablet is registered.
     *
     * @param clockOffset how far the server's clock is ahead of the tablet's
     */
    record Enrolled(EnrolledServer server, Duration clockOffset) implements Outcome {}

    /** The tablet is not registered, and why. */
    record Failed(Trouble trouble) implements Outcome {}
  }

  /**
   * Enrolment of this tablet.
   *
   * @param languages for the header Accept-Language, such as {@code vi}
   */
  public Enrolment(
      Servers servers, HttpTimeouts timeouts, String languages, Clock clock, Tablet tablet) {
    this.servers = servers;
    this.timeouts = timeouts;
    this.languages = languages;
    this.clock = clock;
    this.tablet = tablet;
  }

  /** Server and code of a text that was scanned or pasted; empty if it is not one of ours. */
  public static Optional<EnrolPayload> read(String scanned) {
    return EnrolPayload.parse(scanned);
  }

  /** Registers with what was typed. */
  public Outcome enrol(String address, String code) {
    Optional<String> server = EnrolPayload.serverOf(address);
    if (!server.isPresent()) {
      return failed(
          new Wording("Địa chỉ máy chủ chưa đúng dạng.", "This is not the address of a server."),
          new Wording(
              "Nhập như rasoat.tinh.gov.vn, không kèm trang con.",
              "Enter it like rasoat.example.vn, without a page."));
    }
    Optional<EnrolCode> known = EnrolCode.parse(code);
    if (!known.isPresent()) {
      return failed(
          new Wording(
              "Mã đăng ký có 12 chữ và số, dạng XXXX-XXXX-XXXX; không có I, L, O, 0 và 1.",
              "A code has 12 letters and digits, XXXX-XXXX-XXXX; never I, L, O, 0 or 1."),
          new Wording(
              "Xem lại mã xã đã cấp và nhập từng ký tự.",
              "Look at the code from the commune and enter each character."));
    }
    return enrol(new EnrolPayload(server.get(), known.get()));
  }

  /** Registers with what was scanned or pasted. */
  public Outcome enrol(EnrolPayload payload) {
    String deviceId = servers.deviceIdFor(payload.server());
    LinkResult<Reply> result =
        server(payload).post("/api/v1/devices/enrol", request(payload, deviceId), in -> reply(in));
    Instant answeredAt = clock.instant();
    if (!(result instanceof LinkResult.Answered<Reply> answered)) {
      return new Outcome.Failed(trouble(result));
    }
    Reply reply = answered.value();
    EnrolledServer enrolled =
        new EnrolledServer(payload.server(), reply.name(), deviceId, reply.secret());
    servers.save(enrolled);
    return new Outcome.Enrolled(enrolled, Duration.between(answeredAt, reply.serverTime()));
  }

  private OpenServer server(EnrolPayload payload) {
    try {
      return new OpenServer(new URL(payload.server()), timeouts, languages);
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a payload has the address of a server", e);
    }
  }

  private String request(EnrolPayload payload, String deviceId) {
    String name = tablet.name().trim();
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("code", payload.code().value());
          json.writeStringField("deviceId", deviceId);
          json.writeStringField("deviceName", cut.isEmpty() ? "Android" : cut);
          json.writeStringField("appVersion", tablet.appVersion());
          json.writeEndObject();
        });
  }

  private record Reply(String secret, String name, Instant serverTime) {}

  private static Reply reply(java.io.InputStream in) throws HttpCall.NotOursException {
    JsonNode node = HttpCall.json(in);
    try {
      return new Reply(
          node.get("deviceSecret").text(),
          node.get("serverName").text(),
          Instant.parse(node.get("serverTime").text()));
    } catch (DateTimeException e) {
      throw new HttpCall.NotOursException("serverTime is no time");
    }
  }

  /** Statuses that our server never gives here come from something else at this address. */
  private static Trouble trouble(LinkResult<Reply> result) {
    if (result instanceof LinkResult.Failed<Reply> failed) {
      return switch (failed.problem().type()) {
        case NOT_FOUND, METHOD_NOT_ALLOWED, NOT_PERMITTED, NOT_SIGNED_IN, UNSUPPORTED_MEDIA_TYPE ->
            Trouble.notOurs();
        default -> Trouble.of(result);
      };
    }
    if (result instanceof LinkResult.Unreachable<Reply> lost && lost.sentWhole()) {
      return Trouble.of(
          new Wording(
              "Mất kết nối trước khi máy chủ trả lời.",
              "The connection broke before the server answered."),
          new Wording(
              "Bấm lại; nếu báo mã đã dùng, xin cán bộ xã cấp mã khác cho máy này.",
              "Press again; if the code was used, ask the commune for another one."));
    }
    return Trouble.of(result);
  }

  private static Outcome failed(Wording what, Wording nextStep) {
    return new Outcome.Failed(Trouble.of(what, nextStep));
  }
}
