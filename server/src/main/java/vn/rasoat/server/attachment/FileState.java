package vn.rasoat.server.attachment;

/** How far a file is. */
enum FileState {
  /** Announced; some of its bytes may be there. */
  PENDING,
  /** All there, checked and in its place. */
  COMPLETE
}
