package vn.rasoat.server.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.round.Round;

/**
 * The overall result of an area and of those right below it.
 *
 * @param closed whether the stage is closed in the whole area; otherwise what is current stands in
 *     wherever it is open
 * @param asOf when the latest change counted here happened; null where nothing was counted yet
 */
public record OverallTable(
    Round round,
    CountedStage stage,
    boolean closed,
    AreaFigures total,
    List<AreaFigures> children,
    @Nullable Instant asOf) {
  public OverallTable {
    children = List.copyOf(children);
  }
}
