package vn.rasoat.server.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.review.Stage;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.area.KeepVillages;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.platform.start.StartUpWork;
import vn.rasoat.server.round.CloseStage;
import vn.rasoat.server.round.EnterPopulation;
import vn.rasoat.server.round.OpenRound;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/**
 * Loads the demo district before the server is ready: accounts, villages, the round, population
 * totals, the first sheets, the preliminary closing, the corrections, the final closing. Each step
 * is skipped if it was done before, so that a start broken off in the middle is taken up again.
 */
@Singleton
@Requires(env = "demo")
final class LoadDemo implements StartUpWork {
  private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
  private static final int AFTER_ALL_OTHERS = 100;
  private static final int YEAR = 2022;
  private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 9, 1);

  private final DemoAccounts accounts;
  private final AreaReader areas;
  private final KeepVillages villages;
  private final OpenRound openRound;
  private final RoundReader rounds;
  private final EnterPopulation population;
  private final CloseStage closeStage;
  private final SendDemoSheets sheets;

  LoadDemo(
      DemoAccounts accounts,
      AreaReader areas,
      KeepVillages villages,
      OpenRound openRound,
      RoundReader rounds,
      EnterPopulation population,
      CloseStage closeStage,
      SendDemoSheets sheets) {
    this.accounts = accounts;
    this.areas = areas;
    this.villages = villages;
    this.openRound = openRound;
    this.rounds = rounds;
    this.population = population;
    this.closeStage = closeStage;
    this.sheets = sheets;
  }

  @Override
  public int order() {
    return AFTER_ALL_OTHERS;
  }

  @Override
  public Optional<String> run() {
    long begun = System.nanoTime();
    PublishedResult published = PublishedResult.read();
    accounts.create(published);
    Actor administrator = accounts.actor(DemoAccounts.ADMINISTRATOR, Role.ADMINISTRATOR);
    addVillages(administrator, published);
    Round round = round(administrator);
    String districtPath = areas.get(published.districtCode()).path();
    if (!rounds.isClosed(round.id(), Stage.FINAL, districtPath)) {
      load(administrator, published, round, districtPath);
    }
    LOG.info("demo loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
    return Optional.of(
        "tài khoản / accounts: "
            + String.join(", ", DemoAccounts.shown())
            + " | mật khẩu / password: "
            + DemoAccounts.PASSWORD);
  }

  private void load(
      Actor administrator, PublishedResult published, Round round, String districtPath) {
    Actor district = accounts.actor(DemoAccounts.DISTRICT, Role.DISTRICT_STAFF);
    DistrictPlan plan = DistrictPlan.of(published);
    int[][] persons = sheets.sendFirst(round, plan);
    population.enter(administrator, round.id(), totals(published, plan, persons));
    if (!rounds.isClosed(round.id(), Stage.PRELIMINARY, districtPath)) {
      closeStage.close(district, round.id(), published.districtCode(), Stage.PRELIMINARY);
    }
    sheets.sendCorrections(round, plan);
    closeStage.close(district, round.id(), published.districtCode(), Stage.FINAL);
  }

  private void addVillages(Actor administrator, PublishedResult published) {
    for (int index = 0; index < published.communes().size(); index++) {
      PublishedResult.Commune commune = published.communes().get(index);
      int there = areas.listChildren(commune.code()).size();
      for (int village = there; village < DistrictPlan.villages(commune); village++) {
        AreaUnit added =
            villages.add(administrator, commune.code(), DemoNames.village(index, village));
        if (!added.code().equals(DistrictPlan.villageCode(commune, village))) {
          throw new IllegalStateException("village " + added.code() + " out of turn");
        }
      }
    }
  }

  private Round round(Actor administrator) {
    return rounds
        .findPeriodic(YEAR)
        .orElseGet(
            () ->
                openRound.open(
                    administrator, ReviewKind.PERIODIC, YEAR, 0, "2022-2025", FIRST_DAY));
  }

  /** Persons outside the reviewed households are dealt out by their number of households. */
  private static List<EnterPopulation.Totals> totals(
      PublishedResult published, DistrictPlan plan, int[][] reviewedPersons) {
    List<EnterPopulation.Totals> totals = new ArrayList<>();
    int[][] reviewed = plan.reviewedByVillage();
    long others = 0;
    long otherPersons = published.population();
    for (int c = 0; c < reviewed.length; c++) {
      PublishedResult.Commune commune = published.communes().get(c);
      others += commune.households();
      for (int v = 0; v < reviewed[c].length; v++) {
        others -= reviewed[c][v];
        otherPersons -= reviewedPersons[c][v];
      }
    }
    long othersSoFar = 0;
    long givenSoFar = 0;
    for (int c = 0; c < reviewed.length; c++) {
      PublishedResult.Commune commune = published.communes().get(c);
      for (int v = 0; v < reviewed[c].length; v++) {
        int households = DistrictPlan.householdsOf(commune, v);
        othersSoFar += households - reviewed[c][v];
        long given = otherPersons * othersSoFar / others - givenSoFar;
        givenSoFar += given;
        totals.add(
            new EnterPopulation.Totals(
                DistrictPlan.villageCode(commune, v),
                households,
                reviewedPersons[c][v] + (int) given));
      }
    }
    return totals;
  }
}
