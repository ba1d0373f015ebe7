package vn.rasoat.server.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.ActorProvider;
import vn.rasoat.text.Wording;

/** Statistics for other programs. */
@Tag(name = "statistics")
@Controller("/api/v1/statistics")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StatisticsApi {
  private final StatisticsReader statistics;
  private final ActorProvider actors;

  StatisticsApi(StatisticsReader statistics, ActorProvider actors) {
    this.statistics = statistics;
    this.actors = actors;
  }

  /** The deprivation table of a class. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Deprivation(
      String area,
      int year,
      String stage,
      boolean closed,
      @JsonProperty("class") String householdClass,
      long households,
      @Nullable String asOf,
      List<IndicatorFigures> indicators) {}

  /** One indicator; the rate is null where no household is in its base. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record IndicatorFigures(
      int order, String code, long deprived, long applicable, @Nullable BigDecimal ratePercent) {}

  /** The overall result of an area with those right below it. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Overall(
      String area,
      String name,
      int year,
      String stage,
      boolean closed,
      @Nullable String asOf,
      @Nullable Long households,
      long poor,
      @Nullable BigDecimal poorRatePercent,
      long nearPoor,
      @Nullable BigDecimal nearPoorRatePercent,
      List<Child> children) {}

  /** Households, and with them the rates, are null while a village's total is missing. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Child(
      String area,
      String name,
      @Nullable Long households,
      long poor,
      @Nullable BigDecimal poorRatePercent,
      long nearPoor,
      @Nullable BigDecimal nearPoorRatePercent) {
    static Child of(AreaFigures figures) {
      return new Child(
          figures.area().code(),
          figures.area().name(),
          figures.households(),
          figures.poor(),
          figures.poorRatePercent(),
          figures.nearPoor(),
          figures.nearPoorRatePercent());
    }
  }

  @Operation(
      summary = "Deprivation by indicator",
      description =
          "Households of a class (poor, near_poor, average_living, not_poor) deprived in each"
              + " indicator, of how many in the base of its rate. Stage preliminary, final or"
              + " current; a stage that is open answers what is current with closed: false.")
  @Get("/deprivation")
  Deprivation deprivation(
      @QueryValue String area,
      @QueryValue int year,
      @QueryValue String stage,
      @QueryValue("class") String householdClass) {
    CountedStage wanted =
        parsed("/stage", stage, CountedStage::ofCode, "preliminary, final, current");
    HouseholdClass ofClass =
        parsed(
            "/class",
            householdClass,
            HouseholdClass::ofCode,
            "poor, near_poor, average_living, not_poor");
    DeprivationTable table = statistics.deprivation(actors.current(), area, year, wanted, ofClass);
    return new Deprivation(
        table.area().code(),
        year,
        stage,
        table.closed(),
        householdClass,
        table.households(),
        table.asOf() == null ? null : table.asOf().toString(),
        table.indicators().stream()
            .map(
                count ->
                    new IndicatorFigures(
                        count.indicator().order(),
                        count.indicator().code(),
                        count.deprived(),
                        count.applicable(),
                        count.ratePercent()))
            .toList());
  }

  @Operation(
      summary = "Poor and near-poor households",
      description =
          "Of an area and of each right below it. Households are the population totals entered for"
              + " the round; a missing total gives null for it and for the rates.")
  @Get("/overall")
  Overall overall(@QueryValue String area, @QueryValue int year, @QueryValue String stage) {
    CountedStage wanted =
        parsed("/stage", stage, CountedStage::ofCode, "preliminary, final, current");
    OverallTable table = statistics.overall(actors.current(), area, year, wanted);
    AreaFigures total = table.total();
    return new Overall(
        total.area().code(),
        total.area().name(),
        year,
        stage,
        table.closed(),
        table.asOf() == null ? null : table.asOf().toString(),
        total.households(),
        total.poor(),
        total.poorRatePercent(),
        total.nearPoor(),
        total.nearPoorRatePercent(),
        table.children().stream().map(Child::of).toList());
  }

  private static <T> T parsed(
      String field, String text, Function<String, @Nullable T> parse, String known) {
    T value = parse.apply(text);
    if (value == null) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              List.of(
                  new FieldFault(
                      field,
                      new Wording("Cần một trong: " + known + ".", "One of: " + known + ".")))));
    }
    return value;
  }
}
