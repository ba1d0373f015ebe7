package vn.rasoat.server.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The whole district planned: which household lives where, what it is deprived in, and which are
 * corrected between the stages. The same seed gives the same plan, household by household.
 *
 * @param households poor and near-poor ones of all communes
 */
record DistrictPlan(PublishedResult published, List<PlannedHousehold> households) {
  private static final long SEED = 20221;
  private static final int HOUSEHOLDS_PER_VILLAGE = 115;
  private static final int LEAST_VILLAGES = 4;

  static DistrictPlan of(PublishedResult published) {
    return new Draft(published).plan();
  }

  /** How many villages a commune has in the demo. */
  static int villages(PublishedResult.Commune commune) {
    return Math.max(LEAST_VILLAGES, commune.households() / HOUSEHOLDS_PER_VILLAGE);
  }

  /** Households of all kinds in a village: the commune's, dealt out evenly. */
  static int householdsOf(PublishedResult.Commune commune, int village) {
    int villages = villages(commune);
    return commune.households() / villages + (village < commune.households() % villages ? 1 : 0);
  }

  /** Code of a village: the number that the area feature gives next. */
  static String villageCode(PublishedResult.Commune commune, int village) {
    return String.format(Locale.ROOT, "%s-%02d", commune.code(), village + 1);
  }

  /** The households of one commune. */
  List<PlannedHousehold> householdsOf(PublishedResult.Commune commune) {
    return households.stream().filter(plan -> plan.commune().equals(commune)).toList();
  }

  /** Poor and near-poor households by commune, in the published order, and village. */
  int[][] reviewedByVillage() {
    int[][] reviewed = new int[published.communes().size()][];
    for (int c = 0; c < reviewed.length; c++) {
      PublishedResult.Commune commune = published.communes().get(c);
      reviewed[c] = new int[villages(commune)];
      for (PlannedHousehold plan : householdsOf(commune)) {
        reviewed[c][plan.village()]++;
      }
    }
    return reviewed;
  }

  /** Working state of planning: one entry for each household, poor ones of all communes first. */
  private static final class Draft {
    private final PublishedResult published;
    private final Random random = new Random(SEED);
    private final List<PublishedResult.Commune> commune = new ArrayList<>();
    private final List<Boolean> corrected = new ArrayList<>();
    private final int poorCount;

    Draft(PublishedResult published) {
      this.published = published;
      for (PublishedResult.Commune each : published.communes()) {
        for (int i = 0; i < each.preliminaryPoor(); i++) {
          commune.add(each);
          corrected.add(i < each.corrected());
        }
      }
      this.poorCount = commune.size();
      for (PublishedResult.Commune each : published.communes()) {
        for (int i = 0; i < each.preliminaryNearPoor(); i++) {
          commune.add(each);
          corrected.add(false);
        }
      }
    }

    DistrictPlan plan() {
      BitSet schoolChild = chosen(poorCount, published.schoolingBase());
      BitSet child = (BitSet) schoolChild.clone();
      addChosen(child, poorCount, published.nutritionBase());
      BitSet[] deprived =
          DeprivationPlan.deal(
              published.deprived(),
              poorCount,
              corrected::get,
              child::get,
              schoolChild::get,
              random);
      BitSet minority = minority();
      int[] nextVillage = new int[commune.size()];
      List<PlannedHousehold> households = new ArrayList<>(commune.size());
      for (int number = 0; number < commune.size(); number++) {
        boolean poor = number < poorCount;
        if (!poor) {
          schoolChild.set(number, random.nextInt(100) < 70);
          child.set(number, schoolChild.get(number) || random.nextInt(100) < 15);
        }
        households.add(
            new PlannedHousehold(
                number,
                commune.get(number),
                nextVillage[published.communes().indexOf(commune.get(number))]++
                    % villages(commune.get(number)),
                poor,
                corrected.get(number),
                child.get(number),
                schoolChild.get(number),
                minority.get(number),
                poor ? deprived[number] : nearPoorDeprivations()));
      }
      return new DistrictPlan(published, List.copyOf(households));
    }

    private BitSet nearPoorDeprivations() {
      BitSet deprived = new BitSet();
      deprived.set(IndicatorOrder.INSURANCE, random.nextInt(100) < 40);
      deprived.set(IndicatorOrder.SANITATION, random.nextInt(100) < 45);
      return deprived;
    }

    private BitSet chosen(int of, int count) {
      BitSet chosen = new BitSet();
      addChosen(chosen, of, count);
      return chosen;
    }

    private void addChosen(BitSet chosen, int of, int count) {
      List<Integer> free = new ArrayList<>();
      for (int i = 0; i < of; i++) {
        if (!chosen.get(i)) {
          free.add(i);
        }
      }
      Collections.shuffle(free, random);
      for (int i = 0; chosen.cardinality() < count; i++) {
        chosen.set(free.get(i));
      }
    }

    /** The share holds among those poor at the end, among the corrected ones and among the rest. */
    private BitSet minority() {
      BitSet minority = new BitSet();
      markShare(minority, group(number -> number < poorCount && !corrected.get(number)));
      markShare(minority, group(corrected::get));
      markShare(minority, group(number -> number >= poorCount));
      return minority;
    }

    private List<Integer> group(java.util.function.IntPredicate belongs) {
      List<Integer> group = new ArrayList<>();
      for (int number = 0; number < commune.size(); number++) {
        if (belongs.test(number)) {
          group.add(number);
        }
      }
      return group;
    }

    private void markShare(BitSet minority, List<Integer> group) {
      Collections.shuffle(group, random);
      long share = Math.round(group.size() * published.minorityPercent() / 100.0);
      group.subList(0, (int) share).forEach(minority::set);
    }
  }
}
