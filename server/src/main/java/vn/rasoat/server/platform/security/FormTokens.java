package vn.rasoat.server.platform.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that prove that a form came from our own page: signed over the secret of the session, or
 * of the visitor before signing in, so that one of another session or of another site is no use.
 */
@Singleton
public final class FormTokens {
  /** Name of the hidden field. */
  public static final String FIELD = "_form";

  /** Name of the header that scripts send instead. */
  public static final String HEADER = "X-Form-Token";

  private final byte[] key;
  private final PageCookies cookies;

  public FormTokens(SigningKey signingKey, PageCookies cookies) {
    this.key = signingKey.forPurpose("form-token");
    this.cookies = cookies;
  }

  /** The token of a secret: 43 characters of A-Z, a-z, 0-9, hyphen and underscore. */
  public String of(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] code = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Whether a token belongs to the session of a request or, without one, to its visitor. */
  boolean isOf(HttpRequest<?> request, String token) {
    Optional<String> secret = cookies.findSession(request).or(() -> cookies.findVisitor(request));
    return secret.isPresent() && Secrets.same(of(secret.get()), token);
  }
}
