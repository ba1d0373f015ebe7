package vn.rasoat.client.files;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SafeFile;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/**
 * Photos that the camera app is taking. It may take so long that Android ends this app meanwhile
 * and starts it anew, locked, to hand over the picture. So each photo has a key of its own that the
 * device alone opens, and is sealed from its first byte; unlocked again, it moves to the shelf,
 * under the key of the store.
 */
public final class Captures {
  private static final String BEGUN = ".begun";
  private static final String PART = ".part";
  private static final String TAKEN = ".taken";
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private final File directory;
  private final DeviceKey deviceKey;
  private final SecureRandom random;
  private final Ids ids;

  /**
   * The captures of this installation.
   *
   * @param directory private to the app; made if it is not there
   */
  public Captures(File directory, DeviceKey deviceKey, SecureRandom random, Ids ids) {
    this.directory = directory;
    this.deviceKey = deviceKey;
    this.random = random;
    this.ids = ids;
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new UncheckedIOException(new IOException("cannot make the folder of captures"));
    }
  }

  /** One photo that was asked for. */
  private record Begun(String shelf, FileSubject subject, byte[] wrappedKey) {}

  /** Prepares for a photo of a subject, to be put on a shelf; returns the id of the capture. */
  public String begin(FileShelf shelf, FileSubject subject) {
    String id = ids.next();
    byte[] wrappedKey;
    try (DataKey key = DataKey.drawn(random)) {
      wrappedKey = key.wrappedBy(deviceKey);
    }
    String text =
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("shelf", shelf.name());
              json.writeStringField("kind", subject.kind().code());
              json.writeStringField("recordId", subject.recordId());
              json.writeStringField("roundId", subject.roundId());
              json.writeStringField("areaCode", subject.areaCode().value());
              json.writeStringField("key", Base64.getEncoder().encodeToString(wrappedKey));
              json.writeEndObject();
            });
    begun(id).write(deviceKey.wrap(text.getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  /**
   * Where the camera's bytes go; the photo is there once the stream was closed. Works while the
   * store is locked.
   *
   * @throws FileNotFoundException if nobody asked for such a photo, or it was taken already
   */
  public OutputStream take(String id) throws IOException {
    if (!id.matches("[0-9a-f-]{36}") || file(id, TAKEN).exists()) {
      throw new FileNotFoundException("no photo is awaited");
    }
    Begun begun = find(id);
    if (begun == null) {
      throw new FileNotFoundException("no photo is awaited");
    }
    DataKey key = DataKey.unwrapped(deviceKey, begun.wrappedKey(), random);
    FileOutputStream disk = new FileOutputStream(file(id, PART));
    OutputStream sealing = SealedStream.seal(disk, key, "capture/" + id);
    return new FilterOutputStream(sealing) {
      private long count;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length;
        if (count > MAX_BYTES) {
          throw new IOException("larger than any photo");
        }
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.close();
        key.close();
        if (count > 0 && !file(id, PART).renameTo(file(id, TAKEN))) {
          throw new IOException("cannot keep the photo");
        }
      }
    };
  }

  /** Whether the camera has handed the photo over. */
  public boolean isTaken(String id) {
    return file(id, TAKEN).isFile();
  }

  /** Forgets a capture, such as one the user cancelled. */
  public void cancel(String id) {
    for (String ending : new String[] {BEGUN, PART, TAKEN}) {
      new SafeFile(file(id, ending)).delete();
    }
  }

  /**
   * Puts the photos that were taken for a shelf on it. One that is no whole picture is removed. A
   * photo put there and not yet removed here, because of a kill, is not put there twice.
   */
  public List<KeptFile> collect(FileShelf shelf, PhotoEncoder encoder) {
    List<KeptFile> collected = new ArrayList<>();
    String[] names = directory.list((folder, name) -> name.endsWith(TAKEN));
    if (names == null) {
      return collected;
    }
    Arrays.sort(names);
    for (String name : names) {
      String id = name.substring(0, name.length() - TAKEN.length());
      Begun begun = find(id);
      if (begun != null && begun.shelf().equals(shelf.name())) {
        try (DataKey key = DataKey.unwrapped(deviceKey, begun.wrappedKey(), random)) {
          PhotoSource photo =
              () -> SealedStream.open(new FileInputStream(file(id, TAKEN)), key, "capture/" + id);
          collected.add(shelf.addPhoto(id, begun.subject(), photo, encoder));
        } catch (NotAPictureException | DeviceKey.DeviceKeyLost e) {
          // Nothing that could be shown or mended: the screen asks for the photo again.
        }
        cancel(id);
      }
    }
    return collected;
  }

  private @Nullable Begun find(String id) {
    byte[] wrapped = begun(id).read();
    if (wrapped == null) {
      return null;
    }
    try {
      String text = new String(deviceKey.unwrap(wrapped), StandardCharsets.UTF_8);
      JsonNode node = JsonTree.read("capture", text);
      FileSubject subject =
          new FileSubject(
              node.get("kind").as(FileKind::ofCode),
              node.get("recordId").text(),
              node.get("roundId").text(),
              node.get("areaCode").as(AreaCode::new));
      byte[] key = Base64.getDecoder().decode(node.get("key").text());
      return new Begun(node.get("shelf").text(), subject, key);
    } catch (DeviceKey.DeviceKeyLost | DataFaultException e) {
      return null;
    }
  }

  private SafeFile begun(String id) {
    return new SafeFile(file(id, BEGUN));
  }

  private File file(String id, String ending) {
    return new File(directory, id + ending);
  }
}
