package vn.rasoat.server.platform.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of one running server: made if missing, open to nobody but its owner, locked
 * against a second server.
 */
public final class DataFolder implements AutoCloseable {
  /** Only what the server itself makes: a file that someone else put there stays. */
  private static final List<String> OWN_NAMES =
      List.of("rasoat.db", "rasoat.db-wal", "rasoat.db-shm", "keys", "files");

  private static final String LOCK = "server.lock";

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes, checks and locks the folder; empties it where the settings ask for fresh data.
   *
   * <p>The database file, and a folder that holds nothing but the server's own files, are taken
   * from everybody but their owner.
   *
   * @throws StartFailure if it cannot be written, its rights cannot be set, or another server uses
   *     it
   */
  public static DataFolder open(Settings settings) {
    Path folder = settings.data();
    FileChannel channel = null;
    try {
      makeOwnersOnly(folder);
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        throw new StartFailure(
            "thư mục dữ liệu " + folder + " đang được một máy chủ khác sử dụng",
            "the data folder " + folder + " is in use by another server");
      }
      if (settings.freshData()) {
        empty(folder);
      }
      protect(folder, settings);
      return new DataFolder(channel);
    } catch (StartFailure e) {
      closeQuietly(channel);
      throw e;
    } catch (IOException e) {
      closeQuietly(channel);
      throw new StartFailure(
          "không ghi được vào thư mục dữ liệu " + folder + " (RASOAT_DATA)",
          "the data folder " + folder + " cannot be written (RASOAT_DATA)");
    }
  }

  /** What is in it are households: neither they nor the keys are for others on this machine. */
  private static void makeOwnersOnly(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      OwnerOnly.makeFolder(folder);
    } else if (holdsNothingElse(folder)) {
      OwnerOnly.restrictFolder(folder);
    }
  }

  /** A folder that serves something else too, such as /tmp, is not ours to lock up. */
  private static boolean holdsNothingElse(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .allMatch(
              name ->
                  OWN_NAMES.contains(name)
                      || name.equals(LOCK)
                      || name.equals(SettingsReader.FILE_NAME));
    }
  }

  /** SQLite gives the files beside its database the rights of the database. */
  private static void protect(Path folder, Settings settings) throws IOException {
    if (settings.database() instanceof Database.Sqlite sqlite) {
      OwnerOnly.makeFile(sqlite.file());
      OwnerOnly.restrictFile(folder.resolve("rasoat.db-wal"));
      OwnerOnly.restrictFile(folder.resolve("rasoat.db-shm"));
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
