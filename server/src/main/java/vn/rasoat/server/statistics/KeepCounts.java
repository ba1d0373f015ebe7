package vn.rasoat.server.statistics;

import jakarta.inject.Singleton;
import java.util.List;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.StageClosed;
import vn.rasoat.server.platform.events.ReviewEventListener;

/**
 * Keeps the counts up to date, event by event. A household counts once in what is current and at
 * most once in each stage: where it was first frozen, even if it moved since.
 */
@Singleton
class KeepCounts implements ReviewEventListener {
  private static final int PAGE = 1000;

  private final StatisticsStore store;

  KeepCounts(StatisticsStore store) {
    this.store = store;
  }

  @Override
  public void on(ReviewEvent event) {
    if (event instanceof Classified classified) {
      count(classified);
    } else if (event instanceof StageClosed closed) {
      freeze(closed);
    }
  }

  private void count(Classified event) {
    String current = CountedStage.CURRENT.code();
    Contribution now = Contribution.of(event);
    HouseholdRow row = now.row(event.roundId(), CountedStage.CURRENT);
    Tally tally = new Tally();
    tally.add(now);
    store
        .findByRoundIdAndStageAndHouseholdId(event.roundId(), current, event.householdId())
        .ifPresentOrElse(
            before -> {
              tally.remove(Contribution.of(before));
              store.replace(
                  row.roundId(),
                  row.stage(),
                  row.householdId(),
                  row.areaPath(),
                  row.revision(),
                  row.householdClass(),
                  row.persons(),
                  row.ethnicMinority(),
                  row.indicators());
            },
            () -> store.save(row));
    store.add(event.roundId(), CountedStage.CURRENT, tally, event.at().toEpochMilli());
  }

  /**
   * Copies what is current in the area, save where the stage was closed or the household counted.
   */
  private void freeze(StageClosed event) {
    CountedStage stage = CountedStage.of(event.stage());
    Tally tally = new Tally();
    String after = "";
    List<HouseholdRow> page = page(event, stage, after);
    while (!page.isEmpty()) {
      page.forEach(row -> tally.add(Contribution.of(row)));
      store.saveAll(
          page.stream().map(row -> Contribution.of(row).row(event.roundId(), stage)).toList());
      after = page.get(page.size() - 1).householdId();
      page = page(event, stage, after);
    }
    store.add(event.roundId(), stage, tally, event.at().toEpochMilli());
    store.addClosing(event.roundId(), stage.code(), event.areaPath(), event.at().toEpochMilli());
  }

  private List<HouseholdRow> page(StageClosed event, CountedStage stage, String after) {
    return store.listToFreeze(event.roundId(), stage.code(), event.areaPath(), after, PAGE);
  }
}
