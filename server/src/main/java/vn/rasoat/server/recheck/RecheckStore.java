package vn.rasoat.server.recheck;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on re-checks: ordered, closed once, read. */
@JdbcRepository(dialect = Dialect.ANSI)
interface RecheckStore extends GenericRepository<RecheckRow, String> {
  RecheckRow save(RecheckRow order);

  @Query(
      """
      SELECT * FROM recheck_order WHERE round_id = :roundId AND household_id = :householdId
      ORDER BY ordered_at, assignment_id""")
  List<RecheckRow> listOfHousehold(String roundId, String householdId);

  @Query(
      """
      SELECT * FROM recheck_order WHERE round_id = :roundId AND closed_at IS NULL
      AND (area_path = :areaPath OR area_path LIKE :areaPath || '/%')
      ORDER BY due_on, ordered_at, assignment_id LIMIT :limit""")
  List<RecheckRow> listOpen(String roundId, String areaPath, int limit);

  @Query(
      """
      UPDATE recheck_order SET closed_at = :closedAt, closed_revision = :revision
      WHERE round_id = :roundId AND household_id = :householdId AND closed_at IS NULL""")
  int close(String roundId, String householdId, @EpochMillis Instant closedAt, int revision);
}
