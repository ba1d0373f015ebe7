package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All SQL on the current sheets. */
@JdbcRepository(dialect = Dialect.ANSI)
interface InboxStore extends GenericRepository<SheetRow, String> {
  SheetRow save(SheetRow sheet);

  SheetRow update(SheetRow sheet);

  Optional<SheetRow> findByRecordId(String recordId);

  Optional<SheetRow> findByRoundIdAndHouseholdId(String roundId, String householdId);

  List<SheetRow> listByRecordIdIn(Collection<String> recordIds);

  List<SheetRow> listByHouseholdIdIn(Collection<String> householdIds);

  @Query("SELECT result_class, result_points FROM inbox_sheet WHERE record_id = :recordId")
  SheetResult getResult(String recordId);

  @Query(
      """
      UPDATE inbox_sheet SET result_class = :resultClass, result_points = :resultPoints
      WHERE round_id = :roundId AND household_id = :householdId""")
  void setResult(
      String roundId, String householdId, @Nullable String resultClass, int resultPoints);

  /** Locks a commune's feed until the transaction ends and tells the last position given out. */
  @Query(
      """
      INSERT INTO inbox_commune (code, path, position) VALUES (:code, :path, 0)
      ON CONFLICT (code) DO UPDATE SET position = inbox_commune.position
      RETURNING position""")
  long lockCommune(String code, String path);

  @Query("UPDATE inbox_commune SET position = :position WHERE code = :code")
  void setPosition(String code, long position);

  @Query(
      """
      SELECT code FROM inbox_commune
      WHERE path = :areaPath OR path LIKE :areaPath || '/%' ORDER BY code""")
  List<String> listCommunes(String areaPath);

  @Query(
      """
      INSERT INTO inbox_feed (record_id, area_path, commune, position)
      VALUES (:recordId, :areaPath, :commune, :position)
      ON CONFLICT (record_id, area_path) DO UPDATE SET position = excluded.position""")
  void place(String recordId, String areaPath, String commune, long position);

  @Query(
      """
      SELECT f.position AS position, f.area_path AS feed_path, s.record_id, s.household_id,
      s.round_id, s.area_path, s.revision, s.edition_id, s.interview_date, s.content,
      s.result_class, s.result_points
      FROM inbox_feed f JOIN inbox_sheet s ON s.record_id = f.record_id
      WHERE f.commune = :commune AND f.position > :after ORDER BY f.position LIMIT :limit""")
  List<FeedRow> listFeedOfCommune(String commune, long after, int limit);

  @Query(
      """
      SELECT f.position AS position, f.area_path AS feed_path, s.record_id, s.household_id,
      s.round_id, s.area_path, s.revision, s.edition_id, s.interview_date, s.content,
      s.result_class, s.result_points
      FROM inbox_feed f JOIN inbox_sheet s ON s.record_id = f.record_id
      WHERE f.area_path = :village AND f.position > :after ORDER BY f.position LIMIT :limit""")
  List<FeedRow> listFeedOfVillage(String village, long after, int limit);
}
