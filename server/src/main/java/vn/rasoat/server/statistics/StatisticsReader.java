package vn.rasoat.server.statistics;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.server.round.VillagePopulation;
import vn.rasoat.server.statistics.DeprivationTable.IndicatorCount;
import vn.rasoat.text.Wording;

/** Answers the statistics of an area to those who may see them. */
@Singleton
public class StatisticsReader {
  private final StatisticsStore store;
  private final AreaReader areas;
  private final RoundReader rounds;
  private final EditionCatalogue editions;
  private final ReadTransaction reads;

  StatisticsReader(
      StatisticsStore store,
      AreaReader areas,
      RoundReader rounds,
      EditionCatalogue editions,
      ReadTransaction reads) {
    this.store = store;
    this.areas = areas;
    this.rounds = rounds;
    this.editions = editions;
    this.reads = reads;
  }

  /**
   * Poor and near-poor households of an area and of each area right below it.
   *
   * @param year of the periodic round
   * @throws ProblemException NOT_PERMITTED to enumerators, NOT_FOUND for an area or a round that
   *     does not exist, AREA_OUT_OF_SCOPE
   */
  public OverallTable overall(Actor actor, String areaCode, int year, CountedStage stage) {
    AreaUnit area = permitted(actor, areaCode);
    Round round = round(year);
    return reads.run(
        () -> {
          List<ClassRow> rows = store.listClasses(round.id(), stage.code(), area.path());
          Places places = places(round, area);
          List<AreaFigures> children = new ArrayList<>();
          for (AreaUnit child : areas.listChildren(area.code())) {
            children.add(figures(child, rows, places));
          }
          return new OverallTable(
              round,
              stage,
              isClosed(round, stage, area),
              figures(area, rows, places),
              children,
              asOf(rows));
        });
  }

  /** The places of an area whose totals add up to its own. */
  private record Places(
      List<AreaUnit> communes, List<AreaUnit> villages, Map<String, VillagePopulation> totals) {

    /** Villages without a total, and communes whose villages are not even named. */
    List<AreaUnit> missing(AreaUnit area) {
      List<AreaUnit> missing = new ArrayList<>();
      for (AreaUnit commune : communes) {
        if (AreaScope.contains(area.path(), commune.path())
            && villages.stream().noneMatch(village -> isIn(commune, village))) {
          missing.add(commune);
        }
      }
      villages.stream()
          .filter(village -> isIn(area, village) && !totals.containsKey(village.path()))
          .forEach(missing::add);
      if (missing.isEmpty() && villages.stream().noneMatch(village -> isIn(area, village))) {
        missing.add(area);
      }
      return missing;
    }

    List<VillagePopulation> totalsIn(AreaUnit area) {
      return totals.values().stream()
          .filter(total -> AreaScope.contains(area.path(), total.areaPath()))
          .toList();
    }

    private static boolean isIn(AreaUnit area, AreaUnit village) {
      return AreaScope.contains(area.path(), village.path());
    }
  }

  private Places places(Round round, AreaUnit area) {
    Map<String, VillagePopulation> totals = new HashMap<>();
    rounds
        .listPopulation(round.id(), area.path())
        .forEach(village -> totals.put(village.areaPath(), village));
    return new Places(
        areas.listBelow(area.path(), AreaLevel.COMMUNE),
        areas.listBelow(area.path(), AreaLevel.VILLAGE),
        totals);
  }

  private static AreaFigures figures(AreaUnit area, List<ClassRow> rows, Places places) {
    List<AreaUnit> missing = places.missing(area);
    List<VillagePopulation> totals = places.totalsIn(area);
    boolean known = missing.isEmpty();
    List<ClassRow> own =
        rows.stream().filter(row -> AreaScope.contains(area.path(), row.areaPath())).toList();
    return new AreaFigures(
        area,
        known ? totals.stream().mapToLong(VillagePopulation::households).sum() : null,
        known ? totals.stream().mapToLong(VillagePopulation::persons).sum() : null,
        missing,
        households(own, HouseholdClass.POOR.code()),
        households(own, HouseholdClass.NEAR_POOR.code()),
        own.stream()
            .filter(row -> row.householdClass().equals(HouseholdClass.POOR.code()))
            .mapToLong(ClassRow::minorityHouseholds)
            .sum(),
        households(own, Contribution.UNDECIDED));
  }

