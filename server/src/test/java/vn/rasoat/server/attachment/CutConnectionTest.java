package vn.rasoat.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.ReviewWorld;

/** A connection that ends in the middle of a piece, by the bytes of the socket. */
class CutConnectionTest {
  private static ReviewWorld world;
  private static TusCalls tablet;

  @BeforeAll
  static void start() {
    world = ReviewWorld.start(Engine.SQLITE);
    world.enumerator("rsv.mot", "03565");
    tablet = TusCalls.as(world.server(), "rsv.mot");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 777, 65_536, 70_001, 1_500_000})
  void what_arrived_before_the_connection_was_cut_is_kept_to_the_byte(int cutAt) throws Exception {
    Picture picture = Picture.jpeg(2_000_000);
    tablet.announce(picture);

    sendAndCut(picture, 0, cutAt, false);

    assertThat(offsetOnceSettled(picture, cutAt)).isEqualTo(cutAt);
    Reply rest = tablet.patch(picture, cutAt, picture.length());
    assertThat(rest.status()).as(rest.body()).isEqualTo(204);
    assertThat(Files.readAllBytes(whole(picture))).isEqualTo(picture.bytes());
  }

  @Test
  void a_piece_in_chunks_without_a_length_is_kept_too() throws Exception {
    Picture picture = Picture.jpeg(300_000);
    tablet.announce(picture);

    sendAndCut(picture, 0, 100_000, true);
    assertThat(offsetOnceSettled(picture, 100_000)).isEqualTo(100_000);
    sendAndCut(picture, 100_000, 250_000, true);
    assertThat(offsetOnceSettled(picture, 250_000)).isEqualTo(250_000);

    assertThat(tablet.patch(picture, 250_000, 300_000).status()).isEqualTo(204);
    assertThat(Files.readAllBytes(whole(picture))).isEqualTo(picture.bytes());
  }

  /**
   * The rest of the piece is promised and never comes. The pause lets the server find out who asks:
   * a connection that is gone before that leaves nothing.
   */
  private static void sendAndCut(Picture picture, int from, int to, boolean chunked)
      throws IOException, InterruptedException {
    URI server = URI.create(world.server().url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      String length =
          chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (picture.length() - from);
      String head =
          "PATCH %s HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\n"
              .formatted(picture.path(), tablet.token());
      head += "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + from + "\r\n";
      head += length + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      if (chunked) {
        out.write((Integer.toHexString(to - from) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.write(picture.bytes(), from, to - from);
      out.flush();
      Thread.sleep(500);
    }
  }

  /** HEAD waits for whoever is still writing, but the server may not have begun to read. */
  private static long offsetOnceSettled(Picture picture, long wanted) throws Exception {
    long offset = tablet.offset(picture);
    for (int i = 0; i < 50 && offset != wanted; i++) {
      Thread.sleep(100);
      offset = tablet.offset(picture);
    }
    return offset;
  }

  private static Path whole(Picture picture) {
    String id = picture.id();
    return world
        .server()
        .folder()
        .resolve("files/whole")
        .resolve(id.substring(id.length() - 2))
        .resolve(id);
  }
}
