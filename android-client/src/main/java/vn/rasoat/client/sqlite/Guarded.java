package vn.rasoat.client.sqlite;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.platform.SqlFailure;
import vn.rasoat.client.store.StorageFull;
import vn.rasoat.client.store.StoreDamaged;
import vn.rasoat.client.vault.SealBroken;
import vn.rasoat.json.DataFaultException;

/** Reads and writes a database, and says of failures what they mean to the user. */
final class Guarded {
  private final SqlDatabase db;
  private final Runnable onDamage;

  Guarded(SqlDatabase db, Runnable onDamage) {
    this.db = db;
    this.onDamage = onDamage;
  }

  /** Runs work in a transaction. */
  void write(Runnable work) {
    read(
        () -> {
          db.inTransaction(work);
          return true;
        });
  }

  <T extends @Nullable Object> T read(Supplier<T> work) {
    try {
      return work.get();
    } catch (SqlFailure e) {
      if (e.kind() == SqlFailure.Kind.FULL) {
        throw new StorageFull(e);
      }
      if (e.kind() == SqlFailure.Kind.DAMAGED) {
        throw damaged(e);
      }
      throw e;
    } catch (SealBroken | DataFaultException e) {
      throw damaged(e);
    }
  }

  private StoreDamaged damaged(RuntimeException cause) {
    onDamage.run();
    return new StoreDamaged(cause);
  }
}
