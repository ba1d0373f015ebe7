package vn.rasoat.client.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.Sha256;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SafeFile;
import vn.rasoat.client.vault.SealBroken;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonTree;

/**
 * The photos and signatures of one user, sealed one by one: {@code <uuid>.file} the content, {@code
 * <uuid>.about} what is known of it. Nothing is ever clear on the disk, and names are ids. The
 * content is written first, so that after a kill there is a file that nobody knows, which is
 * removed, and never one that is known and missing.
 *
 * <p>Safe to use from several threads.
 */
public final class FileShelf {
  /** The most a photo may have. */
  public static final int MAX_PHOTO_BYTES = 500_000;

  private static final String CONTENT = ".file";
  private static final String ABOUT = ".about";

  private final File directory;
  private final DataKey key;
  private final Ids ids;
  private final Clock clock;
  private final Map<String, KeptFile> files = new LinkedHashMap<>();

  /**
   * Opens the shelf of an unlocked vault; see {@link vn.rasoat.client.vault.VaultFiles#photos()}.
   */
  public FileShelf(File directory, DataKey key, Ids ids, Clock clock) {
    this.directory = directory;
    this.key = key;
    this.ids = ids;
    this.clock = clock;
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new UncheckedIOException(new IOException("cannot make the folder of files"));
    }
    open();
  }

  private void open() {
    String[] names = directory.list();
    List<KeptFile> found = new ArrayList<>();
    for (String name : names == null ? new String[0] : names) {
      if (name.endsWith(ABOUT)) {
        read(name.substring(0, name.length() - ABOUT.length())).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(KeptFile::madeAt).thenComparing(KeptFile::id));
    found.forEach(file -> files.put(file.id(), file));
    for (String name : names == null ? new String[0] : names) {
      int dot = name.indexOf('.');
      boolean known = dot > 0 && files.containsKey(name.substring(0, dot));
      if (name.endsWith(".new") || name.endsWith(CONTENT) && !known) {
        new SafeFile(new File(directory, name)).delete();
      }
    }
  }

  /** Empty for one whose seal is broken; it stays where it is, because it may be asked after. */
  private Optional<KeptFile> read(String id) {
    byte[] sealed = about(id).read();
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      String text = new String(key.open("about/" + id, sealed), StandardCharsets.UTF_8);
      KeptFile file = KeptFileJson.read(JsonTree.read("about", text));
      return Optional.of(content(id).exists() ? file : file.gone());
    } catch (SealBroken | DataFaultException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a photo: made small enough, turned upright, and without EXIF.
   *
   * @throws NotAPictureException if it is no picture
   */
  public KeptFile addPhoto(FileSubject subject, PhotoSource photo, PhotoEncoder encoder)
      throws NotAPictureException {
    return addPhoto(ids.next(), subject, photo, encoder);
  }

  /** The same under an id that is known already; a photo that has it is not added twice. */
  KeptFile addPhoto(String id, FileSubject subject, PhotoSource photo, PhotoEncoder encoder)
      throws NotAPictureException {
    Optional<KeptFile> known = find(id);
    return known.isPresent()
        ? known.get()
        : add(id, subject, "image/jpeg", PhotoShrinker.shrink(photo, encoder, MAX_PHOTO_BYTES));
  }

  /** Keeps a signature, drawn by the app itself. */
  public KeptFile addSignature(FileSubject subject, byte[] png) {
    return add(ids.next(), subject, "image/png", png);
  }

  private synchronized KeptFile add(
      String id, FileSubject subject, String mediaType, byte[] clear) {
    KeptFile file =
        new KeptFile(
            id,
            subject,
            mediaType,
            clear.length,
            Sha256.hex(clear),
            clock.instant(),
            new FileState.Waiting(),
            true);
    new SafeFile(content(id)).write(key.seal("file/" + id, clear));
    write(file);
    return file;
  }

  /** Names the shelf among those of this tablet; says nothing of whose it is. */
  String name() {
    return directory.getName();
  }

  /** All files, oldest first. */
  public synchronized List<KeptFile> list() {
    return new ArrayList<>(files.values());
  }

  /** The files of a sheet or meeting, oldest first. */
  public List<KeptFile> listOf(String recordId) {
    List<KeptFile> found = list();
    found.removeIf(file -> !file.subject().recordId().equals(recordId));
    return found;
  }

  /** The file of an id. */
  public synchronized Optional<KeptFile> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** How many files wait to be sent. */
  public int countToSend() {
    int count = 0;
    for (KeptFile file : list()) {
      count += file.isToSend() ? 1 : 0;
    }
    return count;
  }

  /** The content in clear, for showing or sending; empty if it is not here any more or damaged. */
  public Optional<byte[]> read(KeptFile file) {
    byte[] sealed = new SafeFile(content(file.id())).read();
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(key.open("file/" + file.id(), sealed));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  /** Removes a file that has not been sent; one that has stays with the server. */
  public synchronized void remove(String id) {
    files.remove(id);
    about(id).delete();
    new SafeFile(content(id)).delete();
  }

  /** Lets a refused file be sent again. */
  public void retry(String id) {
    find(id).ifPresent(file -> note(file, new FileState.Waiting()));
  }

  /**
   * Removes the contents of files that the server has; what is known of them stays.
   *
   * @return bytes that became free
   */
  public synchronized long dropSentContents() {
    long freed = 0;
    for (KeptFile file : list()) {
      if (file.here() && file.state() instanceof FileState.Sent) {
        freed += content(file.id()).length();
        new SafeFile(content(file.id())).delete();
        write(file.gone());
      }
    }
    return freed;
  }

  synchronized void note(KeptFile file, FileState state) {
    if (files.containsKey(file.id())) {
      write(file.in(state));
    }
  }

  private void write(KeptFile file) {
    byte[] clear = KeptFileJson.write(file).getBytes(StandardCharsets.UTF_8);
    about(file.id()).write(key.seal("about/" + file.id(), clear));
    files.put(file.id(), file);
  }

  private SafeFile about(String id) {
    return new SafeFile(new File(directory, id + ABOUT));
  }

  private File content(String id) {
    return new File(directory, id + CONTENT);
  }
}
