package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.sync.Dispatch;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PushBatch;
import vn.rasoat.sync.PushedRecord;
import vn.rasoat.sync.Receipt;

/** Takes in a batch of records of every kind. */
@Singleton
public class ReceiveRecords {
  private final ReceiveSheets sheets;
  private final ReceiveFieldWork fieldWork;

  ReceiveRecords(ReceiveSheets sheets, ReceiveFieldWork fieldWork) {
    this.sheets = sheets;
    this.fieldWork = fieldWork;
  }

  /**
   * Takes in a batch. The sheets go first: a meeting may vote on a household whose sheet comes with
   * it. Faulty records are answered at their places.
   *
   * @return one receipt per record, in the order of the batch
   * @throws ProblemException NOT_PERMITTED to all but enumerators and commune officials; BUSY if
   *     the database does not answer in time
   */
  public List<Receipt> receive(Actor actor, PushBatch batch) {
    List<Envelope> envelopes = new ArrayList<>();
    List<Dispatch> others = new ArrayList<>();
    for (PushedRecord record : batch.records()) {
      if (record instanceof PushedRecord.Readable readable) {
        if (readable.dispatch() instanceof Envelope envelope) {
          envelopes.add(envelope);
        } else {
          others.add(readable.dispatch());
        }
      }
    }
    Iterator<Receipt> ofSheets = sheets.receive(actor, batch.deviceId(), envelopes).iterator();
    Iterator<Receipt> ofOthers = fieldWork.receive(actor, batch.deviceId(), others).iterator();
    List<Receipt> receipts = new ArrayList<>(batch.records().size());
    for (PushedRecord record : batch.records()) {
      if (record instanceof PushedRecord.Faulty faulty) {
        receipts.add(faulty.receipt());
      } else {
        boolean sheet = ((PushedRecord.Readable) record).dispatch() instanceof Envelope;
        receipts.add(sheet ? ofSheets.next() : ofOthers.next());
      }
    }
    return receipts;
  }
}
