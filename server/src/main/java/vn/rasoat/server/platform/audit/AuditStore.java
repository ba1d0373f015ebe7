package vn.rasoat.server.platform.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** All SQL on audit_entry: entries are added and read, never changed. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface AuditStore extends GenericRepository<AuditEntry, String> {
  /** Adds an entry. */
  AuditEntry save(AuditEntry entry);

  /** How many entries there are. */
  long count();

  /** The entries on one subject, oldest first. */
  @Query("SELECT * FROM audit_entry WHERE subject = :subject ORDER BY at, id")
  List<AuditEntry> listOf(String subject);
}
