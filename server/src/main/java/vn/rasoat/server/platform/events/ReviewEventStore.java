package vn.rasoat.server.platform.events;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** All SQL on events. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReviewEventStore extends GenericRepository<RoundPosition, String> {
  /** Locks a round until the transaction ends and tells the last position given out. */
  @Query(
      """
      INSERT INTO events_round (round_id, position) VALUES (:roundId, 0)
      ON CONFLICT (round_id) DO UPDATE SET position = events_round.position
      RETURNING position""")
  long lock(String roundId);

  @Query("UPDATE events_round SET position = :position WHERE round_id = :roundId")
  void setPosition(String roundId, long position);

  @Query(
      """
      INSERT INTO events_review_event (round_id, position, type, payload, at)
      VALUES (:roundId, :position, :type, :payload, :at)""")
  void add(String roundId, long position, String type, String payload, long at);

  @Query(
      """
      SELECT position, payload FROM events_review_event
      WHERE round_id = :roundId AND position > :after ORDER BY position LIMIT :limit""")
  List<StoredEvent> listAfter(String roundId, long after, int limit);
}
