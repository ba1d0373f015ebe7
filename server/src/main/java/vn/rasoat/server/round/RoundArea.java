package vn.rasoat.server.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.review.Stage;
import vn.rasoat.server.area.AreaUnit;

/**
 * A round as seen in one area.
 *
 * @param area the area looked at; null until one is chosen
 * @param above the areas above it, the province first
 * @param below the areas right below it
 * @param closings of this area or one above it
 * @param villages totals by village, where the area is a commune
 * @param mayEnter whether the reader may enter totals
 * @param mayClose the stages the reader may close here now
 */
public record RoundArea(
    Round round,
    @Nullable AreaUnit area,
    List<AreaUnit> above,
    List<AreaUnit> below,
    List<Closing> closings,
    List<VillageTotals> villages,
    boolean mayEnter,
    List<Stage> mayClose) {

  /**
   * A village and its totals as they stand in the form.
   *
   * @param households as entered or typed; empty if there is none
   * @param persons likewise
   */
  public record VillageTotals(AreaUnit village, String households, String persons) {}

  /** Villages whose totals are missing: without them the commune has no rate. */
  public long missing() {
    return villages.stream().filter(totals -> totals.households().isEmpty()).count();
  }
}
