package vn.rasoat.server.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on page sessions and refresh tokens. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SessionStore extends GenericRepository<PageSession, String> {
  PageSession save(PageSession session);

  Optional<PageSession> findBySecretHash(String secretHash);

  @Query("UPDATE account_page_session SET seen_at = :seenAt WHERE secret_hash = :secretHash")
  void setSeen(String secretHash, @EpochMillis Instant seenAt);

  @Query("DELETE FROM account_page_session WHERE secret_hash = :secretHash")
  void remove(String secretHash);

  @Query("DELETE FROM account_page_session WHERE begun_at < :before")
  void removeBegunBefore(@EpochMillis Instant before);

  @Query(
      """
      INSERT INTO account_token_family
      (id, user_id, credential_version, device_id, begun_at, revoked_at)
      VALUES (:id, :userId, :credentialVersion, :deviceId, :begunAt, NULL)""")
  void addFamily(
      String id,
      String userId,
      int credentialVersion,
      @Nullable String deviceId,
      @EpochMillis Instant begunAt);

  @Query(
      "UPDATE account_token_family SET revoked_at = :revokedAt WHERE id = :id AND revoked_at IS NULL")
  void revokeFamily(String id, @EpochMillis Instant revokedAt);

  @Query(
      """
      INSERT INTO account_refresh_token (secret_hash, family_id, issued_at, expires_at, used_at)
      VALUES (:secretHash, :familyId, :issuedAt, :expiresAt, NULL)""")
  void addToken(
      String secretHash,
      String familyId,
      @EpochMillis Instant issuedAt,
      @EpochMillis Instant expiresAt);

  @Query(
      """
      SELECT t.secret_hash, t.family_id, t.expires_at, t.used_at,
      f.user_id, f.credential_version, f.device_id, f.revoked_at
      FROM account_refresh_token t JOIN account_token_family f ON f.id = t.family_id
      WHERE t.secret_hash = :secretHash""")
  Optional<RefreshToken> findToken(String secretHash);

  /**
   * Marks a token as used. Two uses at the same moment both read it as unused; the condition lets
   * only one of them through.
   *
   * @return 1 for the first use, 0 for every other
   */
  @Query(
      """
      UPDATE account_refresh_token SET used_at = :usedAt
      WHERE secret_hash = :secretHash AND used_at IS NULL""")
  int use(String secretHash, @EpochMillis Instant usedAt);

  @Query("DELETE FROM account_refresh_token WHERE expires_at < :before")
  void removeTokensExpiredBefore(@EpochMillis Instant before);
}
