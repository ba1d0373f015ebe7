package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** All SQL on the records of village meetings: added and read. */
@JdbcRepository(dialect = Dialect.ANSI)
interface MeetingStore extends GenericRepository<MeetingRow, String> {
  MeetingRow save(MeetingRow revision);

  Optional<MeetingRow> findByRecordIdAndRevisionId(String recordId, String revisionId);

  @Query("SELECT * FROM inbox_meeting WHERE record_id = :recordId ORDER BY number DESC LIMIT 1")
  Optional<MeetingRow> findCurrent(String recordId);

  @Query("SELECT * FROM inbox_meeting WHERE record_id = :recordId ORDER BY number")
  List<MeetingRow> listRevisions(String recordId);

  @Query(
      """
      SELECT m.* FROM inbox_meeting m WHERE m.round_id = :roundId
      AND (m.area_path = :areaPath OR m.area_path LIKE :areaPath || '/%')
      AND NOT EXISTS (SELECT 1 FROM inbox_meeting later
      WHERE later.record_id = m.record_id AND later.number > m.number)
      ORDER BY m.held_on, m.started_at, m.record_id""")
  List<MeetingRow> listCurrent(String roundId, String areaPath);
}
