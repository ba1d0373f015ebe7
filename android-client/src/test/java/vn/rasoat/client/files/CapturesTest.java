package vn.rasoat.client.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.vault.Keys;
import vn.rasoat.client.vault.SoftwareDeviceKey;

class CapturesTest {
  @TempDir File folder;
  private final SoftwareDeviceKey deviceKey = new SoftwareDeviceKey();
  private final PhotoEncoder encoder = new ExifPhoto.DesktopEncoder();

  @Test
  void a_photo_taken_while_the_app_was_ended_and_locked_comes_to_its_shelf() throws IOException {
    String id = captures().begin(shelf("a"), FileShelfTest.HOUSE);
    byte[] photo = ExifPhoto.of(900, 600, 1);

    try (OutputStream camera = captures().take(id)) {
      camera.write(photo);
    }
    assertThat(captures().isTaken(id)).isTrue();
    assertThat(captures().collect(shelf("b"), encoder)).isEmpty();
    for (Path each : files()) {
      assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
          .doesNotContain("Exif", "JFIF", "03565", ExifPhoto.PLACE);
    }

    List<KeptFile> collected = captures().collect(shelf("a"), encoder);

    assertThat(collected)
        .singleElement()
        .extracting(KeptFile::subject)
        .isEqualTo(FileShelfTest.HOUSE);
    assertThat(files()).isEmpty();
    assertThat(shelf("a").list()).isEqualTo(collected);
  }

  @Test
  void killed_between_shelf_and_removal_the_photo_is_there_once() throws Exception {
    FileShelf shelf = shelf("a");
    String id = captures().begin(shelf, FileShelfTest.HOUSE);
    byte[] photo = ExifPhoto.of(300, 200, 1);
    take(id, photo);
    shelf.addPhoto(id, FileShelfTest.HOUSE, () -> new ByteArrayInputStream(photo), encoder);

    captures().collect(shelf("a"), encoder);

    assertThat(shelf("a").list()).hasSize(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void half_a_photo_is_not_kept() throws IOException {
    FileShelf shelf = shelf("a");
    String id = captures().begin(shelf, FileShelfTest.HOUSE);
    OutputStream camera = captures().take(id);
    camera.write(ExifPhoto.of(900, 600, 1));
    assertThat(captures().isTaken(id)).isFalse();
    camera.close();
    Path taken = folder.toPath().resolve("captures").resolve(id + ".taken");
    byte[] sealed = Files.readAllBytes(taken);
    Files.write(taken, java.util.Arrays.copyOf(sealed, sealed.length - 30));

    assertThat(captures().collect(shelf, encoder)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void nobody_hands_over_a_photo_that_was_not_asked_for_or_a_second_one() throws IOException {
    String id = captures().begin(shelf("a"), FileShelfTest.HOUSE);
    take(id, ExifPhoto.of(30, 20, 1));

    for (String other : List.of(id, "../../x", "01920000-0000-7000-8000-000000000777")) {
      assertThatThrownBy(() -> captures().take(other)).isInstanceOf(FileNotFoundException.class);
    }
    captures().cancel(id);
    assertThat(files()).isEmpty();
  }

  private void take(String id, byte[] photo) throws IOException {
    try (OutputStream camera = captures().take(id)) {
      camera.write(photo);
    }
  }

  private Captures captures() {
    return new Captures(
        new File(folder, "captures"),
        deviceKey,
        new SecureRandom(),
        new TimeOrderedIds(Clock.systemUTC(), new Random()));
  }

  private FileShelf shelf(String name) {
    return FileShelfTest.open(new File(folder, name), Keys.known());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.toPath().resolve("captures"))) {
      return files.toList();
    }
  }
}
