package vn.rasoat.server.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.RateBase;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonText;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.page.PageFrame;
import vn.rasoat.server.statistics.DeprivationTable.IndicatorCount;

/**
 * What the page of an area shows.
 *
 * @param trail the areas above that the viewer may open, the widest first, and the area itself last
 * @param years of the rounds that can be chosen, the newest first
 * @param byRate whether the areas below stand in the order of their poor rate rather than by code
 */
public record DistrictView(
    List<AreaUnit> trail,
    List<Integer> years,
    OverallTable overall,
    DeprivationTable deprivation,
    boolean byRate) {
  /** Areas that lack a total and are named before the rest is only counted. */
  private static final int NAMED = 5;

  private static final int SHADES = 10;

  /** The area. */
  public AreaUnit area() {
    return overall.total().area();
  }

  /** Whether anything was counted at all. */
  public boolean isEmpty() {
    return overall.asOf() == null;
  }

  /** The areas right below, in the order chosen; those without a rate stand last. */
  public List<AreaFigures> children() {
    if (!byRate) {
      return overall.children();
    }
    Comparator<AreaFigures> highestFirst =
        Comparator.comparing(
            AreaFigures::poorRatePercent,
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return overall.children().stream().sorted(highestFirst).toList();
  }

  /** The indicators of an area right below, in the official order. */
  public List<IndicatorCount> indicatorsOf(AreaFigures child) {
    return deprivation.byArea().getOrDefault(child.area().code(), List.of());
  }

  /** The classes whose deprivation can be shown: those that the law supports. */
  public List<HouseholdClass> classes() {
    return List.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR);
  }

  /** Numbers of the indicators whose rate does not count all households, such as "3, 6". */
  public String ownBases() {
    return deprivation.indicators().stream()
        .map(IndicatorCount::indicator)
        .filter(indicator -> indicator.rateBase() == RateBase.APPLICABLE_HOUSEHOLDS)
        .map(indicator -> String.valueOf(indicator.order()))
        .collect(Collectors.joining(", "));
  }

  /** Address of the list of households of a class in an area, as they are now. */
  public String households(AreaUnit of, HouseholdClass householdClass) {
    return "/households?round="
        + overall.round().id()
        + "&area="
        + of.code()
        + "&class="
        + householdClass.code();
  }

  /** Whether the counts are those of the list of households, so that they may lead there. */
  public boolean countsOpen() {
    return overall.stage() == CountedStage.CURRENT;
  }

  /** The bars of the chart as JSON: name, rate, and the words at the end of each bar. */
  public String chart(PageFrame frame) {
    return JsonText.of(
        json -> {
          json.writeStartArray();
          for (IndicatorCount count : deprivation.indicators()) {
            BigDecimal rate = count.ratePercent();
            json.writeStartObject();
            json.writeStringField(
                "name", count.indicator().order() + ". " + frame.text(count.indicator().name()));
            if (rate == null) {
              json.writeNullField("rate");
            } else {
              json.writeNumberField("rate", rate);
            }
            json.writeStringField("label", frame.percent(rate));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** The villages without a total that are named. */
  public List<AreaUnit> namedMissing() {
    List<AreaUnit> missing = overall.total().missing();
    return missing.subList(0, Math.min(NAMED, missing.size()));
  }

  /** How many more villages have no total. */
  public int moreMissing() {
    return Math.max(0, overall.total().missing().size() - NAMED);
  }

  /** Whether somewhere fewer households were entered than are poor and near-poor. */
  public boolean anyTotalTooSmall() {
    return overall.total().totalTooSmall()
        || overall.children().stream().anyMatch(AreaFigures::totalTooSmall);
  }

  /** Shade of a rate from 0 to 9, ten percent each; null without a rate. */
  public static @Nullable Integer shade(@Nullable BigDecimal percent) {
    return percent == null ? null : Math.min(SHADES - 1, percent.intValue() / SHADES);
  }

  /** Address of this page with another stage. */
  public String withStage(CountedStage stage) {
    return href(area(), overall.round().year(), stage, deprivation.householdClass(), byRate);
  }

  /** Address of this page with another class in the table of indicators. */
  public String withClass(HouseholdClass householdClass) {
    return href(area(), overall.round().year(), overall.stage(), householdClass, byRate)
        + "#indicators";
  }

  /** Address of this page for another year. */
  public String withYear(int year) {
    return href(area(), year, overall.stage(), deprivation.householdClass(), byRate);
  }

  /** Address of this page in the other order. */
  public String withOrder(boolean wanted) {
    return href(
        area(), overall.round().year(), overall.stage(), deprivation.householdClass(), wanted);
  }

  /** Address of the same page for another area. */
  public String of(AreaUnit other) {
    return href(
        other, overall.round().year(), overall.stage(), deprivation.householdClass(), byRate);
  }

  private static String href(
      AreaUnit area, int year, CountedStage stage, HouseholdClass householdClass, boolean byRate) {
    return DistrictPages.PATH
        + "/"
        + area.code()
        + "?year="
        + year
        + "&stage="
        + stage.code()
        + "&class="
        + householdClass.code()
        + (byRate ? "&sort=rate" : "");
  }
}
