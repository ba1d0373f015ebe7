package vn.rasoat.server.household;

import vn.rasoat.server.inbox.Revision;

/**
 * An edit that waits for the commune.
 *
 * @param revision as it was sent
 * @param headName of the sheet sent; empty where no member has a name
 * @param senderLeft whether it waits because the area was not the sender's any more when it came;
 *     otherwise the household had a sheet in another area
 */
public record HeldSheet(Revision revision, String headName, boolean senderLeft) {

  static HeldSheet of(Revision revision, boolean senderLeft) {
    return new HeldSheet(revision, SheetHead.name(revision.sent()), senderLeft);
  }

  /** Key of the sentence that tells the commune why it waits. */
  public String reasonKey() {
    return senderLeft ? "household.held.sender-left" : "household.held.other-area";
  }

  /** Members on the sheet sent. */
  public int persons() {
    return revision.sent().members().size();
  }
}
