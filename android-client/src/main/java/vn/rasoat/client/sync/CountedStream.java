package vn.rasoat.client.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes and gives up past a limit: a reply must not fill the tablet's memory. */
final class CountedStream extends FilterInputStream {
  private final long most;
  private long count;

  CountedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Past the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("more than " + most + " bytes");
    }
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      counted(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      counted(read);
    }
    return read;
  }

  private void counted(int more) throws TooLargeException {
    count += more;
    if (count > most) {
      throw new TooLargeException(most);
    }
  }
}
