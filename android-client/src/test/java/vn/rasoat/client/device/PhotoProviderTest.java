package vn.rasoat.client.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.ContentResolver;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import android.provider.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.files.Captures;
import vn.rasoat.client.files.ExifPhoto;
import vn.rasoat.client.files.FileKind;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileSubject;
import vn.rasoat.client.files.KeptFile;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.vault.Keys;
import vn.rasoat.client.vault.SoftwareDeviceKey;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = {26, 29, 34})
public class PhotoProviderTest {
  private static final FileSubject HOUSE =
      new FileSubject(
          FileKind.HOUSE_PHOTO,
          "01920000-0000-7000-8000-000000000001",
          "periodic-2022",
          new AreaCode("03565-01"));

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Captures captures;
  private FileShelf shelf;

  @Before
  public void open() throws Exception {
    SecureRandom random = new SecureRandom();
    TimeOrderedIds ids = TimeOrderedIds.ofDevice(random);
    captures =
        new Captures(new File(folder.getRoot(), "captures"), new SoftwareDeviceKey(), random, ids);
    shelf =
        new FileShelf(
            new File(folder.getRoot(), "shelf"), Keys.known(), ids, java.time.Clock.systemUTC());
    PhotoProvider.use(captures);
    Robolectric.setupContentProvider(PhotoProvider.class, "vn.rasoat.client.photos");
  }

  @Test
  public void a_photo_of_the_camera_app_is_sealed_on_its_way_and_comes_upright_without_exif()
      throws Exception {
    byte[] photo = ExifPhoto.of(1200, 800, 6);
    String id = captures.begin(shelf, HOUSE);

    takeAs(PhotoProvider.cameraIntent(id), photo);

    byte[] sealed = Files.readAllBytes(captured(id));
    assertThat(sealed).hasSizeGreaterThan(photo.length);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "JFIF", ExifPhoto.PLACE);
    List<KeptFile> collected = captures.collect(shelf, new AndroidPhotoEncoder());
    assertThat(collected).hasSize(1);
    byte[] kept = shelf.read(collected.get(0)).orElseThrow();
    Bitmap shown = BitmapFactory.decodeByteArray(kept, 0, kept.length);
    assertThat(shown.getWidth()).isEqualTo(800);
    assertThat(shown.getHeight()).isEqualTo(1200);
    assertThat(shown.getPixel(600, 300) >> 16 & 255).isGreaterThan(200);
    assertThat(shown.getPixel(200, 300) >> 16 & 255).isLessThan(150);
    assertThat(kept.length).isLessThanOrEqualTo(FileShelf.MAX_PHOTO_BYTES);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", ExifPhoto.PLACE, "IPTC");
  }

  @Test
  @Config(sdk = 34)
  public void nothing_can_be_read_back_and_no_other_address_written() {
    ContentResolver resolver = RuntimeEnvironment.getApplication().getContentResolver();
    Uri address = PhotoProvider.addressOf(captures.begin(shelf, HOUSE));

    assertThatThrownBy(() -> resolver.openFileDescriptor(address, "r"))
        .isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(
            () -> resolver.openFileDescriptor(PhotoProvider.addressOf("someone-else"), "w"))
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  @Config(sdk = 34)
  public void what_is_no_picture_is_not_kept() throws Exception {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    String id = captures.begin(shelf, HOUSE);

    takeAs(PhotoProvider.cameraIntent(id), noise);

    assertThat(captures.collect(shelf, new AndroidPhotoEncoder())).isEmpty();
    assertThat(shelf.list()).isEmpty();
    assertThat(captures.isTaken(id)).isFalse();
  }

  private java.nio.file.Path captured(String id) {
    return folder.getRoot().toPath().resolve("captures").resolve(id + ".taken");
  }

  private void takeAs(Intent camera, byte[] photo) throws Exception {
    assertThat(camera.getFlags() & Intent.FLAG_GRANT_WRITE_URI_PERMISSION).isNotZero();
    assertThat(camera.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION).isZero();
    Uri output = camera.getParcelableExtra(MediaStore.EXTRA_OUTPUT);
    String id = String.valueOf(output.getLastPathSegment());
    // Robolectric's pipe is a file that ends at once; what goes through it is handed over here.
    PhotoProvider.copy(id, new ByteArrayInputStream(photo), captures.take(id));
  }
}
