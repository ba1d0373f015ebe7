package vn.rasoat.server.round;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/**
 * Enters how many households and persons live in villages. Only part of the population is reviewed,
 * so without these totals no rate has a denominator.
 */
@Singleton
public class EnterPopulation {
  /** More households than this in one village is a slip of the pen. */
  public static final int MOST_HOUSEHOLDS = 20_000;

  /** More persons than this in one village is a slip of the pen. */
  public static final int MOST_PERSONS = 100_000;

  private final RoundStore store;
  private final AreaReader areas;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Clock clock;

  EnterPopulation(
      RoundStore store, AreaReader areas, WriteTransaction writes, AuditLog audit, Clock clock) {
    this.store = store;
    this.areas = areas;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Totals of one village.
   *
   * @param villageCode such as {@code 03565-01}
   * @param households null together with persons takes the totals back
   */
  public record Totals(
      String villageCode, @Nullable Integer households, @Nullable Integer persons) {}

  /**
   * Enters totals, all or none of them. What was entered before for these villages is replaced.
   *
   * @throws ProblemException NOT_PERMITTED to all but administrators, UNKNOWN_ROUND, or BAD_REQUEST
   *     naming {@code /<village code>/households} and the like
   */
  public void enter(Actor actor, String roundId, List<Totals> totals) {
    actor.requireAny(Role.ADMINISTRATOR);
    Map<String, AreaUnit> villages = villages(totals);
    List<FieldFault> faults = new ArrayList<>();
    totals.forEach(entry -> check(entry, villages, faults));
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, faults));
    }
    Instant now = clock.instant();
    writes.run(
        () -> {
          if (!store.existsById(roundId)) {
            throw new ProblemException(ProblemType.UNKNOWN_ROUND);
          }
          for (Totals entry : totals) {
            store(actor, roundId, entry, villages, now);
          }
        });
  }

  private void store(
      Actor actor, String roundId, Totals entry, Map<String, AreaUnit> villages, Instant now) {
    AreaUnit village = villages.get(entry.villageCode());
    Integer households = entry.households();
    Integer persons = entry.persons();
    if (village == null) {
      throw new IllegalStateException(entry.villageCode() + " was checked before");
    }
    if (households == null || persons == null) {
      store.removePopulation(roundId, village.path());
      audit.append(
          actor.userId(), "round.population-removed", village.code(), Map.of("round", roundId));
    } else {
      store.setPopulation(roundId, village.path(), households, persons, now, actor.userId());
      audit.append(
          actor.userId(),
          "round.population-entered",
          village.code(),
          Map.of("round", roundId, "households", "" + households, "persons", "" + persons));
    }
  }

  private Map<String, AreaUnit> villages(List<Totals> totals) {
    Map<String, AreaUnit> villages = new HashMap<>();
    for (AreaUnit area : areas.list(totals.stream().map(Totals::villageCode).distinct().toList())) {
      if (area.level() == AreaLevel.VILLAGE) {
        villages.put(area.code(), area);
      }
    }
    return villages;
  }

  private static void check(Totals entry, Map<String, AreaUnit> villages, List<FieldFault> faults) {
    String path = "/" + entry.villageCode();
    if (!villages.containsKey(entry.villageCode())) {
      faults.add(fault(path, "Không có thôn này.", "There is no such village."));
      return;
    }
    Integer households = entry.households();
    Integer persons = entry.persons();
    if (households == null || persons == null) {
      if (households != null || persons != null) {
        faults.add(
            fault(
                path + (households == null ? "/households" : "/persons"),
                "Nhập cả số hộ và số khẩu, hoặc bỏ trống cả hai.",
                "Enter both households and persons, or leave both empty."));
      }
      return;
    }
    if (households < 0 || households > MOST_HOUSEHOLDS) {
      faults.add(range(path + "/households", MOST_HOUSEHOLDS));
    }
    if (persons < 0 || persons > MOST_PERSONS) {
      faults.add(range(path + "/persons", MOST_PERSONS));
    } else if (persons < households) {
      faults.add(
          fault(
              path + "/persons",
              "Số khẩu không thể ít hơn số hộ.",
              "There cannot be fewer persons than households."));
    }
  }

  private static FieldFault range(String path, int most) {
    return fault(path, "Cần số từ 0 đến " + most + ".", "A number from 0 to " + most + ".");
  }

  private static FieldFault fault(String path, String vi, String en) {
    return new FieldFault(path, new Wording(vi, en));
  }
}
