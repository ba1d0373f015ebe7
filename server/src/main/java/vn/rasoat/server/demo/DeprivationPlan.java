package vn.rasoat.server.demo;

import static vn.rasoat.server.demo.IndicatorOrder.ADULT_EDUCATION;
import static vn.rasoat.server.demo.IndicatorOrder.DEPENDANTS;
import static vn.rasoat.server.demo.IndicatorOrder.DEVICES;
import static vn.rasoat.server.demo.IndicatorOrder.EMPLOYMENT;
import static vn.rasoat.server.demo.IndicatorOrder.HOUSING_AREA;
import static vn.rasoat.server.demo.IndicatorOrder.HOUSING_QUALITY;
import static vn.rasoat.server.demo.IndicatorOrder.INSURANCE;
import static vn.rasoat.server.demo.IndicatorOrder.NUTRITION;
import static vn.rasoat.server.demo.IndicatorOrder.SANITATION;
import static vn.rasoat.server.demo.IndicatorOrder.SCHOOLING;
import static vn.rasoat.server.demo.IndicatorOrder.TELECOM;
import static vn.rasoat.server.demo.IndicatorOrder.WATER;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Deals the published indicator counts out to the poor households so that each gets at least three
 * and every count is met exactly.
 *
 * <p>Each household first gets a number of deprivations; then the indicators are dealt one after
 * the other, always to the households that still need most. That is the construction of Gale and
 * Ryser, which finds a solution wherever there is one.
 */
final class DeprivationPlan {
  private static final int LEAST = 3;
  private static final int MOST = 7;

  private final List<Integer> counts;
  private final Random random;
  private final BitSet[] deprived;
  private final int[] needed;

  private DeprivationPlan(List<Integer> counts, int households, Random random) {
    this.counts = counts;
    this.random = random;
    this.deprived = new BitSet[households];
    for (int i = 0; i < households; i++) {
      deprived[i] = new BitSet();
    }
    this.needed = new int[households];
  }

  /**
   * Deals the counts.
   *
   * @param counts deprived households of each indicator, in the official order
   * @param corrected households that get exactly three, health insurance among them
   * @return for each household the orders it is deprived in
   */
  static BitSet[] deal(
      List<Integer> counts,
      int households,
      IntPredicate corrected,
      IntPredicate hasChild,
      IntPredicate hasSchoolChild,
      Random random) {
    DeprivationPlan plan = new DeprivationPlan(counts, households, random);
    plan.setNeeds(corrected);
    IntPredicate any = household -> true;
    plan.deal(DEVICES, household -> plan.needed[household] > LEAST);
    plan.giveTelecomToThoseWithoutDevices();
    plan.deal(TELECOM, household -> !plan.deprived[household].get(DEVICES));
    plan.give(INSURANCE, corrected);
    plan.deal(NUTRITION, household -> hasChild.test(household) && !corrected.test(household));
    plan.deal(SCHOOLING, household -> hasSchoolChild.test(household) && !corrected.test(household));
    plan.deal(DEPENDANTS, hasSchoolChild);
    for (int order :
        new int[] {
          INSURANCE, SANITATION, ADULT_EDUCATION, HOUSING_QUALITY, HOUSING_AREA, EMPLOYMENT, WATER
        }) {
      plan.deal(order, any);
    }
    plan.check();
    return plan.deprived;
  }

  private void setNeeds(IntPredicate corrected) {
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    int extra = total - LEAST * needed.length;
    List<Integer> raisable = new ArrayList<>();
    for (int household = 0; household < needed.length; household++) {
      needed[household] = LEAST;
      if (!corrected.test(household)) {
        raisable.add(household);
      }
    }
    while (extra > 0) {
      int household = raisable.get(random.nextInt(raisable.size()));
      if (needed[household] < MOST) {
        needed[household]++;
        extra--;
      }
    }
  }

  private void giveTelecomToThoseWithoutDevices() {
    for (int household = 0; household < needed.length; household++) {
      if (deprived[household].get(DEVICES)) {
        give(household, TELECOM);
      }
    }
  }

  private void give(int order, IntPredicate to) {
    for (int household = 0; household < needed.length; household++) {
      if (to.test(household)) {
        give(household, order);
      }
    }
  }

  private void give(int household, int order) {
    deprived[household].set(order);
    needed[household]--;
  }

  private void deal(int order, IntPredicate eligible) {
    int missing = counts.get(order - 1);
    List<Integer> candidates = new ArrayList<>();
    for (int household = 0; household < needed.length; household++) {
      if (deprived[household].get(order)) {
        missing--;
      } else if (needed[household] > 0 && eligible.test(household)) {
        candidates.add(household);
      }
    }
    Collections.shuffle(candidates, random);
    candidates.sort(Comparator.comparing(household -> -needed[household]));
    for (int i = 0; i < missing; i++) {
      give(candidates.get(i), order);
    }
  }

  private void check() {
    for (int household = 0; household < needed.length; household++) {
      if (needed[household] != 0) {
        throw new IllegalStateException(
            "household " + household + " still needs " + needed[household] + " deprivations");
      }
    }
  }
}
