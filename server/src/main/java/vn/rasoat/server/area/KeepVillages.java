package vn.rasoat.server.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/**
 * Adds villages to a commune and renames them; none is ever removed, since households and results
 * hang on it. Done by the administrator anywhere, by an official in their own commune.
 */
@Singleton
public class KeepVillages {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_VILLAGES = 999;

  private final AreaStore store;
  private final WriteTransaction transaction;
  private final AuditLog audit;

  KeepVillages(AreaStore store, WriteTransaction transaction, AuditLog audit) {
    this.store = store;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** Whether someone may change the villages of the area of a path. */
  public static boolean mayChange(Actor actor, String areaPath) {
    return actor.isAny(Role.ADMINISTRATOR)
        || (actor.isAny(Role.COMMUNE_OFFICIAL) && actor.scope().covers(areaPath));
  }

  /**
   * Adds a village under the next free number of the commune.
   *
   * @throws ProblemException of type UNKNOWN_AREA, AREA_OUT_OF_SCOPE, NOT_PERMITTED, or BAD_REQUEST
   *     with the field at fault
   */
  public AreaUnit add(Actor actor, String communeCode, String name) {
    return transaction.run(
        () -> {
          AreaUnit commune = get(communeCode, AreaLevel.COMMUNE);
          require(actor, commune);
          List<AreaUnit> villages = store.listByParentCodeOrderByCode(communeCode);
          check(villages, null, name);
          AreaUnit village =
              AreaUnit.below(
                  commune,
                  communeCode + "-" + nextNumber(villages),
                  AreaLevel.VILLAGE,
                  AreaKind.THON,
                  name,
                  null);
          store.save(village);
          audit.append(
              actor.userId(), "area.village-added", village.code(), Map.of("name", village.name()));
          return village;
        });
  }

  /**
   * Gives a village another name; its code and all that hangs on it stay.
   *
   * @throws ProblemException as for adding
   */
  public AreaUnit rename(Actor actor, String villageCode, String name) {
    return transaction.run(
        () -> {
          AreaUnit village = get(villageCode, AreaLevel.VILLAGE);
          require(actor, village);
          String commune = villageCode.substring(0, 5);
          check(store.listByParentCodeOrderByCode(commune), villageCode, name);
          AreaUnit renamed = village.renamed(name);
          store.update(renamed);
          audit.append(
              actor.userId(),
              "area.village-renamed",
              villageCode,
              Map.of("before", village.name(), "after", renamed.name()));
          return renamed;
        });
  }

  private AreaUnit get(String code, AreaLevel level) {
    return store
        .findByCode(code)
        .filter(unit -> unit.level() == level)
        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_AREA));
  }

  private static void require(Actor actor, AreaUnit unit) {
    actor.requireAny(Role.ADMINISTRATOR, Role.COMMUNE_OFFICIAL);
    if (!mayChange(actor, unit.path())) {
      actor.scope().require(unit.path());
    }
  }

  private static void check(List<AreaUnit> villages, @Nullable String except, String name) {
    String folded = SearchText.fold(name);
    if (folded.isEmpty() || name.strip().length() > LONGEST_NAME) {
      throw fault("Tên thôn cần 1 đến 80 ký tự.", "A name of 1 to 80 characters is needed.");
    }
    String composed = SearchText.normalize(name.strip());
    for (AreaUnit village : villages) {
      if (!village.code().equals(except) && village.name().equalsIgnoreCase(composed)) {
        throw fault(
            "Xã đã có thôn tên " + village.name() + " (" + village.code() + ").",
            "The commune has a village of this name already (" + village.code() + ").");
      }
    }
  }

  private static String nextNumber(List<AreaUnit> villages) {
    int largest =
        villages.stream()
            .mapToInt(village -> Integer.parseInt(village.code().substring(6)))
            .max()
            .orElse(0);
    if (largest == MOST_VILLAGES) {
      throw fault("Xã đã có 999 thôn.", "The commune has 999 villages already.");
    }
    return String.format(Locale.ROOT, "%02d", largest + 1);
  }

  private static ProblemException fault(String vi, String en) {
    return new ProblemException(
        Problem.of(ProblemType.BAD_REQUEST, List.of(new FieldFault("name", new Wording(vi, en)))));
  }
}
