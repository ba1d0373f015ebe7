package vn.rasoat.server.classification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** All SQL on judgements. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ClassificationStore extends GenericRepository<ResultRow, String> {
  ResultRow save(ResultRow result);

  Optional<ResultRow> findByRoundIdAndHouseholdIdAndRevision(
      String roundId, String householdId, int revision);

  @Query(
      """
      SELECT COUNT(*) FROM classification_result r WHERE r.differs = 1 AND r.round_id = :roundId
      AND (r.area_path = :areaPath OR r.area_path LIKE :areaPath || '/%')""")
  long countDiffering(String roundId, String areaPath);
}
