package vn.rasoat.client.store;

import java.util.EnumMap;
import java.util.Map;

/** How many sheets stand where, for the bar that is always in sight. */
public record StoreCounts(
    int drafts, int waiting, int synced, int held, int refused, int inConflict) {

  /** Counts sheets. */
  public static StoreCounts of(Iterable<LocalSheet> sheets) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    for (LocalSheet sheet : sheets) {
      counts.merge(Standing.of(sheet.state()), 1, Integer::sum);
    }
    return of(counts);
  }

  /** From counts by kind; a kind left out counts none. */
  public static StoreCounts of(Map<Standing, Integer> counts) {
    return new StoreCounts(
        count(counts, Standing.DRAFT),
        count(counts, Standing.WAITING),
        count(counts, Standing.SYNCED),
        count(counts, Standing.HELD),
        count(counts, Standing.REFUSED),
        count(counts, Standing.IN_CONFLICT));
  }

  private static int count(Map<Standing, Integer> counts, Standing standing) {
    Integer count = counts.get(standing);
    return count == null ? 0 : count;
  }
}
