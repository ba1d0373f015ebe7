package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.inbox.Admission.Admitted;
import vn.rasoat.server.inbox.Admission.Rejected;
import vn.rasoat.server.inbox.Admission.ToHold;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.WireCodec;

/**
 * Takes sheets in. Whatever arrives a second time is answered as the first time; whatever arrives
 * is kept, unless its sender is told what is wrong with it; and no record decides over another.
 */
@Singleton
public class ReceiveSheets {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiveSheets.class);

  private final AdmitSheets admissions;
  private final ApplyEdit edits;
  private final InboxStore sheets;
  private final RevisionStore revisions;
  private final AssignmentStore assignments;
  private final WriteTransaction writes;
  private final Clock clock;

  ReceiveSheets(
      AdmitSheets admissions,
      ApplyEdit edits,
      InboxStore sheets,
      RevisionStore revisions,
      AssignmentStore assignments,
      WriteTransaction writes,
      Clock clock) {
    this.admissions = admissions;
    this.edits = edits;
    this.sheets = sheets;
    this.revisions = revisions;
    this.assignments = assignments;
    this.writes = writes;
    this.clock = clock;
  }

  /** One edit that passed the first checks. */
  private record Ready(int place, Submission edit, Admission admission) {}

  /**
   * Takes in a batch.
   *
   * @param deviceId UUID of the installation it comes from
   * @param envelopes of the right shape, in the order in which they were made
   * @return one receipt per envelope, in that order
   * @throws ProblemException NOT_PERMITTED to all but enumerators and commune officials; BUSY if
   *     the database does not answer in time: then nothing can be said of any record
   */
  public List<Receipt> receive(Actor actor, String deviceId, List<Envelope> envelopes) {
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL);
    if (envelopes.isEmpty()) {
      return List.of();
    }
    @Nullable Receipt[] receipts = new @Nullable Receipt[envelopes.size()];
    List<Ready> ready = prepare(actor, deviceId, envelopes, receipts);
    take(actor, ready, receipts);
    List<Receipt> all = new ArrayList<>(receipts.length);
    for (Receipt receipt : receipts) {
      if (receipt == null) {
        throw new IllegalStateException("a record without a receipt");
      }
      all.add(receipt);
    }
    return all;
  }

  /** Answers what needs no transaction: edits received before, and edits to be refused. */
  private List<Ready> prepare(
      Actor actor, String deviceId, List<Envelope> envelopes, @Nullable Receipt[] receipts) {
    Map<String, StoredReceipt> known = known(envelopes);
    List<Admission> admitted = admissions.admit(actor, envelopes);
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < receipts.length; i++) {
      Envelope envelope = envelopes.get(i);
      StoredReceipt stored = known.get(envelope.recordId() + "/" + envelope.revisionId());
      String content = SheetText.of(envelope.sheet());
      String hash = Submission.hash(envelope, content);
      if (stored != null) {
        receipts[i] = again(actor, stored, hash);
        continue;
      }
      Admission admission = admitted.get(i);
      if (admission instanceof Rejected rejected) {
        receipts[i] = refused(envelope, rejected.problem());
        continue;
      }
      var village =
          admission instanceof Admitted in ? in.village() : ((ToHold) admission).village();
      Submission edit =
          new Submission(envelope, village, content, hash, actor.userId(), deviceId, now);
      ready.add(new Ready(i, edit, admission));
    }
    return ready;
  }

  private Map<String, StoredReceipt> known(List<Envelope> envelopes) {
    Set<String> records = new LinkedHashSet<>();
    Set<String> edited = new LinkedHashSet<>();
    for (Envelope envelope : envelopes) {
      records.add(envelope.recordId());
      edited.add(envelope.revisionId());
    }
    Map<String, StoredReceipt> known = new HashMap<>();
    for (StoredReceipt stored : revisions.listReceipts(records, edited)) {
      known.put(stored.recordId() + "/" + stored.revisionId(), stored);
    }
    return known;
  }

  private void take(Actor actor, List<Ready> ready, @Nullable Receipt[] receipts) {
    TakeIn.run(
        ready,
        together -> takeTogether(actor, together, receipts),
        (one, failure) -> {
          Envelope envelope = one.edit().envelope();
          LOG.error(
              "record {} revision {} could not be stored",
              envelope.recordId(),
              envelope.revisionId(),
              failure);
          receipts[one.place()] = refused(envelope, Problem.of(ProblemType.TRY_LATER));
        });
  }

  private void takeTogether(Actor actor, List<Ready> ready, @Nullable Receipt[] receipts) {
    writes.run(
        () -> {
          Reception reception =
              Reception.begin(
                  sheets, revisions, assignments, ready.stream().map(Ready::edit).toList());
          for (Ready one : ready) {
            receipts[one.place()] = take(actor, reception, one);
          }
          reception.finish();
        });
  }

  private Receipt take(Actor actor, Reception reception, Ready one) {
    Submission edit = one.edit();
    Envelope envelope = edit.envelope();
    StoredReceipt stored =
        reception.findReceipt(envelope.recordId(), envelope.revisionId()).orElse(null);
    if (stored != null) {
      return again(actor, stored, edit.contentHash());
    }
    Decision decision =
        one.admission() instanceof ToHold toHold
            ? ApplyEdit.hold(edit, toHold.reason())
            : edits.apply(reception, actor, edit);
    if (decision instanceof Decision.Kept kept) {
      reception.add(row(edit, kept));
    }
    return decision.receipt();
  }

  private static RevisionRow row(Submission edit, Decision.Kept kept) {
    Envelope envelope = edit.envelope();
    HouseholdClass tabletClass = envelope.tabletClass();
    return new RevisionRow(
        envelope.recordId(),
        envelope.revisionId(),
        kept.sheetId(),
        kept.number(),
        kept.status(),
        envelope.roundId(),
        envelope.householdId(),
        edit.village().path(),
        envelope.baseRevision(),
        envelope.sheet().editionId(),
        envelope.interviewDate(),
        envelope.startedAt(),
        envelope.finishedAt(),
        tabletClass == null ? null : tabletClass.code(),
        edit.contentHash(),
        edit.content(),
        kept.merged(),
        WireCodec.text(kept.receipt()),
        edit.userId(),
        edit.deviceId(),
        edit.receivedAt(),
        null,
        null);
  }

  /** The first answer again; it is shown only to who sent the edit or has its area. */
  private static Receipt again(Actor actor, StoredReceipt stored, String contentHash) {
    Receipt first = WireCodec.receipt(stored.receipt());
    if (!stored.contentHash().equals(contentHash)) {
      return new Receipt.Refused(
          stored.recordId(), stored.revisionId(), Problem.of(ProblemType.REVISION_REUSED));
    }
    if (!stored.userId().equals(actor.userId()) && !actor.scope().covers(stored.areaPath())) {
      return new Receipt.Refused(
          stored.recordId(), stored.revisionId(), Problem.of(ProblemType.AREA_OUT_OF_SCOPE));
    }
    return first instanceof Receipt.Accepted accepted
        ? new Receipt.AlreadyReceived(
            accepted.recordId(), accepted.revisionId(), accepted.revision(), accepted.result())
        : first;
  }

  private static Receipt.Refused refused(Envelope envelope, Problem problem) {
    return new Receipt.Refused(envelope.recordId(), envelope.revisionId(), problem);
  }
}
