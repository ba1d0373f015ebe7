package vn.rasoat.server.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and reads access tokens: JWTs signed with HMAC-SHA-256, valid for a quarter of an hour. */
@Singleton
public final class AccessTokens {
  /** How long a token is valid. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final String ISSUER = "rasoat";
  private static final String VERSION = "ver";
  private static final String DEVICE = "dev";

  private final byte[] key;
  private final Clock clock;

  public AccessTokens(SigningKey signingKey, Clock clock) {
    this.key = signingKey.forPurpose("access-token");
    this.clock = clock;
  }

  /** A token for a user, valid from now. */
  public String issue(AccessToken token) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(token.userId())
            .claim(VERSION, token.credentialVersion())
            .claim(DEVICE, token.deviceId())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      jwt.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of 256 bits signs", e);
    }
    return jwt.serialize();
  }

  /** What a token says; empty if it was not made here, was changed or has run out. */
  public Optional<AccessToken> read(String text) {
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      // The algorithm is ours to choose: a header that names another one ("none") is refused.
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
          || !jwt.verify(new MACVerifier(key))) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      @Nullable Date expires = claims.getExpirationTime();
      @Nullable String userId = claims.getSubject();
      @Nullable Integer version = claims.getIntegerClaim(VERSION);
      if (!ISSUER.equals(claims.getIssuer())
          || userId == null
          || version == null
          || expires == null
          || !clock.instant().isBefore(expires.toInstant())) {
        return Optional.empty();
      }
      return Optional.of(new AccessToken(userId, version, claims.getStringClaim(DEVICE)));
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
