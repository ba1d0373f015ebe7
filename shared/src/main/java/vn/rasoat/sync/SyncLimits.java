package vn.rasoat.sync;

/** Limits of protocol v1; both sides keep them. */
public final class SyncLimits {
  /** Version of the protocol. */
  public static final int PROTOCOL = 1;

  /** Records in one push. */
  public static final int MAX_RECORDS = 100;

  /** Bytes of one push after decompression. */
  public static final int MAX_BATCH_BYTES = 1024 * 1024;

  /** UTF-8 bytes of one record as sent. */
  public static final int MAX_RECORD_BYTES = 64 * 1024;

  /** Records in one page of a pull. */
  public static final int MAX_PAGE = 200;

  /** A page of a pull ends with the first change that brings its contents to this many bytes. */
  public static final int MAX_PAGE_BYTES = 1024 * 1024;

  /** Bytes of one reply after decompression that a tablet reads before it gives up. */
  public static final int MAX_REPLY_BYTES = 8 * 1024 * 1024;

  /** Characters of a note about a visit, of remarks on a vote and of a reason. */
  public static final int MAX_NOTE = 500;

  /** Characters of the remarks on a village meeting. */
  public static final int MAX_REMARKS = 2000;

  /** Characters of a person's name in a village meeting. */
  public static final int MAX_NAME = 100;

  private SyncLimits() {}
}
