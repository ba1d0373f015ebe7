package vn.rasoat.server.platform.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that nobody but their owner reads, where the file system knows of owners
 * (POSIX); elsewhere they stay as they are made.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes a folder and those missing above it. */
  static void makeFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Makes an empty file unless it is there, and takes it from everybody but its owner. */
  static void makeFile(Path file) throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      restrictFile(file);
    }
  }

  /** Takes a folder from everybody but its owner. */
  static void restrictFolder(Path folder) throws IOException {
    restrict(folder, FOLDER);
  }

  /** Takes a file, if it is there, from everybody but its owner. */
  static void restrictFile(Path file) throws IOException {
    if (Files.exists(file)) {
      restrict(file, FILE);
    }
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
    if (!Files.getFileStore(path).supportsFileAttributeView("posix")
        || wanted.containsAll(Files.getPosixFilePermissions(path))) {
      return;
    }
    try {
      Files.setPosixFilePermissions(path, wanted);
    } catch (IOException e) {
      throw new StartFailure(
          "không giới hạn được quyền đọc " + path + " cho riêng chủ sở hữu (chmod); hãy tự đặt lại",
          path + " cannot be made readable by its owner only (chmod); set that yourself");
    }
  }
}
