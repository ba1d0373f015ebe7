package vn.rasoat.server.platform.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data folder of one running server: made if missing, locked against a second server. */
public final class DataFolder implements AutoCloseable {
  /** Only what the server itself makes: a file that someone else put there stays. */
  private static final List<String> OWN_NAMES =
      List.of("rasoat.db", "rasoat.db-wal", "rasoat.db-shm", "keys");

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes, checks and locks the folder; empties it where the settings ask for fresh data.
   *
   * @throws StartFailure if it cannot be written or another server uses it
   */
  public static DataFolder open(Settings settings) {
    Path folder = settings.data();
    FileChannel channel = null;
    try {
      makeOwnersOnly(folder);
      channel =
          FileChannel.open(
              folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFailure(
            "thư mục dữ liệu " + folder + " đang được một máy chủ khác sử dụng",
            "the data folder " + folder + " is in use by another server");
      }
      if (settings.freshData()) {
        empty(folder);
      }
      return new DataFolder(channel);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new StartFailure(
          "không ghi được vào thư mục dữ liệu " + folder + " (RASOAT_DATA)",
          "the data folder " + folder + " cannot be written (RASOAT_DATA)");
    }
  }

  /** What is in it are households: a folder that we make is open to nobody but its owner. */
  private static void makeOwnersOnly(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Held by a server in this very process, as in tests.
    }
  }

  private static void empty(Path folder) throws IOException {
    for (String name : OWN_NAMES) {
      Path path = folder.resolve(name);
      if (Files.isDirectory(path)) {
        try (var below = Files.walk(path)) {
          for (Path entry : below.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(entry);
          }
        }
      } else {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The failure that led here is the one to tell.
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
