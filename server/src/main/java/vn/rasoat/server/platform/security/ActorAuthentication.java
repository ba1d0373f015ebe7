package vn.rasoat.server.platform.security;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** Carries the signed-in user through Micronaut's security rules. */
final class ActorAuthentication implements Authentication {
  private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;

  ActorAuthentication(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  SignedIn signedIn() {
    return signedIn;
  }

  @Override
  public String getName() {
    return signedIn.actor().userName();
  }

  @Override
  public Collection<String> getRoles() {
    return signedIn.actor().roles().stream().map(Role::name).toList();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
