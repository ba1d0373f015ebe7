package vn.rasoat.server.statistics;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.rasoat.review.ReviewEvent.CountedIndicator;

/** Sums of contributions, or the change of sums where some are added and others taken away. */
final class Tally {
  private final Map<ClassKey, ClassSums> classes = new TreeMap<>();
  private final Map<IndicatorKey, IndicatorSums> indicators = new TreeMap<>();

  /** A class in a village. */
  record ClassKey(String areaPath, String householdClass) implements Comparable<ClassKey> {
    @Override
    public int compareTo(ClassKey other) {
      int byArea = areaPath.compareTo(other.areaPath);
      return byArea != 0 ? byArea : householdClass.compareTo(other.householdClass);
    }
  }

  /** An indicator among the households of a class in a village. */
  record IndicatorKey(ClassKey of, String code) implements Comparable<IndicatorKey> {
    @Override
    public int compareTo(IndicatorKey other) {
      int byClass = of.compareTo(other.of);
      return byClass != 0 ? byClass : code.compareTo(other.code);
    }
  }

  /** Sums of a class. */
  record ClassSums(int households, int persons, int minorityHouseholds) {
    private ClassSums plus(ClassSums other) {
      return new ClassSums(
          households + other.households,
          persons + other.persons,
          minorityHouseholds + other.minorityHouseholds);
    }
  }

  /** Sums of an indicator. */
  record IndicatorSums(int deprived, int applicable) {
    private IndicatorSums plus(IndicatorSums other) {
      return new IndicatorSums(deprived + other.deprived, applicable + other.applicable);
    }
  }

  /** Counts a household in. */
  void add(Contribution contribution) {
    count(contribution, 1);
  }

  /** Counts a household out. */
  void remove(Contribution contribution) {
    count(contribution, -1);
  }

  private void count(Contribution one, int sign) {
    ClassKey key = new ClassKey(one.areaPath(), one.householdClass());
    classes.merge(
        key,
        new ClassSums(sign, sign * one.persons(), one.ethnicMinority() ? sign : 0),
        ClassSums::plus);
    for (CountedIndicator indicator : one.indicators()) {
      indicators.merge(
          new IndicatorKey(key, indicator.code()),
          new IndicatorSums(indicator.deprived() ? sign : 0, indicator.inBase() ? sign : 0),
          IndicatorSums::plus);
    }
  }

  /** Every class whose sums changed, in the order of areas. */
  void forEachClass(BiConsumer<ClassKey, ClassSums> reader) {
    ClassSums none = new ClassSums(0, 0, 0);
    classes.forEach(
        (key, sums) -> {
          if (!sums.equals(none)) {
            reader.accept(key, sums);
          }
        });
  }

  /** Every indicator whose sums changed, in the order of areas. */
  void forEachIndicator(BiConsumer<IndicatorKey, IndicatorSums> reader) {
    IndicatorSums none = new IndicatorSums(0, 0);
    indicators.forEach(
        (key, sums) -> {
          if (!sums.equals(none)) {
            reader.accept(key, sums);
          }
        });
  }
}
