package vn.rasoat.server.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * One user without roles and areas.
 *
 * @param userName lower-case, as typed to sign in
 * @param displayName the name people know them by, NFC
 * @param nameFolded both names folded, for searching
 * @param passwordHash Argon2id with its parameters
 * @param oneTimeUntil set while a one-time password is in use: it opens nothing after that
 * @param lockedAt set while locked
 * @param credentialVersion grows with every lock and new password
 */
@MappedEntity("account_user")
record User(
    @Id String id,
    String userName,
    String displayName,
    String nameFolded,
    String passwordHash,
    @Nullable @EpochMillis Instant oneTimeUntil,
    @Nullable @EpochMillis Instant lockedAt,
    int credentialVersion,
    @EpochMillis Instant createdAt) {

  boolean isLocked() {
    return lockedAt != null;
  }

  boolean hasOneTimePassword() {
    return oneTimeUntil != null;
  }

  @Override
  public String toString() {
    return "User[" + id + ", " + userName + "]";
  }
}
