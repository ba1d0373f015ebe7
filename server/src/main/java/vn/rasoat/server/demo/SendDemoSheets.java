package vn.rasoat.server.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.classification.Classifiers;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.Round;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.SyncLimits;

/**
 * Sends the demo's sheets through the use case that answers a tablet's push, in batches as a tablet
 * does.
 */
@Singleton
@Requires(env = "demo")
class SendDemoSheets {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration INTERVIEW = Duration.ofMinutes(35);

  private final DemoAccounts accounts;
  private final AreaReader areas;
  private final Classifiers classifiers;
  private final ReceiveSheets receive;

  SendDemoSheets(
      DemoAccounts accounts, AreaReader areas, Classifiers classifiers, ReceiveSheets receive) {
    this.accounts = accounts;
    this.areas = areas;
    this.classifiers = classifiers;
    this.receive = receive;
  }

  /**
   * Sends the first revision of every household.
   *
   * @return persons on the sheets, by commune and village
   */
  int[][] sendFirst(Round round, DistrictPlan plan) {
    int[][] persons = plan.reviewedByVillage();
    for (int[] villages : persons) {
      java.util.Arrays.fill(villages, 0);
    }
    for (int c = 0; c < persons.length; c++) {
      PublishedResult.Commune commune = plan.published().communes().get(c);
      List<Envelope> envelopes = new ArrayList<>();
      for (Written written : write(round, plan.householdsOf(commune))) {
        persons[c][written.plan().village()] += written.first().members().size();
        envelopes.add(envelope(round, written.plan(), written.first(), 0));
      }
      send(commune, envelopes);
    }
    return persons;
  }

  /** Sends the corrected revision of the households that have one. */
  void sendCorrections(Round round, DistrictPlan plan) {
    for (PublishedResult.Commune commune : plan.published().communes()) {
      List<PlannedHousehold> corrected =
          plan.householdsOf(commune).stream().filter(PlannedHousehold::corrected).toList();
      List<Envelope> envelopes = new ArrayList<>();
      for (Written written : write(round, corrected)) {
        envelopes.add(envelope(round, written.plan(), DemoSheet.corrected(written.first()), 1));
      }
      send(commune, envelopes);
    }
  }

  private record Written(PlannedHousehold plan, Sheet first) {}

  private List<Written> write(Round round, List<PlannedHousehold> households) {
    DemoSheet sheets = new DemoSheet(classifiers.find(round.editionId()).orElseThrow());
    if (households.isEmpty()) {
      return List.of();
    }
    AreaUnit commune = areas.get(households.get(0).commune().code());
    AreaType type = Objects.requireNonNull(commune.type());
    Region region = Objects.requireNonNull(commune.region());
    return households.parallelStream()
        .map(plan -> new Written(plan, sheets.first(plan, type, region)))
        .toList();
  }

  private static Envelope envelope(
      Round round, PlannedHousehold plan, Sheet sheet, int baseRevision) {
    String name = Integer.toString(plan.number());
    LocalDate interview = DemoSheet.interviewDate(plan);
    Instant started =
        interview
            .plusDays(baseRevision * 40L)
            .atTime(LocalTime.of(8 + plan.number() % 9, plan.number() % 60))
            .atZone(ZONE)
            .toInstant();
    boolean poor = plan.poor() && baseRevision == 0;
    return new Envelope(
        DemoSheet.id("sheet", name),
        DemoSheet.id("revision", name + "/" + (baseRevision + 1)),
        baseRevision,
        DemoSheet.id("household", name),
        round.id(),
        new AreaCode(DistrictPlan.villageCode(plan.commune(), plan.village())),
        interview,
        started,
        started.plus(INTERVIEW),
        poor || (plan.poor() && !plan.corrected()) ? HouseholdClass.POOR : HouseholdClass.NEAR_POOR,
        sheet);
  }

  private void send(PublishedResult.Commune commune, List<Envelope> envelopes) {
    Actor enumerator = accounts.actor(DemoAccounts.enumerator(commune.code()), Role.ENUMERATOR);
    String device = DemoSheet.id("device", commune.code());
    for (int from = 0; from < envelopes.size(); from += SyncLimits.MAX_RECORDS) {
      int to = Math.min(envelopes.size(), from + SyncLimits.MAX_RECORDS);
      for (Receipt receipt : receive.receive(enumerator, device, envelopes.subList(from, to))) {
        if (!(receipt instanceof Receipt.Accepted || receipt instanceof Receipt.AlreadyReceived)) {
          throw new IllegalStateException("a sheet of the demo was not accepted: " + receipt);
        }
      }
    }
  }
}
