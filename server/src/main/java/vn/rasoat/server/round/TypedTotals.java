package vn.rasoat.server.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.server.platform.page.Form;
import vn.rasoat.server.round.RoundArea.VillageTotals;
import vn.rasoat.text.Wording;

/**
 * Population totals as typed into the form of a commune.
 *
 * @param shown the page again, with what was typed
 * @param totals what can be entered
 * @param faults what is no number
 */
record TypedTotals(RoundArea shown, List<EnterPopulation.Totals> totals, List<FieldFault> faults) {

  static TypedTotals read(RoundArea shown, Form form) {
    List<VillageTotals> typed = new ArrayList<>();
    List<EnterPopulation.Totals> totals = new ArrayList<>();
    List<FieldFault> faults = new ArrayList<>();
    for (VillageTotals before : shown.villages()) {
      String code = before.village().code();
      String households = form.text(code + ".households");
      String persons = form.text(code + ".persons");
      typed.add(new VillageTotals(before.village(), households, persons));
      totals.add(
          new EnterPopulation.Totals(
              code,
              number("/" + code + "/households", households, faults),
              number("/" + code + "/persons", persons, faults)));
    }
    RoundArea again =
        new RoundArea(
            shown.round(),
            shown.area(),
            shown.above(),
            shown.below(),
            shown.closings(),
            typed,
            shown.mayEnter(),
            shown.mayClose());
    return new TypedTotals(again, totals, faults);
  }

  /** A number with or without points between thousands; null where nothing was typed. */
  private static @Nullable Integer number(String field, String text, List<FieldFault> faults) {
    String digits = text.replace(".", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("\\d{1,7}")) {
      faults.add(
          new FieldFault(
              field,
              new Wording(
                  "Cần một số, không phải “" + text + "”.", "“" + text + "” is no number.")));
      return null;
    }
    return Integer.valueOf(digits);
  }
}
