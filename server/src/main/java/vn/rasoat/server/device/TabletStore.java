package vn.rasoat.server.device;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on device_tablet. The queries of lists run inside a transaction. */
@JdbcRepository(dialect = Dialect.ANSI)
abstract class TabletStore implements GenericRepository<Tablet, String> {
  private final JdbcOperations jdbc;

  TabletStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  abstract Tablet save(Tablet tablet);

  abstract Tablet update(Tablet tablet);

  abstract Optional<Tablet> findById(String id);

  @Query("UPDATE device_tablet SET last_contact_at = :at WHERE id = :id")
  abstract void setContact(String id, @EpochMillis Instant at);

  @Query(
      """
      UPDATE device_tablet SET last_user_id = :userId, last_contact_at = :at WHERE id = :id""")
  abstract void setUser(String id, String userId, @EpochMillis Instant at);

  @Query("UPDATE device_tablet SET unsent = :unsent, last_contact_at = :at WHERE id = :id")
  abstract void setUnsent(String id, int unsent, @EpochMillis Instant at);

  /**
   * Revokes a tablet.
   *
   * @return 1, or 0 if it is revoked already
   */
  @Query(
      """
      UPDATE device_tablet SET revoked_at = :at, revoked_by = :userId, revoke_reason = :reason
      WHERE id = :id AND revoked_at IS NULL""")
  abstract int revoke(String id, @EpochMillis Instant at, String userId, @Nullable String reason);

  /** One page: those in use first, of them those with unsent records, then the longest silent. */
  List<Tablet> list(TabletSelection selection, int limit, int offset) {
    String sql =
        "SELECT * FROM device_tablet WHERE "
            + selection.sql()
            + " ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, COALESCE(unsent, 0) DESC,"
            + " last_contact_at, id LIMIT ? OFFSET ?";
    return jdbc.prepareStatement(
        sql,
        statement -> {
          int next = bind(statement, selection.values());
          statement.setInt(next, limit);
          statement.setInt(next + 1, offset);
          try (ResultSet rows = statement.executeQuery()) {
            return jdbc.entityStream(rows, Tablet.class).toList();
          }
        });
  }

  long count(TabletSelection selection) {
    return jdbc.prepareStatement(
        "SELECT COUNT(*) FROM device_tablet WHERE " + selection.sql(),
        statement -> {
          bind(statement, selection.values());
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static int bind(PreparedStatement statement, List<String> values) throws SQLException {
    int next = 1;
    for (String value : values) {
      statement.setString(next++, value);
    }
    return next;
  }
}
