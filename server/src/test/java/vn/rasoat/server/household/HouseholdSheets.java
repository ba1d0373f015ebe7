package vn.rasoat.server.household;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.server.inbox.ReceiveSheets;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.SheetBuilder;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

/** Sheets for tests of lists and files, sent in as a tablet does. */
final class HouseholdSheets {
  private static final String DEVICE = UUID.randomUUID().toString();

  private HouseholdSheets() {}

  /** A sheet of a household that is neither deprived nor above the income line: near-poor. */
  static SheetBuilder household(String head, String villageCode) {
    return new SheetBuilder().member("name", head).village(villageCode);
  }

  /** Sends an edit in. */
  static Receipt send(ReviewWorld world, Actor sender, Envelope edit) {
    return world.bean(ReceiveSheets.class).receive(sender, DEVICE, List.of(edit)).get(0);
  }

  /** Sends the first edit of a household in; anything but its acceptance fails the test. */
  static void accept(ReviewWorld world, Actor sender, SheetBuilder household) {
    accept(world, sender, household.edit(0));
  }

  /** Sends an edit in; anything but its acceptance fails the test. */
  static void accept(ReviewWorld world, Actor sender, Envelope edit) {
    Receipt receipt = send(world, sender, edit);
    if (!(receipt instanceof Receipt.Accepted)) {
      throw new AssertionError(receipt);
    }
  }

  /** The edit of a tablet that computed a class itself. */
  static Envelope computed(Envelope edit, @Nullable HouseholdClass tabletClass) {
    return new Envelope(
        edit.recordId(),
        edit.revisionId(),
        edit.baseRevision(),
        edit.householdId(),
        edit.roundId(),
        edit.areaCode(),
        edit.interviewDate(),
        edit.startedAt(),
        edit.finishedAt(),
        tabletClass,
        edit.sheet());
  }
}
