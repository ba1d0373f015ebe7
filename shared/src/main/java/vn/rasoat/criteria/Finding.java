package vn.rasoat.criteria;

import java.util.List;

/**
 * What a rule found in a household.
 *
 * @param outcome the result
 * @param canBeDeprived false where no possible answer makes it deprived. An indicator can be
 *     undetermined and yet never deprived: a youth who is 15 or 16 and healthy may or may not
 *     belong to the base
 * @param reasons for DEPRIVED each cause found, for the others one sentence or none
 * @param open the questions to ask, where undetermined
 */
public record Finding(
    Outcome outcome, boolean canBeDeprived, List<Reason> reasons, List<OpenQuestion> open) {

  static Finding deprived(List<Reason> reasons) {
    return new Finding(Outcome.DEPRIVED, true, reasons, List.of());
  }

  static Finding settled(Outcome outcome) {
    return new Finding(outcome, false, List.of(), List.of());
  }

  static Finding undetermined(boolean canBeDeprived, List<OpenQuestion> open) {
    return new Finding(Outcome.UNDETERMINED, canBeDeprived, List.of(), open);
  }
}
