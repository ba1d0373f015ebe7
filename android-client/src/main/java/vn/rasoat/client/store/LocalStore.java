package vn.rasoat.client.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.Receipt;

/**
 * All that the tablet must not lose. What it promises, whatever moment the app is killed at:
 *
 * <ul>
 *   <li>An edit is stored when {@link #save} returns.
 *   <li>The row of the outbox is written in the same transaction as "ready": there is never one
 *       without the other.
 *   <li>An edit made after a batch was built is never taken for sent. A row that was offered stays
 *       until its receipt, even if the sheet was edited meanwhile.
 *   <li>The receipts of a batch are applied together or not at all. What was held, refused or in
 *       conflict keeps the server's words; a conflict keeps both sides.
 *   <li>A pull never deletes or overwrites unsynced work. A sheet that left the user's area is
 *       removed if the server has all of it, and otherwise marked.
 *   <li>The cursor is written in the transaction of its page: no page is skipped, and a page read
 *       twice changes nothing.
 * </ul>
 *
 * <p>One store belongs to one user of one server. Safe to use from several threads.
 */
public interface LocalStore extends FieldWork {

  /**
   * Begins a sheet, as a draft.
   *
   * @throws IllegalArgumentException if there is a sheet of the id
   */
  void begin(NewSheet sheet);

  /**
   * Saves one edit.
   *
   * @param at by the tablet's clock
   * @throws IllegalArgumentException if there is no such sheet
   */
  void save(String recordId, Edit edit, Instant at);

  /**
   * Declares a sheet ready to be sent. Without effect if nothing is to be sent.
   *
   * @param revisionId a new UUID for this edit
   * @param at by the tablet's clock
   * @param tabletClass what the tablet computed; null if undecidable
   * @throws IllegalStateException if it is in conflict
   */
  void markReady(
      String recordId, String revisionId, Instant at, @Nullable HouseholdClass tabletClass);

  /**
   * Settles a conflict; the sheet is a draft on the server's current revision after that. Without
   * effect if it is in none.
   *
   * @param takeMine asked with the path of each field: true keeps the tablet's value
   */
  void settle(String recordId, Predicate<String> takeMine);

  /** The sheet of an id. */
  Optional<LocalSheet> find(String recordId);

  /** All sheets, those begun or pulled first at the beginning. */
  List<LocalSheet> list();

  /** The summaries of all sheets, in the order of {@link #list}; far cheaper than that. */
  List<SheetSummary> listSummaries();

  /**
   * Notes that the user left a sheet. Changes nothing that can be seen; a store that keeps edits
   * one by one may put them together now.
   */
  void leave(String recordId);

  /** How many sheets stand where. */
  StoreCounts counts();

  /**
   * Hands out the next rows for sending and marks them as offered.
   *
   * @param after only rows behind this position; 0 for all
   * @param maxRecords at most so many, at least 1
   * @param maxBytes at most so many bytes together; a single row that has more comes alone
   * @return in the order they were made ready; empty if there are no more
   */
  List<OutboxRow> offer(long after, int maxRecords, int maxBytes);

  /** All rows that wait for a receipt, in the order of sending; marks none as offered. */
  List<OutboxRow> listOutbox();

  /** How many rows wait for a receipt. */
  int outboxSize();

  /** Whether there is work that the server does not have: then nothing may be thrown away. */
  boolean hasUnsynced();

  /**
   * Removes everything, such as when the device was revoked.
   *
   * @throws IllegalStateException if there is unsynced work
   */
  void wipe();

  /** Applies the receipts of a batch; those that answer no row are passed over. */
  void applyReceipts(List<Receipt> receipts);

  /** The cursor of the next pull; empty before the first. */
  Optional<String> findCursor();

  /** Stores a page of changes and its cursor. */
  void applyPage(PullPage page);

  /** Forgets the cursor: the next pull begins anew, and changes nothing that is here already. */
  void forgetCursor();

  /** Notes an attempt; only the last {@link #MAX_ATTEMPTS} are kept. */
  void logAttempt(Attempt attempt);

  /** The attempts noted, the last one first. */
  List<Attempt> listAttempts();

  /** Notes how far the server's clock is ahead of the tablet's; negative if it is behind. */
  void saveClockOffset(Duration offset);

  /** The offset noted last. Shown to the user; never used to order anything. */
  Optional<Duration> findClockOffset();

  /** How many attempts the log keeps. */
  int MAX_ATTEMPTS = 200;
}
