package vn.rasoat.client.files;

import vn.rasoat.text.Wording;

/** Where a file stands. */
public sealed interface FileState {
  /** Not sent, or not whole; the next run goes on. */
  record Waiting() implements FileState {}

  /** The server has it whole. */
  record Sent() implements FileState {}

  /**
   * The server will not take it, so it is not sent again by itself.
   *
   * @param what it said
   * @param nextStep what to do now
   */
  record Refused(Wording what, Wording nextStep) implements FileState {}
}
