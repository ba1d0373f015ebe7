package vn.rasoat.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The server as it is shipped: its jar in a process of its own, on a free port, with its data in a
 * given folder. What it prints goes to {@code server.log} in that folder.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Path data;
  private final Path log;
  private final int port;
  private Process process;

  private ServerProcess(Path data, int port) throws IOException {
    this.data = data;
    this.log = data.resolve("server.log");
    this.port = port;
    this.process = launch();
  }

  /** The jar that {@code mvn package} makes; the build makes it before these tests run. */
  static Path jar() {
    return Path.of(System.getProperty("rasoat.root", ".."), "server/target/rasoat-server.jar");
  }

  /** Starts the demo and waits until it is loaded. */
  static ServerProcess startDemo(Path data) throws IOException, InterruptedException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    ServerProcess server = new ServerProcess(data, free);
    server.awaitReady();
    return server;
  }

  URL url(String path) {
    try {
      return new URL("http://127.0.0.1:" + port + path);
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a power cut would (SIGKILL), and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Starts it again on the same port and data. */
  void startAgain() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx512m",
            "-Drasoat.stopWithParent=true",
            "-jar",
            jar().toString(),
            "--demo");
    builder.environment().keySet().removeIf(name -> name.startsWith("RASOAT_"));
    builder.environment().put("RASOAT_DATA", data.resolve("rasoat").toString());
    builder.environment().put("RASOAT_PORT", Integer.toString(port));
    Files.writeString(log, "", StandardOpenOption.CREATE);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitReady() throws InterruptedException, IOException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(
            "the server did not become ready:\n" + Files.readString(log, StandardCharsets.UTF_8));
      }
      Thread.sleep(200);
    }
  }

  private boolean isReady() {
    try {
      HttpURLConnection connection = (HttpURLConnection) url("/health").openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
