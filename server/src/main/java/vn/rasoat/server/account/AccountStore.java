package vn.rasoat.server.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on users, their roles and their areas. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AccountStore extends GenericRepository<User, String> {
  User save(User user);

  Optional<User> findById(String id);

  Optional<User> findByUserName(String userName);

  List<User> listByIdIn(java.util.Collection<String> ids);

  boolean existsByUserName(String userName);

  long count();

  @Query(
      "SELECT * FROM account_user WHERE name_folded LIKE :pattern ORDER BY user_name LIMIT :limit OFFSET :offset")
  List<User> listMatching(String pattern, int limit, int offset);

  @Query("SELECT COUNT(*) FROM account_user WHERE name_folded LIKE :pattern")
  long countMatching(String pattern);

  @Query(
      """
      UPDATE account_user SET password_hash = :passwordHash, one_time_until = :oneTimeUntil,
      credential_version = credential_version + 1 WHERE id = :id""")
  void setPassword(String id, String passwordHash, @Nullable @EpochMillis Instant oneTimeUntil);

  @Query(
      """
      UPDATE account_user SET locked_at = :lockedAt,
      credential_version = credential_version + 1 WHERE id = :id""")
  void setLocked(String id, @Nullable @EpochMillis Instant lockedAt);

  @Query(
      "UPDATE account_user SET display_name = :displayName, name_folded = :nameFolded WHERE id = :id")
  void setNames(String id, String displayName, String nameFolded);

  @Query("INSERT INTO account_role (user_id, role) VALUES (:userId, :role)")
  void addRole(String userId, String role);

  @Query("DELETE FROM account_role WHERE user_id = :userId")
  void removeRoles(String userId);

  @Query("SELECT user_id, role FROM account_role WHERE user_id IN (:userIds) ORDER BY role")
  List<RoleRow> listRoles(List<String> userIds);

  @Query(
      """
      SELECT COUNT(*) FROM account_user u JOIN account_role r ON r.user_id = u.id
      WHERE r.role = 'ADMINISTRATOR' AND u.locked_at IS NULL AND u.id <> :exceptUserId""")
  long countOtherAdministrators(String exceptUserId);

  @Query(
      """
      INSERT INTO account_area (id, user_id, area_path, valid_from, valid_until)
      VALUES (:id, :userId, :areaPath, :validFrom, NULL)""")
  void addArea(String id, String userId, String areaPath, @EpochMillis Instant validFrom);

  @Query("UPDATE account_area SET valid_until = :validUntil WHERE id = :id")
  void endArea(String id, @EpochMillis Instant validUntil);

  @Query(
      """
      SELECT * FROM account_user WHERE locked_at IS NULL AND id IN (SELECT user_id
      FROM account_area WHERE valid_until IS NULL AND (area_path = :path OR area_path LIKE :below))
      ORDER BY user_name LIMIT :limit""")
  List<User> listWorkingIn(String path, String below, int limit);

  @Query("SELECT * FROM account_area WHERE user_id IN (:userIds) ORDER BY area_path, valid_from")
  List<AreaRow> listAreas(List<String> userIds);
}
