package vn.rasoat.server.platform.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.EpochMillis;

/**
 * One deed.
 *
 * @param at when, by the server's clock
 * @param actorId who; null for the server itself
 * @param action stable name of the kind of deed
 * @param subject id or code of what it was done to
 * @param detail a JSON object
 */
@MappedEntity("audit_entry")
public record AuditEntry(
    @Id String id,
    @EpochMillis Instant at,
    @Nullable String actorId,
    String action,
    String subject,
    String detail) {}
