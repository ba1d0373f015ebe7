package vn.rasoat.server.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.security.AreaScope;

/**
 * What one transaction holds of the inbox: the communes it locked, the sheets it works on, and what
 * it is going to add at its end. Locks are taken in the order of commune codes, whatever the order
 * of the batch, so that two batches can wait for each other but never in a circle.
 */
final class Reception {
  private final InboxStore sheets;
  private final RevisionStore revisions;
  private final AssignmentStore assignments;
  private final Map<String, Long> positions = new TreeMap<>();
  private final Map<String, SheetRow> byRecord = new HashMap<>();
  private final Map<String, SheetRow> byHousehold = new HashMap<>();
  private final Map<String, StoredReceipt> receipts = new HashMap<>();
  private final Map<String, List<AssignmentRow>> open = new HashMap<>();
  private final List<RevisionRow> added = new ArrayList<>();

  private Reception(InboxStore sheets, RevisionStore revisions, AssignmentStore assignments) {
    this.sheets = sheets;
    this.revisions = revisions;
    this.assignments = assignments;
  }

  /** Locks what the submissions touch and reads what is stored of it. */
  static Reception begin(
      InboxStore sheets,
      RevisionStore revisions,
      AssignmentStore assignments,
      Collection<Submission> submissions) {
    Reception reception = new Reception(sheets, revisions, assignments);
    Map<String, String> communes = new TreeMap<>();
    submissions.forEach(submission -> addCommune(communes, submission.village().path()));
    for (SheetRow sheet : reception.stored(submissions)) {
      addCommune(communes, sheet.areaPath());
    }
    communes.forEach((code, path) -> reception.positions.put(code, sheets.lockCommune(code, path)));
    // Read again: before the lock another transaction may have been about to change them.
    reception.stored(submissions).forEach(reception::remember);
    Set<String> records = new LinkedHashSet<>();
    Set<String> edits = new LinkedHashSet<>();
    for (Submission submission : submissions) {
      records.add(submission.envelope().recordId());
      edits.add(submission.envelope().revisionId());
    }
    if (!records.isEmpty()) {
      revisions.listReceipts(records, edits).forEach(reception::remember);
      reception.rememberOpen(submissions);
    }
    return reception;
  }

  private List<SheetRow> stored(Collection<Submission> submissions) {
    Set<String> records = new LinkedHashSet<>();
    Set<String> households = new LinkedHashSet<>();
    for (Submission submission : submissions) {
      records.add(submission.envelope().recordId());
      households.add(submission.envelope().householdId());
    }
    if (records.isEmpty()) {
      return List.of();
    }
    List<SheetRow> found = new ArrayList<>(sheets.listByRecordIdIn(records));
    found.addAll(sheets.listByHouseholdIdIn(households));
    return found;
  }

  /** The sheet of a record. */
  Optional<SheetRow> findByRecord(String recordId) {
    return Optional.ofNullable(byRecord.get(recordId));
  }

  /** The sheet of a household in a round, under whatever record. */
  Optional<SheetRow> findByHousehold(String roundId, String householdId) {
    return Optional.ofNullable(byHousehold.get(household(roundId, householdId)));
  }

  /** What an edit was answered with before. */
  Optional<StoredReceipt> findReceipt(String recordId, String revisionId) {
    return Optional.ofNullable(receipts.get(recordId + "/" + revisionId));
  }

  /** Content of a numbered revision of a sheet, whether added just now or long ago. */
  @Nullable RevisionRow findRevision(String sheetId, int number) {
    for (RevisionRow row : added) {
      if (sheetId.equals(row.sheetId()) && Integer.valueOf(number).equals(row.number())) {
        return row;
      }
    }
    return revisions.findBySheetIdAndNumber(sheetId, number).orElse(null);
  }

  /** Makes a state current and tells the feed, of the village it left as well. */
  void makeCurrent(SheetRow sheet) {
    SheetRow before = byRecord.get(sheet.recordId());
    if (before == null) {
      sheets.save(sheet);
    } else {
      sheets.update(sheet);
      if (!before.areaPath().equals(sheet.areaPath())) {
        place(sheet.recordId(), before.areaPath());
      }
    }
    place(sheet.recordId(), sheet.areaPath());
    remember(sheet);
    closeAssignments(sheet);
  }

  /** Whoever was told of the assignment is told that it is done, in the village it was made in. */
  private void closeAssignments(SheetRow sheet) {
    List<AssignmentRow> done = open.remove(household(sheet.roundId(), sheet.householdId()));
    if (done != null) {
      done.forEach(
          assignment -> assignments.update(assignment.closedAt(next(assignment.commune()))));
    }
  }

  /** Adds a revision at the end of the transaction. */
  void add(RevisionRow revision) {
    added.add(revision);
    remember(
        new StoredReceipt(
            revision.recordId(),
            revision.revisionId(),
            revision.contentHash(),
            revision.areaPath(),
            revision.userId(),
            revision.receipt()));
  }

  /** Writes what was gathered. */
  void finish() {
    if (!added.isEmpty()) {
      revisions.saveAll(added);
    }
    positions.forEach((code, position) -> sheets.setPosition(code, position));
  }

  private void place(String recordId, String areaPath) {
    String commune = communeOf(areaPath);
    sheets.place(recordId, areaPath, commune, next(commune));
  }

  /** The next position of a commune's feed. */
  private long next(String commune) {
    Long last = positions.get(commune);
    if (last == null) {
      // The sheet moved between the first look and the lock; the edit is tried again by itself.
      throw new IllegalStateException("commune " + commune + " was not locked");
    }
    positions.put(commune, last + 1);
    return last + 1;
  }

  private void rememberOpen(Collection<Submission> submissions) {
    Set<String> households = new LinkedHashSet<>();
    submissions.forEach(submission -> households.add(submission.envelope().householdId()));
    for (AssignmentRow row : assignments.listOpen(households)) {
      open.computeIfAbsent(household(row.roundId(), row.householdId()), key -> new ArrayList<>())
          .add(row);
    }
  }

  private void remember(SheetRow sheet) {
    byRecord.put(sheet.recordId(), sheet);
    byHousehold.put(household(sheet.roundId(), sheet.householdId()), sheet);
  }

  private void remember(StoredReceipt receipt) {
    receipts.put(receipt.recordId() + "/" + receipt.revisionId(), receipt);
  }

  private static void addCommune(Map<String, String> communes, String villagePath) {
    String path = AreaScope.parentOf(villagePath);
    communes.put(communeOf(villagePath), path);
  }

  private static String communeOf(String villagePath) {
    String[] codes = villagePath.split("/", -1);
    return codes[codes.length - 2];
  }

  private static String household(String roundId, String householdId) {
    return roundId + "/" + householdId;
  }
}
