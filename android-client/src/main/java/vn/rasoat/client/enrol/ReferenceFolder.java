package vn.rasoat.client.enrol;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.client.platform.Sha256;
import vn.rasoat.client.vault.SafeFile;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonTree;

/**
 * Where the reference data of one user lies: files named by their SHA-256, what is still coming as
 * {@code .part}, and the manifest that says which of them count. In clear: it holds nothing
 * personal. The manifest is replaced last, so a kill leaves the old data whole.
 */
public final class ReferenceFolder {
  private final File directory;
  private final SafeFile manifest;

  /** The folder; made if it is not there. */
  public ReferenceFolder(File directory) {
    this.directory = directory;
    this.manifest = new SafeFile(new File(directory, "manifest"));
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new UncheckedIOException(new IOException("cannot make the folder of reference data"));
    }
  }

  /** What is whole here; empty before the first download has ended. */
  Optional<ReferenceManifest> find() {
    byte[] text = manifest.read();
    if (text == null) {
      return Optional.empty();
    }
    try {
      String json = new String(text, StandardCharsets.UTF_8);
      return Optional.of(ReferenceManifest.readKept(JsonTree.read("manifest", json)));
    } catch (DataFaultException e) {
      return Optional.empty();
    }
  }

  boolean has(ReferenceFile file) {
    return whole(file).length() == file.bytes() && whole(file).isFile();
  }

  /** Bytes of a file that are there already. */
  long begun(ReferenceFile file) {
    return part(file).length();
  }

  /** Appends to what is there, or begins anew. */
  FileOutputStream append(ReferenceFile file, boolean anew) throws IOException {
    return new FileOutputStream(part(file), !anew);
  }

  void dropBegun(ReferenceFile file) {
    delete(part(file));
  }

  /**
   * Checks a file that has all its bytes, and takes it in.
   *
   * @return false if it is not the file that was announced; it is removed then
   */
  boolean finish(ReferenceFile file) throws IOException {
    File part = part(file);
    if (!part.exists() && !part.createNewFile()) {
      throw new IOException("cannot make a file of reference data");
    }
    if (!file.sha256().equals(Sha256.hex(bytes(part)))) {
      delete(part);
      return false;
    }
    delete(whole(file));
    if (!part.renameTo(whole(file))) {
      throw new IOException("cannot rename a file of reference data");
    }
    return true;
  }

  /** Makes a manifest the one that counts, and removes files that it does not name. */
  void adopt(ReferenceManifest next) {
    manifest.write(next.json().getBytes(StandardCharsets.UTF_8));
    Set<String> kept = new HashSet<>();
    next.files().forEach(file -> kept.add(whole(file).getName()));
    File[] all = directory.listFiles((folder, name) -> name.matches("[0-9a-f]{64}(\\.part)?"));
    if (all != null) {
      for (File each : all) {
        if (!kept.contains(each.getName())) {
          delete(each);
        }
      }
    }
  }

  /**
   * The text of a file, checked once more. A file that is damaged is removed, so that the next
   * download brings it again.
   */
  String read(ReferenceFile file) {
    try {
      byte[] bytes = has(file) ? bytes(whole(file)) : new byte[0];
      if (!file.sha256().equals(Sha256.hex(bytes))) {
        delete(whole(file));
        throw new ReferenceDamaged(file.name(), null);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ReferenceDamaged(file.name(), e);
    }
  }

  private File whole(ReferenceFile file) {
    return new File(directory, file.sha256());
  }

  private File part(ReferenceFile file) {
    return new File(directory, file.sha256() + ".part");
  }

  private static void delete(File file) {
    if (!file.delete() && file.exists()) {
      throw new UncheckedIOException(new IOException("cannot remove " + file.getName()));
    }
  }

  private static byte[] bytes(File file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = new FileInputStream(file)) {
      byte[] buffer = new byte[16_384];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
      }
    }
    return bytes.toByteArray();
  }
}
