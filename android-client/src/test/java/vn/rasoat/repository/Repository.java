package vn.rasoat.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of all modules as they lie in the working tree, without what a build made. */
final class Repository {
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules");

  private final Path root;
  private final List<Path> entries;

  private Repository(Path root, List<Path> entries) {
    this.root = root;
    this.entries = entries;
  }

  static Repository open() {
    Path root = root();
    List<Path> entries = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (NOT_OURS.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              return add(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              return add(file);
            }

            private FileVisitResult add(Path entry) {
              entries.add(root.relativize(entry));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Repository(root, entries);
  }

  /** The build names the root; an editor that runs one test does not. */
  private static Path root() {
    String named = System.getProperty("rasoat.root");
    Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Files and folders, relative to the root. */
  List<Path> entries() {
    return entries;
  }

  List<Path> files(String ending) {
    return entries.stream().filter(entry -> entry.toString().endsWith(ending)).sorted().toList();
  }

  String text(Path file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(Path entry) {
    return Files.exists(root.resolve(entry));
  }
}
