package vn.rasoat.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import vn.rasoat.server.platform.settings.SettingsReader;
import vn.rasoat.server.platform.settings.StartFailure;

/** Starts the server. */
public final class Application {
  private Application() {}

  /**
   * Runs until the process is told to stop.
   *
   * @param args nothing, or {@code --demo} for the demo district with known passwords
   */
  public static void main(String[] args) throws InterruptedException {
    if (Boolean.getBoolean("rasoat.stopWithParent")) {
      ProcessHandle.current().parent().ifPresent(Application::stopWith);
    }
    try {
      RunningServer server = start(List.of(args));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.println(server.readyLine());
    } catch (StartFailure e) {
      System.err.println(e.line());
      System.exit(1);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Application.class).error("The start met an unexpected fault", e);
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  /** A killed Maven would otherwise leave the demo behind, holding its port. */
  private static void stopWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> System.exit(0));
  }

  private static RunningServer start(List<String> args) {
    boolean demo = args.contains("--demo");
    if (args.size() > (demo ? 1 : 0)) {
      throw new StartFailure(
          "chỉ nhận tham số --demo; các thiết lập khác đặt qua biến môi trường RASOAT_...",
          "the only argument is --demo; all else is set by variables named RASOAT_...");
    }
    return RunningServer.start(
        SettingsReader.read(System.getenv(), Path.of(System.getProperty("user.home")), demo));
  }
}