  private static long households(List<ClassRow> rows, String householdClass) {
    return rows.stream()
        .filter(row -> row.householdClass().equals(householdClass))
        .mapToLong(ClassRow::households)
        .sum();
  }

  /**
   * The deprivation table of a class in an area.
   *
   * @throws ProblemException as for {@link #overall}
   */
  public DeprivationTable deprivation(
      Actor actor, String areaCode, int year, CountedStage stage, HouseholdClass wanted) {
    AreaUnit area = permitted(actor, areaCode);
    Round round = round(year);
    List<Indicator> indicators =
        editions
            .find(round.editionId())
            .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_EDITION))
            .indicators();
    return reads.run(
        () -> {
          List<ClassRow> classes = store.listClasses(round.id(), stage.code(), area.path());
          List<IndicatorRow> rows =
              store.listIndicators(round.id(), stage.code(), area.path(), wanted.code());
          Map<String, List<IndicatorCount>> byArea = new LinkedHashMap<>();
          for (AreaUnit child : areas.listChildren(area.code())) {
            byArea.put(child.code(), counts(indicators, rows, child));
          }
          return new DeprivationTable(
              round,
              area,
              stage,
              isClosed(round, stage, area),
              wanted,
              households(classes, wanted.code()),
              counts(indicators, rows, area),
              byArea,
              asOf(classes));
        });
  }

  private static List<IndicatorCount> counts(
      List<Indicator> indicators, List<IndicatorRow> rows, AreaUnit area) {
    Map<String, long[]> sums = new HashMap<>();
    for (IndicatorRow row : rows) {
      if (AreaScope.contains(area.path(), row.areaPath())) {
        long[] sum = sums.computeIfAbsent(row.code(), code -> new long[2]);
        sum[0] += row.deprived();
        sum[1] += row.applicable();
      }
    }
    long[] none = new long[2];
    return indicators.stream()
        .map(
            indicator -> {
              long[] sum = sums.getOrDefault(indicator.code(), none);
              return new IndicatorCount(indicator, sum[0], sum[1]);
            })
        .toList();
  }

  /** What is current is never closed; a stage is where it, or each commune of it, was closed. */
  private boolean isClosed(Round round, CountedStage stage, AreaUnit area) {
    if (stage == CountedStage.CURRENT) {
      return false;
    }
    List<ClosingRow> closings = store.listClosings(round.id(), stage.code());
    if (isCovered(area, closings)) {
      return true;
    }
    List<AreaUnit> communes = areas.listBelow(area.path(), AreaLevel.COMMUNE);
    return !communes.isEmpty()
        && communes.stream().allMatch(commune -> isCovered(commune, closings));
  }

  private static boolean isCovered(AreaUnit area, List<ClosingRow> closings) {
    return closings.stream()
        .anyMatch(closing -> AreaScope.contains(closing.areaPath(), area.path()));
  }

  private static @Nullable Instant asOf(List<ClassRow> rows) {
    long latest = rows.stream().mapToLong(ClassRow::countedAt).max().orElse(0);
    return latest == 0 ? null : Instant.ofEpochMilli(latest);
  }

  private AreaUnit permitted(Actor actor, String areaCode) {
    actor.requireAny(
        Role.COMMUNE_OFFICIAL,
        Role.COMMUNE_CHAIR,
        Role.DISTRICT_STAFF,
        Role.PROVINCE_STAFF,
        Role.ADMINISTRATOR);
    AreaUnit area =
        areas
            .find(areaCode)
            .orElseThrow(
                () ->
                    notFound(
                        "Không có địa bàn mang mã " + areaCode + ".",
                        "There is no area with the code " + areaCode + "."));
    actor.scope().require(area.path());
    return area;
  }

  private Round round(int year) {
    return rounds
        .findPeriodic(year)
        .orElseThrow(
            () ->
                notFound(
                    "Không có đợt rà soát định kỳ năm " + year + ".",
                    "There is no periodic review of " + year + "."));
  }

  private static ProblemException notFound(String vi, String en) {
    return new ProblemException(Problem.of(ProblemType.NOT_FOUND, new Wording(vi, en)));
  }
}
