package vn.rasoat.server.demo;

/**
 * Heights and weights of invented children: clearly above, or clearly below, minus two deviations.
 */
final class ChildGrowth {
  private static final int[] MONTHS = {0, 6, 12, 24, 36, 60, 96, 120, 150, 180, 192};
  private static final double[] HEIGHT_CM = {50, 66, 75, 86, 95, 109, 127, 138, 150, 163, 168};
  private static final double[] WEIGHT_KG = {3.3, 7.6, 9.3, 12, 14, 18, 25, 31, 40, 49, 52};
  private static final double STUNTED = 0.82;

  private ChildGrowth() {}

  /** Writes the measurements of a child of so many months. */
  static void measure(DemoMember child, boolean stunted) {
    double height = at(child.months(), HEIGHT_CM);
    child.number("height_cm", stunted ? height * STUNTED : height);
    child.number("weight_kg", at(child.months(), WEIGHT_KG));
  }

  private static double at(int months, double[] values) {
    int i = 1;
    while (MONTHS[i] < months) {
      i++;
    }
    double share = (double) (months - MONTHS[i - 1]) / (MONTHS[i] - MONTHS[i - 1]);
    return values[i - 1] + share * (values[i] - values[i - 1]);
  }
}
