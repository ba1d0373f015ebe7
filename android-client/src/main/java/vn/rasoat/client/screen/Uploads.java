package vn.rasoat.client.screen;

import java.util.List;
import vn.rasoat.text.Wording;

/**
 * How far photos and signatures are; they follow their records.
 *
 * @param waiting files the server does not have whole
 * @param waitingBytes of those files
 * @param sent files the server has
 * @param refused files the server will not take
 */
record Uploads(int waiting, long waitingBytes, int sent, List<Refused> refused) {
  /** No file at all. */
  static final Uploads NONE = new Uploads(0, 0, 0, List.of());

  /**
   * A file the server will not take.
   *
   * @param recordId the sheet or meeting it belongs to
   */
  record Refused(String recordId, Wording what, Wording nextStep) {}

  Uploads {
    refused = List.copyOf(refused);
  }
}
