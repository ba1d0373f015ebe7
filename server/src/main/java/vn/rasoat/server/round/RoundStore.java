package vn.rasoat.server.round;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on rounds, population totals and closings. */
@JdbcRepository(dialect = Dialect.ANSI)
interface RoundStore extends GenericRepository<Round, String> {
  Round save(Round round);

  Optional<Round> findById(String id);

  boolean existsById(String id);

  Optional<Round> findByKindAndYearAndMonth(ReviewKind kind, int year, int month);

  @Query("SELECT * FROM round_round ORDER BY year DESC, month DESC, id")
  List<Round> list();

  @Query(
      """
      INSERT INTO round_population
      (round_id, area_path, households, persons, entered_at, entered_by)
      VALUES (:roundId, :areaPath, :households, :persons, :at, :userId)
      ON CONFLICT (round_id, area_path) DO UPDATE SET households = excluded.households,
      persons = excluded.persons, entered_at = excluded.entered_at,
      entered_by = excluded.entered_by""")
  void setPopulation(
      String roundId,
      String areaPath,
      int households,
      int persons,
      @EpochMillis Instant at,
      String userId);

  @Query("DELETE FROM round_population WHERE round_id = :roundId AND area_path = :areaPath")
  void removePopulation(String roundId, String areaPath);

  @Query(
      """
      SELECT area_path, households, persons FROM round_population
      WHERE round_id = :roundId AND (area_path = :areaPath OR area_path LIKE :areaPath || '/%')
      ORDER BY area_path""")
  List<VillagePopulation> listPopulation(String roundId, String areaPath);

  @Query(
      """
      INSERT INTO round_closing (round_id, stage, area_path, closed_at, closed_by)
      VALUES (:roundId, :stage, :areaPath, :at, :userId)""")
  void addClosing(
      String roundId, Stage stage, String areaPath, @EpochMillis Instant at, String userId);

  @Query(
      """
      SELECT stage, area_path, closed_at, closed_by FROM round_closing
      WHERE round_id = :roundId ORDER BY closed_at, area_path""")
  List<Closing> listClosings(String roundId);
}
