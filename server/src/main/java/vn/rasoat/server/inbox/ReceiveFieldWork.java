package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.MeetingEnvelope;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.VisitEnvelope;

/**
 * Takes visits and meetings in, by the rules of sheets: whatever arrives a second time is answered
 * as the first time, and no record decides over another.
 */
@Singleton
public class ReceiveFieldWork {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiveFieldWork.class);

  private final AdmitFieldWork admissions;
  private final KeepFieldWork keep;
  private final InboxStore communes;
  private final WriteTransaction writes;
  private final Clock clock;

  ReceiveFieldWork(
      AdmitFieldWork admissions,
      KeepFieldWork keep,
      InboxStore communes,
      WriteTransaction writes,
      Clock clock) {
    this.admissions = admissions;
    this.keep = keep;
    this.communes = communes;
    this.writes = writes;
    this.clock = clock;
  }

  private record Ready(int place, FieldSubmission submission) {}

  /**
   * Takes in visits and meetings.
   *
   * @param deviceId UUID of the installation they come from
   * @param records of these two kinds, in the order in which they were made
   * @return one receipt per record, in that order
   * @throws ProblemException NOT_PERMITTED to all but enumerators and commune officials; BUSY if
   *     the database does not answer in time
   * @throws IllegalArgumentException if a sheet is among them
   */
  public List<Receipt> receive(Actor actor, String deviceId, List<? extends Dispatch> records) {
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL);
    @Nullable Receipt[] receipts = new @Nullable Receipt[records.size()];
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < receipts.length; i++) {
      Dispatch record = records.get(i);
      String hash = FieldSubmission.hash(record);
      Optional<Receipt> before = keep.again(actor, record, hash);
      if (before.isPresent()) {
        receipts[i] = before.get();
        continue;
      }
      try {
        AdmitFieldWork.Place place = admit(actor, record);
        ready.add(
            new Ready(i, new FieldSubmission(record, place, hash, actor.userId(), deviceId, now)));
      } catch (ProblemException e) {
        receipts[i] = KeepFieldWork.refused(record, e.problem());
      }
    }
    TakeIn.run(
        ready,
        together -> take(actor, together, receipts),
        (one, failure) -> {
          Dispatch record = one.submission().record();
          LOG.error(
              "record {} revision {} could not be stored",
              record.recordId(),
              record.revisionId(),
              failure);
          receipts[one.place()] = KeepFieldWork.refused(record, Problem.of(ProblemType.TRY_LATER));
        });
    List<Receipt> all = new ArrayList<>(receipts.length);
    for (Receipt receipt : receipts) {
      if (receipt == null) {
        throw new IllegalStateException("a record without a receipt");
      }
      all.add(receipt);
    }
    return all;
  }

  private AdmitFieldWork.Place admit(Actor actor, Dispatch record) {
    if (record instanceof VisitEnvelope visit) {
      return admissions.admit(actor, visit);
    }
    if (record instanceof MeetingEnvelope meeting) {
      return admissions.admit(actor, meeting);
    }
    throw new IllegalArgumentException("a sheet is no field record");
  }

  /** Communes are locked in the order of their codes, so that batches never wait in a circle. */
  private void take(Actor actor, List<Ready> ready, @Nullable Receipt[] receipts) {
    writes.run(
        () -> {
          Map<String, String> paths = new TreeMap<>();
          for (Ready one : ready) {
            String village = one.submission().areaPath();
            String commune = village.substring(0, village.lastIndexOf('/'));
            paths.put(commune.substring(commune.lastIndexOf('/') + 1), commune);
          }
          paths.forEach(communes::lockCommune);
          for (Ready one : ready) {
            FieldSubmission submission = one.submission();
            // Looked at again under the lock: the same record may have come twice at once.
            receipts[one.place()] =
                keep.again(actor, submission.record(), submission.contentHash())
                    .orElseGet(() -> keep.keep(submission));
          }
        });
  }
}
