package vn.rasoat.server.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.IncomeStandard;
import vn.rasoat.edition.Procedure;
import vn.rasoat.edition.ProcedureStep;
import vn.rasoat.edition.ProcedureVariant;
import vn.rasoat.law.LegalNumber;

/**
 * One number an edition works with, for people to check against the law.
 *
 * @param key what it is, as a key of the messages
 * @param of the part of the procedure it belongs to, or the area type; empty if it stands for
 *     itself
 */
public record StatedNumber(String key, String of, LegalNumber number) {

  /** Lines, cut-offs and points of an edition, in the order in which a result is judged. */
  static List<StatedNumber> ofStandard(Edition edition) {
    List<StatedNumber> numbers = new ArrayList<>();
    add(numbers, "rural", edition.income().rural());
    add(numbers, "urban", edition.income().urban());
    add(numbers, "worksheet-months", "", edition.income().worksheetMonths());
    add(numbers, "points-per-indicator", "", edition.pointsPerIndicator());
    add(numbers, "poor-from-points", "", edition.poorFromPoints());
    return numbers;
  }

  private static void add(List<StatedNumber> numbers, String of, IncomeStandard.Lines lines) {
    add(numbers, "poverty-line", of, lines.povertyLine());
    add(numbers, "average-living-most", of, lines.averageLivingMost());
    add(numbers, "point-cutoff", of, lines.pointCutoff());
    add(numbers, "average-living-points", of, lines.averageLivingPoints());
  }

  private static void add(
      List<StatedNumber> numbers, String key, String of, @Nullable LegalNumber number) {
    if (number != null) {
      numbers.add(new StatedNumber(key, of, number));
    }
  }

  /** Day counts and thresholds of a step, by code. */
  public static List<StatedNumber> ofStep(ProcedureStep step) {
    List<StatedNumber> numbers = new ArrayList<>();
    new TreeMap<>(step.numbers()).forEach((code, number) -> add(numbers, code, "", number));
    return numbers;
  }

  /** Every number of the procedure, whichever part states it. */
  static List<StatedNumber> ofProcedure(Procedure procedure) {
    List<StatedNumber> numbers = new ArrayList<>();
    procedure.numbers().forEach((code, number) -> add(numbers, code, "", number));
    for (ProcedureVariant variant : procedure.variants()) {
      variant.numbers().forEach((code, number) -> add(numbers, code, variant.code(), number));
      variant.steps().forEach(step -> numbers.addAll(ofStep(step)));
    }
    return numbers;
  }
}
