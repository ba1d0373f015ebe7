package vn.rasoat.server.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** All SQL on what tablets are told of assignments. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AssignmentStore extends GenericRepository<AssignmentRow, String> {
  AssignmentRow save(AssignmentRow assignment);

  AssignmentRow update(AssignmentRow assignment);

  @Query(
      """
      SELECT * FROM inbox_assignment WHERE household_id IN (:householdIds) AND is_open = 1
      ORDER BY assignment_id""")
  List<AssignmentRow> listOpen(Collection<String> householdIds);

  @Query(
      """
      SELECT * FROM inbox_assignment WHERE commune = :commune AND position > :after
      ORDER BY position LIMIT :limit""")
  List<AssignmentRow> listFeedOfCommune(String commune, long after, int limit);

  @Query(
      """
      SELECT * FROM inbox_assignment WHERE area_path = :village AND position > :after
      ORDER BY position LIMIT :limit""")
  List<AssignmentRow> listFeedOfVillage(String village, long after, int limit);
}
