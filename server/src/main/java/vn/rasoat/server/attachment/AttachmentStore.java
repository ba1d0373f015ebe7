package vn.rasoat.server.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.rasoat.server.platform.db.EpochMillis;

/** All SQL on attachment_file. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AttachmentStore extends GenericRepository<FileRow, String> {
  FileRow save(FileRow file);

  Optional<FileRow> findById(String id);

  int countByRecordId(String recordId);

  @Query(
      """
      SELECT COALESCE(SUM(bytes), 0) FROM attachment_file
      WHERE user_id = :userId AND state = 'PENDING'""")
  long pendingBytes(String userId);

  @Query(
      """
      SELECT * FROM attachment_file WHERE record_id IN (:recordIds) AND state = 'COMPLETE'
      ORDER BY created_at, id""")
  List<FileRow> listComplete(Collection<String> recordIds);

  @Query("SELECT * FROM attachment_file WHERE state = 'PENDING' ORDER BY created_at, id")
  List<FileRow> listPending();

  /**
   * Says that a file is all there.
   *
   * @return 1, or 0 if that was said before
   */
  @Query(
      """
      UPDATE attachment_file SET state = 'COMPLETE', completed_at = :at
      WHERE id = :id AND state = 'PENDING'""")
  int complete(String id, @EpochMillis Instant at);

  @Query("DELETE FROM attachment_file WHERE id = :id AND state = 'PENDING'")
  int removePending(String id);
}
