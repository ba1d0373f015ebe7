package vn.rasoat.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import vn.rasoat.server.RunningServer;
import vn.rasoat.server.platform.settings.Settings;

/** A real server on a free port with a fresh database and folder of its own. */
public final class TestServer implements AutoCloseable {
  private final RunningServer server;
  private final Path folder;

  private TestServer(RunningServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * Starts a server outside the demo.
   *
   * @param replacements beans that take the place of the server's own, such as a {@link HeldClock}
   */
  public static TestServer start(Engine engine, Object... replacements) {
    Path folder = newFolder();
    return new TestServer(RunningServer.start(settings(engine, folder), replacements), folder);
  }

  /** Starts the demo, with its district loaded. */
  public static TestServer startDemo(Engine engine) {
    Path folder = newFolder();
    Settings settings =
        new Settings(
            "127.0.0.1", 0, folder, TestDatabases.fresh(engine, folder), null, false, true, false);
    return new TestServer(RunningServer.start(settings), folder);
  }

  /** Settings of a server on a free port of this machine with a fresh database. */
  public static Settings settings(Engine engine, Path folder) {
    return new Settings(
        "127.0.0.1", 0, folder, TestDatabases.fresh(engine, folder), null, false, false, false);
  }

  /** A new empty folder below the system's folder for temporary files. */
  public static Path newFolder() {
    try {
      return Files.createTempDirectory("rasoat-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server. */
  public RunningServer running() {
    return server;
  }

  /** A bean of the server. */
  public <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  /** Address without a slash at its end. */
  public String url() {
    return server.url();
  }

  /** The data folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    server.close();
    try (var below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
