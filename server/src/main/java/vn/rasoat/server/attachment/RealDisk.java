package vn.rasoat.server.attachment;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk of the machine. */
@Singleton
@Secondary
final class RealDisk implements Disk {
  @Override
  public Appender append(Path file) throws IOException {
    // Not a channel: an interrupted thread would close it under whoever writes next.
    FileOutputStream out = new FileOutputStream(file.toFile(), true);
    return new Appender() {
      @Override
      public void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
      }

      @Override
      public void sync() throws IOException {
        out.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  @Override
  public long usableBytes(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }
}
