package vn.rasoat.sync;

import vn.rasoat.area.AreaCode;

/**
 * One record on its way from a tablet. Record and revision together are its idempotency key: the
 * same one may be sent any number of times.
 */
public sealed interface Dispatch permits Envelope, VisitEnvelope, MeetingEnvelope {

  /** UUID of the record, made on the tablet. */
  String recordId();

  /** UUID of this very edit, made on the tablet. */
  String revisionId();

  /** The round it belongs to. */
  String roundId();

  /** Its village. */
  AreaCode areaCode();
}
