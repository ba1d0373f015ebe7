package vn.rasoat.server.account;

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
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.http.ClientAddress;
import vn.rasoat.server.platform.security.ActorProvider;

/** Signing in for tablets and other programs. */
@Tag(name = "auth")
@Controller("/api/v1/auth")
class AuthApi {
  private final SignIn signIn;
  private final SignOut signOut;
  private final RefreshSession refreshSession;
  private final ChangePassword changePassword;
  private final ActorProvider actors;
  private final ClientAddress addresses;

  AuthApi(
      SignIn signIn,
      SignOut signOut,
      RefreshSession refreshSession,
      ChangePassword changePassword,
      ActorProvider actors,
      ClientAddress addresses) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.refreshSession = refreshSession;
    this.changePassword = changePassword;
    this.actors = actors;
    this.addresses = addresses;
  }

  /** A user name with its password; on a tablet also what shows that it is registered. */
  @Introspected
  record Credentials(
      @NotBlank @Size(max = 60) String username,
      @NotBlank @Size(max = 200) String password,
      @Nullable @Size(max = 36) String deviceId,
      @Nullable @Size(max = 100) String deviceSecret) {
    SignIn.@Nullable DeviceProof device() {
      if (deviceId == null && deviceSecret == null) {
        return null;
      }
      // Half a proof proves nothing, and is not taken for a program that has no tablet.
      return new SignIn.DeviceProof(
          deviceId == null ? "" : deviceId, deviceSecret == null ? "" : deviceSecret);
    }
  }

  /** A refresh token as it was handed out. */
  @Introspected
  record RefreshRequest(@NotBlank @Size(max = 100) String refreshToken) {}

  /** The password in use and the one to come. */
  @Introspected
  record PasswordRequest(
      @NotBlank @Size(max = 200) String currentPassword,
      @NotBlank @Size(max = 200) String newPassword) {}

  /** Tokens of a tablet; the access token is good for as many seconds. */
  @Introspected
  record TokenResponse(String accessToken, String refreshToken, long expiresInSeconds) {
    static TokenResponse of(TabletTokens.Pair pair) {
      return new TokenResponse(pair.accessToken(), pair.refreshToken(), pair.expiresInSeconds());
    }
  }

  @Operation(
      summary = "Sign in",
      description =
          "401, or 429 with Retry-After after many attempts. With deviceId and deviceSecret the"
              + " session is bound to that tablet, which syncing needs: 403 device-not-enrolled or"
              + " device-revoked if that fails")
  @Post("/login")
  @Secured(SecurityRule.IS_ANONYMOUS)
  TokenResponse login(HttpRequest<?> request, @Valid @Body Credentials credentials) {
    return TokenResponse.of(
        signIn.onTablet(
            credentials.username(),
            credentials.password(),
            credentials.device(),
            addresses.of(request)));
  }

  @Operation(
      summary = "Exchange a refresh token",
      description = "Each refresh token is good once; a second use ends the sign-in")
  @Post("/refresh")
  @Secured(SecurityRule.IS_ANONYMOUS)
  TokenResponse refresh(@Valid @Body RefreshRequest request) {
    return TokenResponse.of(refreshSession.run(request.refreshToken()));
  }

  @Operation(
      summary = "Choose a new password",
      description = "Ends every other sign-in; needed first after a one-time password")
  @Post("/password")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  TokenResponse password(HttpRequest<?> request, @Valid @Body PasswordRequest passwords) {
    return TokenResponse.of(
        changePassword.onTablet(
            actors.current(),
            passwords.currentPassword(),
            passwords.newPassword(),
            addresses.of(request)));
  }

  @Operation(summary = "Sign out", description = "Ends the sign-in that the token belongs to")
  @Post("/logout")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> logout(@Valid @Body RefreshRequest request) {
    signOut.onTablet(request.refreshToken());
    return HttpResponse.noContent();
  }
}
