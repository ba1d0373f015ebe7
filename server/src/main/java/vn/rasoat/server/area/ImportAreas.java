package vn.rasoat.server.area;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/** Takes in an area list: all of it or, where any row is at fault, nothing. */
@Singleton
public class ImportAreas {
  private final AreaStore store;
  private final WriteTransaction transaction;
  private final AuditLog audit;

  ImportAreas(AreaStore store, WriteTransaction transaction, AuditLog audit) {
    this.store = store;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** What an import came to. */
  public sealed interface Result {
    /** The list is stored; {@code same} rows changed nothing. */
    record Imported(int added, int changed, int same) implements Result {}

    /** Nothing is stored; each row at fault with its reason. */
    record Refused(List<RowFault> faults) implements Result {
      private static final int MOST_SHOWN = 200;

      /** The first 200 faults. */
      public List<RowFault> shown() {
        return faults.subList(0, Math.min(faults.size(), MOST_SHOWN));
      }
    }

    /** Nothing is stored: the text is no area list. */
    record NotAList(String firstLine) implements Result {}
  }

  /**
   * Imports a list.
   *
   * @param list CSV with the columns of the national list
   */
  public Result run(Actor actor, Reader list) {
    actor.requireAny(Role.ADMINISTRATOR);
    AreaList read;
    try {
      read = AreaList.read(list);
    } catch (AreaList.NotAnAreaList e) {
      return new Result.NotAList(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return transaction.run(() -> take(actor, read));
  }

  private Result take(Actor actor, AreaList list) {
    Map<String, AreaUnit> stored = new LinkedHashMap<>();
    store.listOrderByCode().forEach(unit -> stored.put(unit.code(), unit));
    AreaListCheck.Outcome outcome =
        new AreaListCheck(stored, ProvinceRegions.bundled()).check(list);
    if (!outcome.faults().isEmpty()) {
      return new Result.Refused(outcome.faults());
    }
    store.saveAll(outcome.added());
    store.updateAll(outcome.changed());
    audit.append(
        actor.userId(),
        "area.list-imported",
        "areas",
        Map.of(
            "added", String.valueOf(outcome.added().size()),
            "changed", String.valueOf(outcome.changed().size())));
    return new Result.Imported(outcome.added().size(), outcome.changed().size(), outcome.same());
  }
}
