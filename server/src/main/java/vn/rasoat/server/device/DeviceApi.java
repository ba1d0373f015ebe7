package vn.rasoat.server.device;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.http.ClientAddress;
import vn.rasoat.server.platform.http.RequestLanguage;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.server.platform.security.Role;

/** Registering tablets; docs/sync-protocol.md tells the rules. */
@Tag(name = "devices")
@Controller("/api/v1/devices")
class DeviceApi {
  private static final String PRINTABLE = "\\P{Cntrl}*";

  private final EnrolTablet enrolTablet;
  private final IssueEnrolCode issueCode;
  private final ActorProvider actors;
  private final ClientAddress addresses;
  private final Clock clock;

  DeviceApi(
      EnrolTablet enrolTablet,
      IssueEnrolCode issueCode,
      ActorProvider actors,
      ClientAddress addresses,
      Clock clock) {
    this.enrolTablet = enrolTablet;
    this.issueCode = issueCode;
    this.actors = actors;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** A tablet with the code that was typed or scanned on it. */
  @Introspected
  record EnrolRequest(
      @NotBlank @Size(max = 40) String code,
      @NotNull
          @Pattern(
              regexp = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
              message = "a UUID in lower case is expected")
          String deviceId,
      @NotBlank @Size(max = 80) @Pattern(regexp = PRINTABLE) String deviceName,
      @NotBlank @Size(max = 40) @Pattern(regexp = PRINTABLE) String appVersion) {}

  /** What the tablet keeps: its secret, and what to call the server. */
  @Introspected
  record EnrolResponse(String deviceSecret, String serverName, String serverTime) {}

  /** The commune a tablet will belong to and, if it is to be one person's, their user name. */
  @Introspected
  record CodeRequest(
      @NotBlank @Size(max = 10) String areaCode, @Nullable @Size(max = 60) String userName) {}

  /** A code to be shown once. */
  @Introspected
  record CodeResponse(String code, String expiresAt) {}

  @Operation(
      summary = "Register a tablet",
      description =
          "A code is good for one tablet: 403 enrol-code-not-valid for one that is wrong, used,"
              + " taken back or run out; 429 with Retry-After after many attempts")
  @Post("/enrol")
  @Secured(SecurityRule.IS_ANONYMOUS)
  EnrolResponse enrol(HttpRequest<?> request, @Valid @Body EnrolRequest body) {
    EnrolTablet.Enrolled enrolled =
        enrolTablet.run(
            body.code(),
            new EnrolTablet.Applicant(
                body.deviceId(), body.deviceName().strip(), body.appVersion().strip()),
            addresses.of(request),
            RequestLanguage.of(request));
    return new EnrolResponse(enrolled.secret(), enrolled.serverName(), clock.instant().toString());
  }

  @Operation(
      summary = "Issue a code to register a tablet",
      description = "Good for 72 hours and one tablet; answered this once and never again")
  @Post("/codes")
  @Secured({Role.Names.ADMINISTRATOR, Role.Names.COMMUNE_OFFICIAL, Role.Names.COMMUNE_CHAIR})
  HttpResponse<CodeResponse> issue(@Valid @Body CodeRequest body) {
    @Nullable String userName = body.userName();
    IssuedCode issued =
        issueCode.run(actors.current(), body.areaCode(), userName == null ? "" : userName);
    return HttpResponse.created(
        new CodeResponse(issued.code().shown(), issued.expiresAt().toString()));
  }
}
