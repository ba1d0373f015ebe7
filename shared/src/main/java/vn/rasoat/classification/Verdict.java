package vn.rasoat.classification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.household.HouseholdClass;

/** The class of a household, or why there is none yet. */
public sealed interface Verdict {

  /** The class, if decided. */
  default Optional<HouseholdClass> findClass() {
    return this instanceof Decided decided
        ? Optional.of(decided.householdClass())
        : Optional.empty();
  }

  /** Every possible answer gives this class. */
  record Decided(HouseholdClass householdClass) implements Verdict {}

  /**
   * Missing answers could give different classes.
   *
   * @param possible at least two classes
   * @param ask the questions to ask, household first, then members in roster order
   */
  record Undecidable(Set<HouseholdClass> possible, List<OpenQuestion> ask) implements Verdict {
    public Undecidable {
      possible = EnumSet.copyOf(possible);
      ask = List.copyOf(ask);
    }
  }
}
