package vn.rasoat.sync;

import vn.rasoat.problem.Problem;

/** One record of a batch as the server read it. A faulty one never touches the others. */
public sealed interface PushedRecord {

  /** UUID of the record; empty if a faulty record has none. */
  String recordId();

  /** UUID of the edit; empty if a faulty record has none. */
  String revisionId();

  /** UTF-8 bytes of the record as sent. */
  int bytes();

  /** A record of the right shape; not yet checked against questions, areas or rounds. */
  record Readable(Dispatch dispatch, int bytes) implements PushedRecord {
    @Override
    public String recordId() {
      return dispatch.recordId();
    }

    @Override
    public String revisionId() {
      return dispatch.revisionId();
    }
  }

  /**
   * A record to be refused, with the problem to say so: wrong shape, unknown kind, too large, too
   * many members.
   */
  record Faulty(String recordId, String revisionId, Problem problem, int bytes)
      implements PushedRecord {
    /** The receipt that says so. */
    public Receipt.Refused receipt() {
      return new Receipt.Refused(recordId, revisionId, problem);
    }
  }
}
