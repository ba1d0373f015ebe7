package vn.rasoat.server.device;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on device_code. */
@JdbcRepository(dialect = Dialect.ANSI)
interface CodeStore extends GenericRepository<CodeRow, String> {
  CodeRow save(CodeRow code);

  Optional<CodeRow> findById(String id);

  Optional<CodeRow> findByCodeHash(String codeHash);

  /**
   * Spends a code. Two tablets at the same moment both read it as open; the condition lets only one
   * of them through.
   *
   * @return 1 for the first use of a code that is open, else 0
   */
  @Query(
      """
      UPDATE device_code SET used_at = :at, device_id = :deviceId
      WHERE code_hash = :codeHash AND used_at IS NULL AND withdrawn_at IS NULL
      AND expires_at > :at""")
  int use(String codeHash, String deviceId, @EpochMillis Instant at);

  @Query(
      """
      UPDATE device_code SET withdrawn_at = :at
      WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL""")
  int withdraw(String id, @EpochMillis Instant at);

  @Query(
      """
      SELECT * FROM device_code WHERE (area_path = :areaPath OR area_path LIKE :below)
      AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now
      ORDER BY expires_at, id LIMIT :limit""")
  List<CodeRow> listOpen(String areaPath, String below, @EpochMillis Instant now, int limit);
}
