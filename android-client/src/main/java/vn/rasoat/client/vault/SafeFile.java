package vn.rasoat.client.vault;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A small file that is replaced as a whole: written beside, brought to the disk, then renamed. Who
 * reads it, after a kill too, finds the old or the new one.
 */
public final class SafeFile {
  private final File file;

  public SafeFile(File file) {
    this.file = file;
  }

  /** The bytes; null if the file is not there. */
  public synchronized byte @Nullable [] read() {
    if (!file.isFile()) {
      return null;
    }
    try (InputStream in = new FileInputStream(file)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file; it has reached the disk when this returns. */
  public synchronized void write(byte[] bytes) {
    File beside = new File(file.getPath() + ".new");
    try (FileOutputStream out = new FileOutputStream(beside)) {
      out.write(bytes);
      out.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!beside.renameTo(file)) {
      throw new UncheckedIOException(new IOException("cannot replace " + file.getName()));
    }
  }

  /** Removes the file if it is there. */
  public synchronized void delete() {
    if (!file.delete() && file.exists()) {
      throw new UncheckedIOException(new IOException("cannot remove " + file.getName()));
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
