package vn.rasoat.server.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Where bytes are appended; tests put a disk in its place that becomes full or dies. */
interface Disk {
  /** Opens a file for appending, making it if it is missing. */
  Appender append(Path file) throws IOException;

  /** Bytes that may still be stored. */
  long usableBytes(Path folder) throws IOException;

  /** One file that is open for appending. */
  interface Appender extends Closeable {
    void write(byte[] bytes, int length) throws IOException;

    /** Returns once all that was written would outlive a power cut. */
    void sync() throws IOException;
  }
}
