package vn.rasoat.server.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.CountedIndicator;

/**
 * What one household adds to the counts.
 *
 * @param areaPath path of its village
 * @param householdClass code of its class, or {@link #UNDECIDED}
 */
record Contribution(
    String householdId,
    String areaPath,
    int revision,
    String householdClass,
    int persons,
    boolean ethnicMinority,
    List<CountedIndicator> indicators) {
  /** Stands for the class of a household that cannot be classified yet. */
  static final String UNDECIDED = "undecided";

  Contribution {
    indicators = List.copyOf(indicators);
  }

  static Contribution of(Classified event) {
    HouseholdClass householdClass = event.householdClass();
    return new Contribution(
        event.householdId(),
        event.areaPath(),
        event.revision(),
        householdClass == null ? UNDECIDED : householdClass.code(),
        event.persons(),
        event.ethnicMinority(),
        event.indicators());
  }

  static Contribution of(HouseholdRow row) {
    return new Contribution(
        row.householdId(),
        row.areaPath(),
        row.revision(),
        row.householdClass(),
        row.persons(),
        row.ethnicMinority() == 1,
        readIndicators(row.indicators()));
  }

  HouseholdRow row(String roundId, CountedStage stage) {
    return new HouseholdRow(
        roundId,
        stage.code(),
        householdId,
        areaPath,
        revision,
        householdClass,
        persons,
        ethnicMinority ? 1 : 0,
        writeIndicators(indicators));
  }

  /** As in {@code employment:yy,nutrition:nn}: in the base, deprived. */
  private static String writeIndicators(List<CountedIndicator> indicators) {
    return indicators.stream()
        .map(
            indicator ->
                indicator.code()
                    + (indicator.inBase() ? ":y" : ":n")
                    + (indicator.deprived() ? "y" : "n"))
        .collect(Collectors.joining(","));
  }

  private static List<CountedIndicator> readIndicators(String text) {
    List<CountedIndicator> indicators = new ArrayList<>();
    if (text.isEmpty()) {
      return indicators;
    }
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      indicators.add(
          new CountedIndicator(
              part.substring(0, colon),
              part.charAt(colon + 1) == 'y',
              part.charAt(colon + 2) == 'y'));
    }
    return indicators;
  }
}
