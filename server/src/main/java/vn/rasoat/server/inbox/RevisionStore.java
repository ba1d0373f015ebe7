package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on revisions: added, read, and decided once where they were held. */
@JdbcRepository(dialect = Dialect.ANSI)
interface RevisionStore extends GenericRepository<RevisionRow, String> {
  List<RevisionRow> saveAll(Iterable<RevisionRow> revisions);

  Optional<RevisionRow> findByRecordIdAndRevisionId(String recordId, String revisionId);

  @Query(
      """
      SELECT record_id, revision_id, content_hash, area_path, user_id, receipt
      FROM inbox_revision
      WHERE record_id IN (:recordIds) AND revision_id IN (:revisionIds)""")
  List<StoredReceipt> listReceipts(Collection<String> recordIds, Collection<String> revisionIds);

  boolean existsByRecordIdAndUserId(String recordId, String userId);

  /** Where the sheet that a record was applied to is now. */
  @Query(
      """
      SELECT s.area_path FROM inbox_sheet s WHERE s.record_id = :recordId OR s.record_id IN
      (SELECT r.sheet_id FROM inbox_revision r WHERE r.record_id = :recordId)""")
  List<String> listAreaPaths(String recordId);

  Optional<RevisionRow> findBySheetIdAndNumber(String sheetId, Integer number);

  @Query(
      """
      SELECT * FROM inbox_revision WHERE round_id = :roundId AND household_id = :householdId
      ORDER BY received_at, COALESCE(number, 2147483647), revision_id""")
  List<RevisionRow> listOfHousehold(String roundId, String householdId);

  @Query(
      """
      SELECT * FROM inbox_revision WHERE status = 'HELD' AND round_id = :roundId
      AND (area_path = :areaPath OR area_path LIKE :areaPath || '/%')
      ORDER BY received_at, revision_id LIMIT :limit""")
  List<RevisionRow> listHeld(String roundId, String areaPath, int limit);

  /**
   * Edits in conflict that were the last word of their senders on the household: whoever sends
   * another edit after it has settled it, or is in conflict anew. What came with it in the same
   * batch settles nothing: it was written before the conflict was told.
   */
  @Query(
      """
      SELECT r.* FROM inbox_revision r WHERE r.status = 'CONFLICT' AND r.round_id = :roundId
      AND (r.area_path = :areaPath OR r.area_path LIKE :areaPath || '/%')
      AND NOT EXISTS (SELECT 1 FROM inbox_revision later
      WHERE later.round_id = r.round_id AND later.household_id = r.household_id
      AND later.user_id = r.user_id AND later.status <> 'HELD'
      AND later.received_at > r.received_at)
      ORDER BY r.received_at, r.revision_id LIMIT :limit""")
  List<RevisionRow> listConflicts(String roundId, String areaPath, int limit);

  /**
   * Decides a held revision.
   *
   * @return 1, or 0 if it is not held any more
   */
  @Query(
      """
      UPDATE inbox_revision SET status = :status, sheet_id = :sheetId, number = :number,
      merged = :merged, receipt = :receipt, decided_at = :decidedAt, decided_by = :decidedBy
      WHERE record_id = :recordId AND revision_id = :revisionId AND status = 'HELD'""")
  int decide(
      String recordId,
      String revisionId,
      RevisionStatus status,
      @Nullable String sheetId,
      @Nullable Integer number,
      @Nullable String merged,
      String receipt,
      @EpochMillis Instant decidedAt,
      String decidedBy);
}
