package vn.rasoat.server.inbox;

/** One place in a commune's feed: a sheet or an assignment. */
sealed interface FeedEntry permits FeedRow, AssignmentRow {

  /** From 1, unique within the commune. */
  long position();
}
