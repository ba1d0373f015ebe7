package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.ReviewWorld;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestTablet;

/** The public Java client of tus, which knows nothing of this server, over a bad network. */
class StrangersClientTest {
  private static final int FIVE_MB = 5_000_000;

  @Test
  void an_interrupted_photo_goes_on_at_the_byte_where_it_stopped_and_none_is_sent_twice()
      throws Exception {
    try (ReviewWorld world = ReviewWorld.start(Engine.SQLITE);
        CuttingProxy network = new CuttingProxy(URI.create(world.server().url()).getPort())) {
      world.enumerator("rsv.mot", "03565");
      String token = TusCalls.as(world.server(), "rsv.mot").token();
      TusClient client = client(network, token);
      Picture photo = Picture.jpeg(FIVE_MB);

      TusUploader first = uploader(client, photo);
      network.cutAfter(2_345_678);
      assertThatThrownBy(() -> sendAll(first))
          .isInstanceOfAny(IOException.class, ProtocolException.class);
      network.cutAfter(Long.MAX_VALUE);
      int arrived = network.pieces().length;
      assertThat(arrived).isBetween(2_000_000, 2_345_678);

      TusUploader second = uploader(client, photo);
      assertThat(second.getOffset()).isEqualTo(arrived);
      sendAll(second);

      assertThat(network.pieces()).isEqualTo(photo.bytes());
      assertThat(Files.readAllBytes(world.bean(FileFolder.class).wholeOf(photo.id())))
          .isEqualTo(photo.bytes());
    }
  }

  @Test
  void a_photo_goes_on_after_the_server_was_killed_in_the_middle() throws Exception {
    try (ReviewWorld world = ReviewWorld.start(Engine.SQLITE)) {
      world.enumerator("rsv.mot", "03565");
      TestTablet tablet = TestTablet.enrol(world.server());
      world.server().running().close();
      Path folder = world.server().folder();
      Picture photo = Picture.jpeg(FIVE_MB);
      Path part = folder.resolve("files/part").resolve(photo.id());

      KilledServer server = KilledServer.start(folder);
      try (CuttingProxy network = new CuttingProxy(server.port())) {
        TestTablet known = new TestTablet(TestApi.at(network.url()), tablet.id(), tablet.secret());
        TusClient client = client(network, TusCalls.on(known, network.url(), "rsv.mot").token());
        TusUploader first = uploader(client, photo);
        for (int i = 0; i < 30; i++) {
          first.uploadChunk();
        }
        long arrived = lengthOnceStill(part);
        server.kill();
        assertThat(arrived).isPositive().isEqualTo(Files.size(part));

        server = KilledServer.start(folder);
        network.leadTo(server.port());
        TusUploader second = uploader(client, photo);
        assertThat(second.getOffset()).isEqualTo(arrived);
        sendAll(second);
      } finally {
        server.kill();
      }

      String id = photo.id();
      Path whole = folder.resolve("files/whole/" + id.substring(id.length() - 2)).resolve(id);
      assertThat(Files.readAllBytes(whole)).isEqualTo(photo.bytes());
    }
  }

  private static TusClient client(CuttingProxy network, String token) throws IOException {
    TusClient client = new TusClient();
    client.setUploadCreationURL(URI.create(network.url() + TusCalls.FILES).toURL());
    client.setHeaders(Map.of("Authorization", "Bearer " + token));
    client.enableResuming(new TusURLMemoryStore());
    return client;
  }

  private static TusUploader uploader(TusClient client, Picture photo) throws Exception {
    TusUpload upload = new TusUpload();
    upload.setInputStream(new ByteArrayInputStream(photo.bytes()));
    upload.setSize(photo.length());
    upload.setFingerprint(photo.id());
    upload.setMetadata(photo.metadata());
    TusUploader uploader = client.resumeOrCreateUpload(upload);
    uploader.setChunkSize(64 * 1024);
    return uploader;
  }

  private static void sendAll(TusUploader uploader) throws ProtocolException, IOException {
    while (uploader.uploadChunk() > -1) {
      // Each turn sends one piece.
    }
    uploader.finish();
  }

  private static long lengthOnceStill(Path part) throws Exception {
    long length = -1;
    for (int same = 0; same < 5; ) {
      Thread.sleep(200);
      long now = Files.exists(part) ? Files.size(part) : 0;
      same = now == length && now > 0 ? same + 1 : 0;
      length = now;
    }
    return length;
  }

  /** The server as a process of its own, which can be killed without a warning. */
  private record KilledServer(Process process, int port) {
    static KilledServer start(Path folder) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "vn.rasoat.server.Application");
      builder.environment().put("RASOAT_DATA", folder.toString());
      builder.environment().put("RASOAT_PORT", "0");
      builder.redirectErrorStream(true);
      Process process = builder.start();
      BufferedReader out = process.inputReader();
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        int at = line.indexOf("ready: ");
        if (at >= 0) {
          URI url = URI.create(line.substring(at + 7).split(" ")[0]);
          return new KilledServer(process, url.getPort());
        }
      }
      throw new AssertionError("the server did not start: " + said);
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }
}
