package vn.rasoat.client.store;

/** How many sheets stand where, for the bar that is always in sight. */
public record StoreCounts(
    int drafts, int waiting, int synced, int held, int refused, int inConflict) {

  /** Counts sheets. */
  public static StoreCounts of(Iterable<LocalSheet> sheets) {
    int[] counts = new int[6];
    for (LocalSheet sheet : sheets) {
      counts[index(sheet.state())]++;
    }
    return new StoreCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  private static int index(RecordState state) {
    if (state instanceof RecordState.Draft) {
      return 0;
    }
    if (state instanceof RecordState.Waiting) {
      return 1;
    }
    if (state instanceof RecordState.Synced) {
      return 2;
    }
    if (state instanceof RecordState.Held) {
      return 3;
    }
    return state instanceof RecordState.Refused ? 4 : 5;
  }
}
