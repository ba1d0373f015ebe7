package vn.rasoat.server.platform.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.db.WriteTransaction;

/** Where use cases write down what they did. */
@Singleton
public class AuditLog {
  private final AuditStore store;
  private final WriteTransaction transaction;
  private final Clock clock;
  private final Ids ids;

  public AuditLog(AuditStore store, WriteTransaction transaction, Clock clock, Ids ids) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Writes an entry in the transaction of the deed, so that neither stands without the other.
   *
   * @param actorId id of the user who did it; null for the server itself
   * @param action stable name such as {@code account.user-locked}
   * @param subject what it was done to: an id or a code, no personal data
   * @param detail values worth keeping: no passwords, no citizen ids
   * @throws IllegalStateException outside a writing transaction
   */
  public void append(
      @Nullable String actorId, String action, String subject, Map<String, String> detail) {
    if (!transaction.isOpen()) {
      throw new IllegalStateException("an audit entry outside the transaction of its deed");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    detail.forEach(json::put);
    store.save(
        new AuditEntry(ids.next(), clock.instant(), actorId, action, subject, json.toString()));
  }
}
