package vn.rasoat.server.household;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;

/** All SQL on household_current. The queries of lists run inside a transaction. */
@JdbcRepository(dialect = Dialect.ANSI)
abstract class HouseholdStore implements GenericRepository<CurrentHousehold, String> {
  private final JdbcOperations jdbc;

  HouseholdStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  abstract CurrentHousehold save(CurrentHousehold household);

  abstract CurrentHousehold update(CurrentHousehold household);

  abstract Optional<CurrentHousehold> findByRoundIdAndHouseholdId(
      String roundId, String householdId);

  abstract boolean existsByRecordId(String recordId);

  @Query("DELETE FROM household_current WHERE round_id = :roundId")
  abstract void removeRound(String roundId);

  /** One page of a list. */
  List<CurrentHousehold> list(Selection selection, HouseholdOrder order, int limit, int offset) {
    String sql =
        "SELECT * FROM household_current WHERE "
            + selection.sql()
            + " ORDER BY "
            + order.sql()
            + " LIMIT ? OFFSET ?";
    return jdbc.prepareStatement(
        sql,
        statement -> {
          int next = bind(statement, selection.values());
          statement.setInt(next, limit);
          statement.setInt(next + 1, offset);
          try (ResultSet rows = statement.executeQuery()) {
            return jdbc.entityStream(rows, CurrentHousehold.class).toList();
          }
        });
  }

  /** How many of a list are of each class, those that occur. */
  List<ClassCount> countByClass(Selection selection) {
    String sql =
        "SELECT household_class, COUNT(*), SUM(persons) FROM household_current WHERE "
            + selection.sql()
            + " GROUP BY household_class ORDER BY MIN(class_rank)";
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, selection.values());
          List<ClassCount> counts = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              @Nullable String ofClass = rows.getString(1);
              counts.add(
                  new ClassCount(
                      ofClass == null ? null : HouseholdClass.valueOf(ofClass),
                      rows.getLong(2),
                      rows.getLong(3)));
            }
          }
          return counts;
        });
  }

  /** How many households a list has. */
  long count(Selection selection) {
    return countByClass(selection).stream().mapToLong(ClassCount::households).sum();
  }

  private static int bind(PreparedStatement statement, List<Object> values) throws SQLException {
    int next = 1;
    for (Object value : values) {
      statement.setObject(next++, value);
    }
    return next;
  }
}
