package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.sync.Assignment;

/**
 * Tells tablets of assignments. The inbox gives them their places in the feed, as it does for
 * sheets, and closes an open one itself, in the transaction that accepts a newer revision of the
 * household's sheet.
 */
@Singleton
public class AssignmentFeed {
  private final AssignmentStore store;
  private final InboxStore communes;
  private final WriteTransaction writes;

  AssignmentFeed(AssignmentStore store, InboxStore communes, WriteTransaction writes) {
    this.store = store;
    this.communes = communes;
    this.writes = writes;
  }

  /**
   * Holds the feed of a village's commune until the transaction ends: none of its sheets changes
   * meanwhile. To be called before anything is written that other transactions may wait for.
   *
   * @throws IllegalStateException outside a writing transaction
   */
  public void hold(String villagePath) {
    lock(villagePath);
  }

  /**
   * Tells a new assignment to the tablets of a village, at the next position of its commune.
   *
   * @throws IllegalStateException outside a writing transaction
   */
  public void tell(Assignment assignment, String villagePath) {
    long position = lock(villagePath) + 1;
    String commune = code(commune(villagePath));
    communes.setPosition(commune, position);
    store.save(AssignmentRow.of(assignment, villagePath, commune, position));
  }

  private long lock(String villagePath) {
    if (!writes.isOpen()) {
      throw new IllegalStateException("a place in the feed belongs to the transaction of its deed");
    }
    String commune = commune(villagePath);
    return communes.lockCommune(code(commune), commune);
  }

  private static String commune(String villagePath) {
    return villagePath.substring(0, villagePath.lastIndexOf('/'));
  }

  private static String code(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
