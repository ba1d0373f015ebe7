package vn.rasoat.server.round;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.Stage;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.RoundArea.VillageTotals;

/** Puts together what the page of a round shows of one area. */
@Singleton
class ShowRound {
  private final RoundReader rounds;
  private final AreaReader areas;

  ShowRound(RoundReader rounds, AreaReader areas) {
    this.rounds = rounds;
    this.areas = areas;
  }

  /**
   * A round in an area.
   *
   * @param areaCode empty where none was chosen yet; then the reader's own areas stand below
   */
  RoundArea show(Actor actor, String roundId, String areaCode) {
    Round round = rounds.get(roundId);
    if (areaCode.isEmpty()) {
      return new RoundArea(
          round, null, List.of(), entry(actor), List.of(), List.of(), false, List.of());
    }
    AreaUnit area = areas.get(areaCode);
    boolean administrator = actor.isAny(Role.ADMINISTRATOR);
    if (!administrator) {
      actor.scope().require(area.path());
    }
    List<Closing> closings =
        rounds.listClosings(roundId).stream()
            .filter(closing -> closing.covers(area.path()))
            .toList();
    boolean commune = area.level() == AreaLevel.COMMUNE;
    List<AreaUnit> above = new ArrayList<>(areas.listOnPath(area.path()));
    above.remove(area);
    List<AreaUnit> below = areas.listChildren(area.code());
    return new RoundArea(
        round,
        area,
        above,
        commune ? List.of() : below,
        closings,
        commune ? totals(roundId, area, below) : List.of(),
        commune && administrator,
        closable(actor, area, closings));
  }

  /**
   * A round in an area of which a stage is about to be closed: refused where closing would be.
   *
   * @throws ProblemException UNKNOWN_AREA, NOT_PERMITTED, AREA_OUT_OF_SCOPE, or
   *     STAGE_ALREADY_CLOSED for this area or for one above it
   */
  RoundArea showToClose(Actor actor, String roundId, String areaCode, Stage stage) {
    CloseStage.requireMayClose(actor, areas.get(areaCode));
    RoundArea shown = show(actor, roundId, areaCode);
    if (!shown.mayClose().contains(stage)) {
      throw new ProblemException(ProblemType.STAGE_ALREADY_CLOSED);
    }
    return shown;
  }

  private List<AreaUnit> entry(Actor actor) {
    if (actor.isAny(Role.ADMINISTRATOR)) {
      return areas.listProvinces();
    }
    return areas.list(actor.scope().paths().stream().map(path -> AreaScope.codeOf(path)).toList());
  }

  private List<VillageTotals> totals(String roundId, AreaUnit commune, List<AreaUnit> villages) {
    Map<String, VillagePopulation> entered = new HashMap<>();
    for (VillagePopulation population : rounds.listPopulation(roundId, commune.path())) {
      entered.put(population.areaPath(), population);
    }
    List<VillageTotals> totals = new ArrayList<>();
    for (AreaUnit village : villages) {
      VillagePopulation population = entered.get(village.path());
      totals.add(
          population == null
              ? new VillageTotals(village, "", "")
              : new VillageTotals(
                  village,
                  Integer.toString(population.households()),
                  Integer.toString(population.persons())));
    }
    return totals;
  }

  private static List<Stage> closable(Actor actor, AreaUnit area, List<Closing> closings) {
    if (!CloseStage.mayClose(actor, area) || !actor.scope().covers(area.path())) {
      return List.of();
    }
    List<Stage> open = new ArrayList<>(List.of(Stage.values()));
    closings.forEach(closing -> open.remove(closing.stage()));
    return open;
  }
}
