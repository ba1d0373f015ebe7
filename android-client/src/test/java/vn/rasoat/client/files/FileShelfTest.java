package vn.rasoat.client.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.Keys;
import vn.rasoat.text.Wording;

class FileShelfTest {
  static final FileSubject HOUSE =
      new FileSubject(
          FileKind.HOUSE_PHOTO,
          "01920000-0000-7000-8000-000000000001",
          "periodic-2022",
          new AreaCode("03565-01"));

  @TempDir File folder;

  @Test
  void a_photo_is_small_and_tells_nothing_but_the_picture() throws Exception {
    byte[] photo = ExifPhoto.of(2400, 1800, 1);
    assertThat(text(photo)).contains(ExifPhoto.PLACE);
    assertThat(photo).hasSizeGreaterThan(FileShelf.MAX_PHOTO_BYTES);

    ExifPhoto.DesktopEncoder encoder = new ExifPhoto.DesktopEncoder();
    KeptFile kept = open().addPhoto(HOUSE, () -> new ByteArrayInputStream(photo), encoder);

    byte[] clear = open().read(kept).orElseThrow();
    assertThat(kept.bytes()).isEqualTo(clear.length).isLessThanOrEqualTo(500_000);
    assertThat(text(clear)).doesNotContain("Exif", "22.39812", "IPTC", "comment");
    assertThat(ExifPhoto.read(clear).getWidth()).isGreaterThanOrEqualTo(480);
    assertThat(encoder.calls).isGreaterThan(1);
  }

  @Test
  void the_stripper_alone_takes_everything_out_and_leaves_the_picture() throws Exception {
    byte[] photo = ExifPhoto.of(200, 100, 6);

    byte[] stripped = Jpeg.strip(photo);

    assertThat(text(stripped)).doesNotContain("Exif", "22.39812", "IPTC", "comment", "behind");
    BufferedImage before = ExifPhoto.read(photo);
    BufferedImage after = ExifPhoto.read(stripped);
    assertThat(after.getRGB(10, 10)).isEqualTo(before.getRGB(10, 10));
    assertThat(after.getRGB(150, 80)).isEqualTo(before.getRGB(150, 80));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 200, false, false",
    "2, 200, true, false",
    "3, 200, true, true",
    "4, 200, false, true",
    "5, 100, false, false",
    "6, 100, true, false",
    "7, 100, true, true",
    "8, 100, false, true"
  })
  void a_photo_taken_in_any_position_stands_upright(
      int exif, int width, boolean redRight, boolean redBelow) throws Exception {
    byte[] photo = ExifPhoto.of(200, 100, exif);

    byte[] upright =
        PhotoShrinker.shrink(
            () -> new ByteArrayInputStream(photo), new ExifPhoto.DesktopEncoder(), 500_000);

    BufferedImage image = ExifPhoto.read(upright);
    assertThat(image.getWidth()).isEqualTo(width);
    int x = image.getWidth() * (redRight ? 3 : 1) / 4;
    int y = image.getHeight() * (redBelow ? 3 : 1) / 4;
    assertThat(image.getRGB(x, y) >> 16 & 255).isGreaterThan(200);
    assertThat(image.getRGB(image.getWidth() - x, y) >> 16 & 255).isLessThan(150);
  }

  @Test
  void nothing_clear_is_on_the_disk_and_names_are_ids() throws IOException {
    FileShelf shelf = open();
    byte[] signature = "PNG of the signature of Giàng A Páo".getBytes(StandardCharsets.UTF_8);
    KeptFile kept = shelf.addSignature(HOUSE, signature);

    for (Path each : files()) {
      assertThat(each.getFileName().toString()).startsWith(kept.id());
      assertThat(text(Files.readAllBytes(each)))
          .doesNotContain("signature", "Giàng", "periodic", "03565");
    }
    assertThat(open().read(kept)).hasValue(signature);
  }

  @Test
  void what_is_known_of_files_survives_being_opened_anew() {
    FileShelf shelf = open();
    KeptFile one = shelf.addSignature(HOUSE, new byte[] {1});
    KeptFile other = shelf.addSignature(HOUSE, new byte[] {2, 3});
    shelf.note(one, new FileState.Sent());
    Wording why = new Wording("không", "no");
    shelf.note(other, new FileState.Refused(why, why));

    assertThat(open().list()).isEqualTo(shelf.list()).hasSize(2);
    assertThat(open().countToSend()).isZero();
    shelf.retry(other.id());
    assertThat(open().countToSend()).isEqualTo(1);
    assertThat(shelf.listOf(HOUSE.recordId())).hasSize(2);
    assertThat(shelf.listOf("another")).isEmpty();
  }

  @Test
  void killed_between_content_and_what_is_known_of_it_the_rest_is_removed() throws IOException {
    FileShelf shelf = open();
    KeptFile kept = shelf.addSignature(HOUSE, new byte[] {1});
    Files.delete(folder.toPath().resolve(kept.id() + ".about"));
    Files.write(folder.toPath().resolve("x.file.new"), new byte[9]);

    assertThat(open().list()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void contents_that_the_server_has_make_room() {
    FileShelf shelf = open();
    KeptFile sent = shelf.addSignature(HOUSE, new byte[1000]);
    KeptFile waiting = shelf.addSignature(HOUSE, new byte[1000]);
    shelf.note(sent, new FileState.Sent());

    assertThat(shelf.dropSentContents()).isGreaterThan(1000);
    assertThat(open().find(sent.id()).orElseThrow().here()).isFalse();
    assertThat(open().read(waiting)).isPresent();
    assertThat(shelf.dropSentContents()).isZero();
  }

  @Test
  void a_file_with_a_broken_seal_is_never_shown() throws IOException {
    FileShelf shelf = open();
    KeptFile kept = shelf.addSignature(HOUSE, new byte[100]);
    Path content = folder.toPath().resolve(kept.id() + ".file");
    byte[] bytes = Files.readAllBytes(content);
    bytes[40] ^= 1;
    Files.write(content, bytes);

    assertThat(open().read(kept)).isEmpty();
  }

  @Test
  void what_is_no_picture_is_not_kept() {
    byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                open()
                    .addPhoto(
                        HOUSE,
                        () -> new ByteArrayInputStream(text),
                        new ExifPhoto.DesktopEncoder()))
        .isInstanceOf(NotAPictureException.class);
    assertThat(open().list()).isEmpty();
  }

  private FileShelf open() {
    return open(folder, Keys.known());
  }

  static FileShelf open(File folder, DataKey key) {
    Clock clock = Clock.systemUTC();
    return new FileShelf(folder, key, new TimeOrderedIds(clock, new Random()), clock);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.toPath())) {
      return new ArrayList<>(files.toList());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
