package vn.rasoat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.enrol.EnrolledServer;
import vn.rasoat.client.enrol.Reference;
import vn.rasoat.client.enrol.ReferenceDownload;
import vn.rasoat.client.enrol.ReferenceFolder;
import vn.rasoat.client.enrol.Servers;
import vn.rasoat.client.files.FileKind;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileSubject;
import vn.rasoat.client.files.TusUploader;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.SignIn;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SafeFile;
import vn.rasoat.client.vault.SealedSessions;
import vn.rasoat.client.vault.SoftwareDeviceKey;

/** A new tablet against the server as it is shipped: registers, downloads, sends a signature. */
@Tag("process")
class TabletFilesEndToEndTest {
  private static final HttpTimeouts TIMEOUTS = new HttpTimeouts(5_000, 60_000);
  private static final AreaCode VILLAGE = new AreaCode("03565-01");
  private static final String ROUND = "periodic-2022";

  @TempDir Path data;
  private final Ids ids = TimeOrderedIds.ofDevice(new SecureRandom());
  private final DataKey key = DataKey.drawn(new SecureRandom());

  @Test
  void a_new_tablet_registers_downloads_and_goes_on_with_a_picture_where_it_was_killed()
      throws Exception {
    Assumptions.assumeTrue(
        Files.exists(ServerProcess.jar()), "no server jar: build it with mvn package");
    try (ServerProcess process = ServerProcess.startDemo(data)) {
      URL url = process.url("");
      SealedSessions sessions = new SealedSessions(new SafeFile(file("session")), key);
      registerAndSignIn(url, sessions);
      SignedInServer server = new SignedInServer(url, TIMEOUTS, "vi", sessions);

      ReferenceFolder folder = new ReferenceFolder(file("reference"));
      ReferenceDownload download = new ReferenceDownload(server, folder);
      assertThat(download.run((bytes, all) -> {}))
          .isInstanceOf(ReferenceDownload.Outcome.Changed.class);
      assertThat(download.run((bytes, all) -> {}))
          .isInstanceOf(ReferenceDownload.Outcome.UpToDate.class);
      Reference reference = Reference.open(folder).orElseThrow();
      assertThat(reference.areas().find(VILLAGE)).isPresent();
      // The demo's rounds are closed; what is judged by comes all the same.
      assertThat(reference.editions().list()).isNotEmpty();

      sendKilledOnce(server);
    }
  }

  private void registerAndSignIn(URL url, SealedSessions sessions) {
    Servers servers = new Servers(file(""), new SoftwareDeviceKey(), ids);
    var outcome =
        new vn.rasoat.client.enrol.Enrolment(
                servers,
                TIMEOUTS,
                "vi",
                Clock.systemUTC(),
                new vn.rasoat.client.enrol.Enrolment.Tablet("Bảng mới", "1.0.0"))
            .enrol(url.toString(), Enrolment.newCode(url, ""));
    assertThat(outcome).isInstanceOf(vn.rasoat.client.enrol.Enrolment.Outcome.Enrolled.class);
    EnrolledServer enrolled = servers.list().get(0);
    assertThat(enrolled.name()).contains("Tông Qua Lìn");
    assertThat(
            new SignIn(url, TIMEOUTS, "vi", sessions)
                .signIn("rsv.03565", "rasoat-demo", enrolled.deviceId(), enrolled.deviceSecret()))
        .isInstanceOf(LinkResult.Answered.class);
  }

  private void sendKilledOnce(SignedInServer server) throws IOException {
    FileSubject subject = new FileSubject(FileKind.SIGNATURE, ids.next(), ROUND, VILLAGE);
    byte[] picture = picture();
    assertThat(picture.length).isGreaterThan(2 * TusUploader.PIECE_BYTES);
    shelf().addSignature(subject, picture);

    assertThatThrownBy(
            () ->
                new TusUploader(shelf(), server)
                    .run(
                        (file, bytes) -> {
                          if (bytes > 0) {
                            throw new IllegalStateException("killed");
                          }
                        }))
        .hasMessage("killed");
    List<Long> offsets = new ArrayList<>();
    TusUploader.Report report =
        new TusUploader(shelf(), server).run((file, bytes) -> offsets.add(bytes));

    assertThat(report.stop()).isNull();
    assertThat(report.sent()).isEqualTo(1);
    assertThat(offsets).startsWith((long) TusUploader.PIECE_BYTES).endsWith((long) picture.length);
    assertThat(report.traffic().sent()).isEqualTo(picture.length - TusUploader.PIECE_BYTES);
    assertThat(shelf().countToSend()).isZero();
  }

  private FileShelf shelf() {
    return new FileShelf(file("shelf"), key, ids, Clock.systemUTC());
  }

  private File file(String name) {
    return data.resolve("tablet").resolve(name).toFile();
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int i = 0; i < 400 * 300; i++) {
      image.setRGB(i % 400, i / 400, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
