package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** All SQL on visits: added and read. */
@JdbcRepository(dialect = Dialect.ANSI)
interface VisitStore extends GenericRepository<VisitRow, String> {
  VisitRow save(VisitRow visit);

  Optional<VisitRow> findByRecordId(String recordId);

  @Query(
      """
      SELECT * FROM inbox_visit WHERE round_id = :roundId AND household_id = :householdId
      ORDER BY visited_on, attempt, received_at, record_id""")
  List<VisitRow> listOfHousehold(String roundId, String householdId);

  /** Households by what came of the last visit to them. */
  @Query(
      """
      SELECT last_visit.area_path AS area_path, last_visit.outcome AS outcome,
      COUNT(*) AS households, SUM(last_visit.visits) AS visits FROM (
      SELECT v.area_path AS area_path, v.outcome AS outcome,
      ROW_NUMBER() OVER (PARTITION BY v.household_id
      ORDER BY v.visited_on DESC, v.attempt DESC, v.received_at DESC, v.record_id DESC) AS place,
      COUNT(*) OVER (PARTITION BY v.household_id) AS visits
      FROM inbox_visit v WHERE v.round_id = :roundId
      AND (v.area_path = :areaPath OR v.area_path LIKE :areaPath || '/%')
      ) last_visit WHERE last_visit.place = 1
      GROUP BY last_visit.area_path, last_visit.outcome
      ORDER BY last_visit.area_path, last_visit.outcome""")
  List<VisitCountRow> countByOutcome(String roundId, String areaPath);
}
