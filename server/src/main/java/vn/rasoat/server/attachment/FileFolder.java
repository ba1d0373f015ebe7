package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.rasoat.server.platform.settings.Settings;

/**
 * The folder {@code files} of the data folder: below {@code part} what is still coming in, one file
 * each, whose length is the one truth of how far it has come; below {@code whole} what was checked,
 * in folders by the last two digits of the id.
 */
@Singleton
class FileFolder {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final Path part;
  private final Path whole;
  private final Disk disk;

  FileFolder(Settings settings, Disk disk) {
    Path files = settings.data().resolve("files");
    this.part = files.resolve("part");
    this.whole = files.resolve("whole");
    this.disk = disk;
  }

  /** Opens the part file of an id for appending. */
  Disk.Appender append(String id) throws IOException {
    Files.createDirectories(part);
    return disk.append(partOf(id));
  }

  /**
   * How many bytes of a file are there and would outlive a power cut; 0 for one that was not begun.
   */
  long length(String id) throws IOException {
    if (isWhole(id)) {
      return Files.size(wholeOf(id));
    }
    Path file = partOf(id);
    if (!Files.exists(file)) {
      return 0;
    }
    sync(file);
    return Files.size(file);
  }

  /** Whether a file was checked and put in its place. */
  boolean isWhole(String id) {
    return Files.exists(wholeOf(id));
  }

  /** Cuts a part file off behind so many bytes. */
  void cut(String id, long length) throws IOException {
    Path file = partOf(id);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(length);
        channel.force(true);
      }
    }
  }

  /** The first bytes of a part file, fewer if it is shorter. */
  byte[] head(String id, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(partOf(id))) {
      return in.readNBytes(bytes);
    }
  }

  /** SHA-256 of a part file in lower-case hex. */
  String sha256(String id) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = Files.newInputStream(partOf(id))) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Puts a part file, complete and on the disk, in its place in one step. */
  void putInPlace(String id) throws IOException {
    Files.createDirectories(folderOf(id));
    Files.move(partOf(id), wholeOf(id), StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folderOf(id));
  }

  /** Removes what there is of an unfinished file. */
  void removePart(String id) throws IOException {
    Files.deleteIfExists(partOf(id));
  }

  /** The ids of all part files. */
  List<String> listParts() throws IOException {
    if (!Files.isDirectory(part)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(part)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Whether so many bytes can be stored without taking the room of the sheets. */
  boolean hasRoomFor(long bytes) throws IOException {
    Files.createDirectories(part);
    return disk.usableBytes(part) - bytes >= FileLimits.RESERVED_BYTES;
  }

  /** Where a checked file is. */
  Path wholeOf(String id) {
    return folderOf(id).resolve(id);
  }

  private Path folderOf(String id) {
    return whole.resolve(id.substring(id.length() - 2));
  }

  private Path partOf(String id) {
    return part.resolve(id);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The new name outlives a power cut too; systems that cannot open a folder keep it their way. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows: the file system's own journal keeps names.
    }
  }
}
