package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.AccessToken;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.ActorSource;
import vn.rasoat.server.platform.security.BoundDevice;
import vn.rasoat.server.platform.security.DeviceSource;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.server.platform.security.SignedIn;

/** Answers, at each request, whose token or session it is and what they may do now. */
@Singleton
class SignedInUsers implements ActorSource {
  /** A page left open and untouched for this long has to sign in again. */
  static final Duration IDLE = Duration.ofMinutes(60);

  /** Nobody stays signed in longer than a working day. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** The time last seen is kept no finer than this, to spare a write at every request. */
  static final Duration SEEN_STEP = Duration.ofMinutes(5);

  private final AccountStore store;
  private final SessionStore sessions;
  private final AccountReader reader;
  private final DeviceSource devices;
  private final ReadTransaction reading;
  private final WriteTransaction writing;
  private final Clock clock;

  SignedInUsers(
      AccountStore store,
      SessionStore sessions,
      AccountReader reader,
      DeviceSource devices,
      ReadTransaction reading,
      WriteTransaction writing,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.reader = reader;
    this.devices = devices;
    this.reading = reading;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public Optional<SignedIn> findByAccessToken(AccessToken token) {
    @Nullable String deviceId = token.deviceId();
    if (deviceId == null) {
      return reading.run(() -> find(token.userId(), token.credentialVersion(), null));
    }
    return devices
        .findInSession(deviceId)
        .flatMap(
            device -> reading.run(() -> find(token.userId(), token.credentialVersion(), device)));
  }

  @Override
  public Optional<SignedIn> findByPageSession(String secret) {
    Instant now = clock.instant();
    Optional<PageSession> session =
        sessions
            .findBySecretHash(Secrets.hash(secret))
            .filter(found -> now.isBefore(found.begunAt().plus(LONGEST)))
            .filter(found -> now.isBefore(found.seenAt().plus(IDLE)));
    Optional<SignedIn> signedIn =
        session.flatMap(
            found -> reading.run(() -> find(found.userId(), found.credentialVersion(), null)));
    if (signedIn.isPresent() && session.get().seenAt().plus(SEEN_STEP).isBefore(now)) {
      writing.run(() -> sessions.setSeen(session.get().secretHash(), now));
    }
    return signedIn;
  }

  private Optional<SignedIn> find(
      String userId, int credentialVersion, @Nullable BoundDevice device) {
    return store
        .findById(userId)
        .filter(user -> !user.isLocked() && user.credentialVersion() == credentialVersion)
        .map(user -> signedIn(user, device));
  }

  private SignedIn signedIn(User user, @Nullable BoundDevice device) {
    Set<Role> roles =
        store.listRoles(List.of(user.id())).stream()
            .map(RoleRow::role)
            .collect(Collectors.toUnmodifiableSet());
    Actor actor = new Actor(user.id(), user.userName(), roles, reader.scopeOf(user.id()), device);
    return new SignedIn(actor, user.displayName(), user.hasOneTimePassword());
  }
}
