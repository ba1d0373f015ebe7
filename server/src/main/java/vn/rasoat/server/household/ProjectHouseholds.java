package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment;
import vn.rasoat.classification.IncomeJudgement;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.server.classification.ClassificationReader;
import vn.rasoat.server.inbox.CurrentSheet;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.events.ReviewEventListener;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.text.SearchText;

/**
 * Keeps the row that lists show of each household: made anew whenever its sheet is judged, in the
 * transaction that makes the sheet current.
 */
@Singleton
public class ProjectHouseholds implements ReviewEventListener {
  private final HouseholdStore store;
  private final InboxReader inbox;
  private final ClassificationReader judgements;
  private final ReviewEvents events;
  private final WriteTransaction writes;

  ProjectHouseholds(
      HouseholdStore store,
      InboxReader inbox,
      ClassificationReader judgements,
      ReviewEvents events,
      WriteTransaction writes) {
    this.store = store;
    this.inbox = inbox;
    this.judgements = judgements;
    this.events = events;
    this.writes = writes;
  }

  @Override
  public void on(ReviewEvent event) {
    if (event instanceof Classified classified) {
      AreaScope village = new AreaScope(List.of(classified.areaPath()));
      inbox.find(village, classified.roundId(), classified.householdId()).ifPresent(this::keep);
    }
  }

  /**
   * Makes all rows of a round anew from its events, the inbox and the judgements.
   *
   * @return how many
   */
  public int rebuild(String roundId) {
    return writes.run(
        () -> {
          events.hold(roundId);
          store.removeRound(roundId);
          Set<String> records = new LinkedHashSet<>();
          events.replay(
              roundId,
              event -> {
                if (event instanceof Received received) {
                  records.add(received.recordId());
                }
              });
          records.forEach(record -> keep(inbox.getReceived(record)));
          return records.size();
        });
  }

  private void keep(CurrentSheet sheet) {
    CurrentHousehold row = row(sheet, judgements.assess(sheet));
    if (store.existsByRecordId(row.recordId())) {
      store.update(row);
    } else {
      store.save(row);
    }
  }

  private static CurrentHousehold row(CurrentSheet sheet, Assessment assessment) {
    @Nullable HouseholdClass ofClass = assessment.verdict().findClass().orElse(null);
    IncomeJudgement income = assessment.income();
    String name = SheetHead.name(sheet.sheet());
    HouseholdClass tabletClass = sheet.tabletClass();
    return new CurrentHousehold(
        sheet.recordId(),
        sheet.roundId(),
        sheet.householdId(),
        sheet.areaPath(),
        AreaScope.parentOf(sheet.areaPath()),
        name,
        SearchText.fold(name),
        SheetHead.order(name),
        sheet.sheet().members().size(),
        ofClass,
        ofClass == null ? HouseholdClass.values().length : ofClass.ordinal(),
        assessment.deprivationPointsLow(),
        assessment.deprivationPointsHigh(),
        income.origin(),
        income.low() == Long.MIN_VALUE || isUnknown(income) ? null : income.low(),
        income.high() == Long.MAX_VALUE ? null : income.high(),
        income.cutoff().value(),
        income.cutoff().unit(),
        tabletClass,
        tabletClass != null && tabletClass != ofClass ? 1 : 0,
        sheet.revision(),
        sheet.userId(),
        sheet.receivedAt());
  }

  /** Points have no bound below 0, so 0 to any number says nothing. */
  private static boolean isUnknown(IncomeJudgement income) {
    return income.low() == 0 && income.high() == Long.MAX_VALUE;
  }
}
