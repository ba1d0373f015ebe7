package vn.rasoat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.Reply;
import vn.rasoat.server.testing.TestApi;
import vn.rasoat.server.testing.TestServer;

class GracefulStopTest {
  @Test
  void what_is_under_way_is_answered_before_the_server_stops() throws Exception {
    TestServer server = TestServer.start(Engine.SQLITE);
    TestApi api = TestApi.anonymous(server);
    api.get("/api/testing/nothing"); // the connection and the classes are warm
    CompletableFuture<Reply> slow =
        CompletableFuture.supplyAsync(() -> api.get("/api/testing/slow"));
    Thread.sleep(500);

    server.close();

    assertThat(slow.join().status()).isEqualTo(200);
  }
}
