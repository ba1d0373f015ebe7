package vn.rasoat.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.review.ReviewEvent;
import vn.rasoat.review.ReviewEvent.Classified;
import vn.rasoat.review.ReviewEvent.CountedIndicator;
import vn.rasoat.review.ReviewEvent.StageClosed;
import vn.rasoat.review.Stage;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.round.OpenRound;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;

/** Whatever happens in whatever order: kept counts, rebuilt counts and counting again agree. */
class CountsPropertyTest {
  private static final List<String> VILLAGES =
      List.of(ReviewWorld.VILLAGE, ReviewWorld.OTHER_VILLAGE, ReviewWorld.OTHER_COMMUNE_VILLAGE);
  private static final List<String> CLOSABLE = List.of("12/109", "12/109/03565", "12/109/03568");
  private static final AtomicInteger ROUNDS = new AtomicInteger();
  private static ReviewWorld world;

  @BeforeContainer
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
  }

  @AfterContainer
  static void stop() {
    world.close();
  }

  @Provide
  Arbitrary<List<ReviewEvent>> events() {
    return Arbitraries.frequencyOf(Tuple.of(9, classified()), Tuple.of(1, closed()))
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<ReviewEvent> classified() {
    Arbitrary<HouseholdClass> someClass = Arbitraries.of(HouseholdClass.class).injectNull(0.2);
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(VILLAGES),
            someClass,
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3))
        .as(
            (household, village, householdClass, persons, minority, first, second) ->
                new Classified(
                    "",
                    Instant.EPOCH,
                    "household-" + household,
                    village,
                    1,
                    householdClass,
                    10,
                    persons,
                    minority,
                    List.of(indicator("water", first), indicator("nutrition", second))));
  }

  private static CountedIndicator indicator(String code, int bits) {
    return new CountedIndicator(code, (bits & 1) == 1, (bits & 2) == 2);
  }

  private static Arbitrary<ReviewEvent> closed() {
    return Combinators.combine(Arbitraries.of(CLOSABLE), Arbitraries.of(Stage.class))
        .as((area, stage) -> new StageClosed("", Instant.EPOCH, area, stage, "user"));
  }

  @Property(tries = 60)
  void kept_counts_equal_rebuilt_counts_and_a_slow_recount(
      @ForAll("events") List<ReviewEvent> drawn) {
    String roundId = newRound();
    List<ReviewEvent> events = possible(roundId, drawn);
    world
        .bean(WriteTransaction.class)
        .run(() -> events.forEach(event -> world.bean(ReviewEvents.class).publish(event)));

    Map<String, String> recounted = recount(events);
    assertThat(kept(roundId)).isEqualTo(recounted);

    world.bean(RebuildStatistics.class).rebuild(roundId);
    assertThat(kept(roundId)).isEqualTo(recounted);
  }

  private static String newRound() {
    int number = ROUNDS.getAndIncrement();
    Round round =
        world
            .bean(OpenRound.class)
            .open(
                world.admin(),
                ReviewKind.ONGOING,
                2000 + number / 12,
                1 + number % 12,
                "2022-2025",
                LocalDate.of(2022, 9, 1));
    return round.id();
  }

  /** Gives the events their round and leaves out what no use case lets through: closing twice. */
  private static List<ReviewEvent> possible(String roundId, List<ReviewEvent> drawn) {
    List<ReviewEvent> events = new ArrayList<>();
    long second = 0;
    for (ReviewEvent event : drawn) {
      Instant at = Instant.ofEpochSecond(++second);
      if (event instanceof Classified c) {
        events.add(
            new Classified(
                roundId,
                at,
                c.householdId(),
                c.areaPath(),
                c.revision(),
                c.householdClass(),
                c.deprivationPoints(),
                c.persons(),
                c.ethnicMinority(),
                c.indicators()));
      } else if (event instanceof StageClosed c && !isCovered(events, c.stage(), c.areaPath())) {
        events.add(new StageClosed(roundId, at, c.areaPath(), c.stage(), c.userId()));
      }
    }
    return events;
  }

  private static boolean isCovered(List<ReviewEvent> events, Stage stage, String path) {
    return events.stream()
        .anyMatch(
            event ->
                event instanceof StageClosed closed
                    && closed.stage() == stage
                    && AreaScope.contains(closed.areaPath(), path));
  }

  /** What the tables tell, for every stage: sums that are not zero, by what they are sums of. */
  private static Map<String, String> kept(String roundId) {
    StatisticsStore store = world.bean(StatisticsStore.class);
    Map<String, long[]> sums = new TreeMap<>();
    for (CountedStage stage : CountedStage.values()) {
      for (ClassRow row : store.listClasses(roundId, stage.code(), "12")) {
        String key = stage + " " + row.areaPath() + " " + row.householdClass();
        add(sums, key, row.households(), row.persons(), row.minorityHouseholds());
      }
      for (String householdClass : List.of("poor", "near_poor", "undecided")) {
        for (IndicatorRow row : store.listIndicators(roundId, stage.code(), "12", householdClass)) {
          String key = stage + " " + row.areaPath() + " " + householdClass + " " + row.code();
          add(sums, key, row.deprived(), row.applicable(), 0);
        }
      }
    }
    return readable(sums);
  }

  /** Counts from the list of events alone, household by household, as one would by hand. */
  private static Map<String, String> recount(List<ReviewEvent> events) {
    Map<String, Classified> current = new LinkedHashMap<>();
    Map<Stage, Map<String, Classified>> frozen = new TreeMap<>();
    Map<Stage, List<String>> closedAreas = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      frozen.put(stage, new LinkedHashMap<>());
      closedAreas.put(stage, new ArrayList<>());
    }
    for (ReviewEvent event : events) {
      if (event instanceof Classified judged) {
        current.put(judged.householdId(), judged);
      } else if (event instanceof StageClosed closed) {
        List<String> before = closedAreas.get(closed.stage());
        for (Classified household : current.values()) {
          boolean here = AreaScope.contains(closed.areaPath(), household.areaPath());
          boolean elsewhere =
              before.stream().anyMatch(area -> AreaScope.contains(area, household.areaPath()));
          if (here && !elsewhere) {
            frozen.get(closed.stage()).putIfAbsent(household.householdId(), household);
          }
        }
        before.add(closed.areaPath());
      }
    }
    Map<String, long[]> sums = new TreeMap<>();
    current.values().forEach(household -> count(sums, CountedStage.CURRENT, household));
    for (Stage stage : Stage.values()) {
      CountedStage counted = CountedStage.of(stage);
      frozen.get(stage).values().forEach(household -> count(sums, counted, household));
      current.values().stream()
          .filter(
              household ->
                  closedAreas.get(stage).stream()
                      .noneMatch(area -> AreaScope.contains(area, household.areaPath())))
          .forEach(household -> count(sums, counted, household));
    }
    return readable(sums);
  }

  private static void count(Map<String, long[]> sums, CountedStage stage, Classified one) {
    HouseholdClass judged = one.householdClass();
    String householdClass = judged == null ? "undecided" : judged.code();
    String key = stage + " " + one.areaPath() + " " + householdClass;
    add(sums, key, 1, one.persons(), one.ethnicMinority() ? 1 : 0);
    if (judged == null || judged == HouseholdClass.POOR || judged == HouseholdClass.NEAR_POOR) {
      for (CountedIndicator indicator : one.indicators()) {
        add(
            sums,
            key + " " + indicator.code(),
            indicator.deprived() ? 1 : 0,
            indicator.inBase() ? 1 : 0,
            0);
      }
    }
  }

  private static void add(Map<String, long[]> sums, String key, long one, long two, long three) {
    long[] sum = sums.computeIfAbsent(key, ignored -> new long[3]);
    sum[0] += one;
    sum[1] += two;
    sum[2] += three;
  }

  private static Map<String, String> readable(Map<String, long[]> sums) {
    Map<String, String> readable = new TreeMap<>();
    sums.forEach(
        (key, sum) -> {
          if (sum[0] != 0 || sum[1] != 0 || sum[2] != 0) {
            readable.put(key, sum[0] + "/" + sum[1] + "/" + sum[2]);
          }
        });
    return readable;
  }
}
