package vn.rasoat.server.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All SQL on the counts. */
@JdbcRepository(dialect = Dialect.ANSI)
abstract class StatisticsStore implements GenericRepository<HouseholdRow, String> {
  private static final String ADD_CLASS =
      """
      INSERT INTO statistics_class (round_id, stage, area_path, household_class, households,
      persons, minority_households, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (round_id, stage, area_path, household_class) DO UPDATE SET
      households = statistics_class.households + excluded.households,
      persons = statistics_class.persons + excluded.persons,
      minority_households = statistics_class.minority_households + excluded.minority_households,
      counted_at = excluded.counted_at""";

  private static final String ADD_INDICATOR =
      """
      INSERT INTO statistics_indicator (round_id, stage, area_path, household_class, code,
      deprived, applicable) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (round_id, stage, area_path, household_class, code) DO UPDATE SET
      deprived = statistics_indicator.deprived + excluded.deprived,
      applicable = statistics_indicator.applicable + excluded.applicable""";

  private final JdbcOperations jdbc;

  StatisticsStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  abstract HouseholdRow save(HouseholdRow row);

  abstract Optional<HouseholdRow> findByRoundIdAndStageAndHouseholdId(
      String roundId, String stage, String householdId);

  @Query(
      """
      UPDATE statistics_household SET area_path = :areaPath, revision = :revision,
      household_class = :householdClass, persons = :persons, ethnic_minority = :ethnicMinority,
      indicators = :indicators
      WHERE round_id = :roundId AND stage = :stage AND household_id = :householdId""")
  abstract void replace(
      String roundId,
      String stage,
      String householdId,
      String areaPath,
      int revision,
      String householdClass,
      int persons,
      int ethnicMinority,
      String indicators);

  /** The current households of an area that a stage is about to freeze, a page at a time. */
  @Query(
      """
      SELECT h.* FROM statistics_household h
      WHERE h.round_id = :roundId AND h.stage = 'current' AND h.household_id > :after
      AND (h.area_path = :areaPath OR h.area_path LIKE :areaPath || '/%')
      AND NOT EXISTS (SELECT 1 FROM statistics_household f WHERE f.round_id = h.round_id
        AND f.stage = :stage AND f.household_id = h.household_id)
      AND NOT EXISTS (SELECT 1 FROM statistics_closing c WHERE c.round_id = h.round_id
        AND c.stage = :stage
        AND (h.area_path = c.area_path OR h.area_path LIKE c.area_path || '/%'))
      ORDER BY h.household_id LIMIT :limit""")
  abstract List<HouseholdRow> listToFreeze(
      String roundId, String stage, String areaPath, String after, int limit);

  abstract List<HouseholdRow> saveAll(Iterable<HouseholdRow> rows);

  @Query(
      """
      INSERT INTO statistics_closing (round_id, stage, area_path, closed_at)
      VALUES (:roundId, :stage, :areaPath, :closedAt)""")
  abstract void addClosing(String roundId, String stage, String areaPath, long closedAt);

  @Query(
      """
      SELECT area_path, closed_at FROM statistics_closing
      WHERE round_id = :roundId AND stage = :stage ORDER BY area_path""")
  abstract List<ClosingRow> listClosings(String roundId, String stage);

  /**
   * Sums by village and class: what the stage froze where it is closed, what is current elsewhere.
   */
  @Query(
      """
      SELECT s.area_path, s.household_class, s.households, s.persons, s.minority_households,
      s.counted_at FROM statistics_class s
      WHERE s.round_id = :roundId
      AND (s.area_path = :areaPath OR s.area_path LIKE :areaPath || '/%')
      AND (s.stage = :stage OR (s.stage = 'current' AND NOT EXISTS (
        SELECT 1 FROM statistics_closing c WHERE c.round_id = s.round_id AND c.stage = :stage
        AND (s.area_path = c.area_path OR s.area_path LIKE c.area_path || '/%'))))""")
  abstract List<ClassRow> listClasses(String roundId, String stage, String areaPath);

  /** The same for the indicators among the households of one class. */
  @Query(
      """
      SELECT s.area_path, s.code, s.deprived, s.applicable FROM statistics_indicator s
      WHERE s.round_id = :roundId AND s.household_class = :householdClass
      AND (s.area_path = :areaPath OR s.area_path LIKE :areaPath || '/%')
      AND (s.stage = :stage OR (s.stage = 'current' AND NOT EXISTS (
        SELECT 1 FROM statistics_closing c WHERE c.round_id = s.round_id AND c.stage = :stage
        AND (s.area_path = c.area_path OR s.area_path LIKE c.area_path || '/%'))))""")
  abstract List<IndicatorRow> listIndicators(
      String roundId, String stage, String areaPath, String householdClass);

  @Query("DELETE FROM statistics_household WHERE round_id = :roundId")
  abstract void removeHouseholds(String roundId);

  @Query("DELETE FROM statistics_class WHERE round_id = :roundId")
  abstract void removeClasses(String roundId);

  @Query("DELETE FROM statistics_indicator WHERE round_id = :roundId")
  abstract void removeIndicators(String roundId);

  @Query("DELETE FROM statistics_closing WHERE round_id = :roundId")
  abstract void removeClosings(String roundId);

  /** Adds the sums of a tally to those that stand there, in two batches. */
  void add(String roundId, CountedStage stage, Tally tally, long countedAt) {
    jdbc.prepareStatement(
        ADD_CLASS,
        statement -> {
          tally.forEachClass(
              (key, sums) ->
                  batch(
                      statement,
                      roundId,
                      stage.code(),
                      key.areaPath(),
                      key.householdClass(),
                      sums.households(),
                      sums.persons(),
                      sums.minorityHouseholds(),
                      countedAt));
          return statement.executeBatch();
        });
    jdbc.prepareStatement(
        ADD_INDICATOR,
        statement -> {
          tally.forEachIndicator(
              (key, sums) ->
                  batch(
                      statement,
                      roundId,
                      stage.code(),
                      key.of().areaPath(),
                      key.of().householdClass(),
                      key.code(),
                      sums.deprived(),
                      sums.applicable()));
          return statement.executeBatch();
        });
  }

  private static void batch(PreparedStatement statement, Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("a row of counts cannot be added", e);
    }
  }
}
