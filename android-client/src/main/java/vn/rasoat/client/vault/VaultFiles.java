package vn.rasoat.client.vault;

import java.io.File;

/**
 * The files of one user of one server. Their names are a keyed hash, which says nothing of either.
 */
public final class VaultFiles {
  private final File directory;
  private final String name;

  VaultFiles(File directory, String name) {
    this.directory = directory;
    this.name = name;
  }

  /** The database of the sheets; SQLite puts its own files beside it. */
  public File database() {
    return new File(directory, name + ".db");
  }

  /** The session, sealed. */
  public SafeFile session() {
    return new SafeFile(new File(directory, name + ".session"));
  }

  /** Where photos and signatures lie, sealed. */
  public File photos() {
    return new File(directory, name + ".files");
  }

  /** Where editions, areas and rounds lie, in clear: they hold nothing personal. */
  public File reference() {
    return new File(directory, name + ".reference");
  }

  SafeFile vault() {
    return new SafeFile(new File(directory, name + ".vault"));
  }

  SafeFile tries() {
    return new SafeFile(new File(directory, name + ".tries"));
  }

  /** Removes everything whose name begins like this. */
  void delete() {
    File[] all = directory.listFiles((folder, each) -> each.startsWith(name + "."));
    if (all != null) {
      for (File each : all) {
        delete(each);
      }
    }
  }

  private static void delete(File file) {
    File[] inside = file.listFiles();
    if (inside != null) {
      for (File each : inside) {
        delete(each);
      }
    }
    if (!file.delete() && file.exists()) {
      throw new IllegalStateException("cannot remove a file of the store");
    }
  }
}
