package vn.rasoat.classification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.questionnaire.Sheet;

/**
 * Classifications per second on one core, without reasons as text, over households of 1 to 12
 * members. Printed for the whole country too: about 27 million households.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassifierBenchmark {
  private static final long HOUSEHOLDS_OF_THE_COUNTRY = 27_000_000;

  /** Few enough to stay in the cache, as a sheet does that was read a moment ago. */
  private static final int SHEETS = 504;

  private static final Circumstances RURAL =
      new Circumstances(
          AreaType.RURAL,
          Region.NORTHERN_MOUNTAINS,
          LocalDate.of(2022, 10, 15),
          ReviewKind.PERIODIC);

  /** How income is judged: a keyed total, or computed from the point table. */
  @Param({"keyed", "computed"})
  public String income = "keyed";

  private Sheet[] sheets = {};
  private Classifier classifier = classifier();
  private int next;

  private static Classifier classifier() {
    Edition edition = EditionCatalogue.bundled().find("2022-2025").orElseThrow();
    return new Classifier(edition, edition.findIllustrativePoints().orElseThrow());
  }

  /** Makes the mix of households, the same for every run. */
  @Setup(Level.Trial)
  public void mixHouseholds() {
    Random random = new Random(27);
    sheets = new Sheet[SHEETS];
    for (int i = 0; i < SHEETS; i++) {
      sheets[i] = BenchmarkSheets.household(1 + i % 12, income, random);
    }
  }

  @Benchmark
  public Assessment classify() {
    next = next + 1 < SHEETS ? next + 1 : 0;
    return classifier.classify(sheets[next], RURAL);
  }

  /** Runs the benchmark and prints what it means for the country. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(ClassifierBenchmark.class.getSimpleName()).build())
            .run();
    for (RunResult result : results) {
      double perSecond = result.getPrimaryResult().getScore();
      System.out.printf(
          Locale.ROOT,
          "income %s: %,.0f classifications per second on one core;"
              + " 27 million households in %.0f seconds%n",
          result.getParams().getParam("income"),
          perSecond,
          HOUSEHOLDS_OF_THE_COUNTRY / perSecond);
    }
  }
}
