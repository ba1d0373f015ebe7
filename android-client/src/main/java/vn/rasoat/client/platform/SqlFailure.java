package vn.rasoat.client.platform;

/** A statement that SQLite did not carry out. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the app must tell apart. */
  public enum Kind {
    /** No room on the disk, or the file may not grow. */
    FULL,
    /** The file is damaged, or is no database. */
    DAMAGED,
    /** Anything else: a mistake of the app, or the disk failed. */
    OTHER
  }

  private final Kind kind;

  public SqlFailure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public SqlFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What happened. */
  public Kind kind() {
    return kind;
  }
}
