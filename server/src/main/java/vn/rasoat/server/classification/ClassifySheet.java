package vn.rasoat.server.classification;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.Circumstances;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.CountedIndicator;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/**
 * Judges each sheet that becomes current, in the transaction that makes it so. The server's result
 * is the one that counts; where the tablet said another class, the difference is kept to be seen.
 */
@Singleton
public class ClassifySheet implements ReviewEventListener {
  private static final Set<String> NO_MINORITY = Set.of("kinh", "foreigner");

  private final InboxReader inbox;
  private final RoundReader rounds;
  private final AreaReader areas;
  private final Classifiers classifiers;
  private final ClassificationStore store;
  private final ReviewEvents events;

  ClassifySheet(
      InboxReader inbox,
      RoundReader rounds,
      AreaReader areas,
      Classifiers classifiers,
      ClassificationStore store,
      ReviewEvents events) {
    this.inbox = inbox;
    this.rounds = rounds;
    this.areas = areas;
    this.classifiers = classifiers;
    this.store = store;
    this.events = events;
  }

  @Override
  public void on(ReviewEvent event) {
    if (event instanceof Received received) {
      judge(received);
    }
  }

  private void judge(Received received) {
    CurrentSheet current = inbox.getReceived(received.recordId());
    Round round = rounds.get(received.roundId());
    Circumstances circumstances = circumstances(round, current);
    Assessment assessment =
        classifiers.get(round.editionId()).classify(current.sheet(), circumstances);
    store.save(row(received, current, circumstances, assessment));
    events.publish(
        new Classified(
            received.roundId(),
            received.at(),
            received.householdId(),
            received.areaPath(),
            received.revision(),
            assessment.verdict().findClass().orElse(null),
            assessment.deprivationPointsLow(),
            current.sheet().members().size(),
            isEthnicMinority(current.sheet()),
            assessment.indicators().stream()
                .map(
                    result ->
                        new CountedIndicator(
                            result.indicator().code(),
                            result.inBase(),
                            result.outcome() == Outcome.DEPRIVED))
                .toList()));
  }

  /** What a sheet is judged under: its village's type, its province's region, its round's kind. */
  Circumstances circumstances(Round round, CurrentSheet sheet) {
    String path = sheet.areaPath();
    AreaUnit village = areas.get(AreaScope.codeOf(path));
    AreaType type = village.type();
    if (type == null) {
      type = areas.get(new AreaCode(village.code()).commune().value()).type();
    }
    if (type == null) {
      throw new IllegalStateException("commune of " + village.code() + " has no area type");
    }
    return new Circumstances(type, village.region(), sheet.interviewDate(), round.kind());
  }

  /** A household is counted with the ethnic group of its head; without an answer with none. */
  private static boolean isEthnicMinority(Sheet sheet) {
    return sheet
        .findHead()
        .map(head -> head.text(CoreQuestions.ETHNICITY))
        .filter(group -> !NO_MINORITY.contains(group))
        .isPresent();
  }

  private static ResultRow row(
      Received received, CurrentSheet current, Circumstances circumstances, Assessment assessment) {
    IncomeJudgement income = assessment.income();
    IncomeJudgement.Origin origin = income.origin();
    Region region = circumstances.region();
    @Nullable HouseholdClass judged = assessment.verdict().findClass().orElse(null);
    HouseholdClass tabletClass = current.tabletClass();
    return new ResultRow(
        received.householdId(),
        received.roundId(),
        received.revision(),
        received.recordId(),
        received.areaPath(),
        assessment.editionId(),
        circumstances.areaType().code(),
        region == null ? null : region.code(),
        circumstances.referenceDate(),
        judged == null ? null : judged.code(),
        assessment.deprivationPointsLow(),
        assessment.deprivationPointsHigh(),
        origin == null ? null : origin.name(),
        income.low(),
        income.high(),
        income.cutoff().value(),
        OutcomeLetters.of(assessment),
        tabletClass == null ? null : tabletClass.code(),
        tabletClass != null && tabletClass != judged ? 1 : 0,
        received.at());
  }
}
