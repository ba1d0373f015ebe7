package vn.rasoat.server.attachment;

import java.time.Duration;

/** How much a tablet may send, and for how long an unfinished file is kept. */
public final class FileLimits {
  /** The largest file. */
  public static final long MAX_FILE_BYTES = 8L * 1024 * 1024;

  /** Files of one record, finished or not. */
  public static final int MAX_FILES_OF_RECORD = 20;

  /** What one user's unfinished files may come to. */
  public static final long MAX_PENDING_BYTES = 64L * 1024 * 1024;

  /** An unfinished file is removed after this time; the tablet may then begin it anew. */
  public static final Duration UNFINISHED_KEPT = Duration.ofDays(30);

  /** What must stay free on the disk for sheets, which matter more than photos. */
  static final long RESERVED_BYTES = 256L * 1024 * 1024;

  /** The most that is said of a file, as it travels in the header. */
  static final int MAX_METADATA_CHARACTERS = 2000;

  private FileLimits() {}
}
