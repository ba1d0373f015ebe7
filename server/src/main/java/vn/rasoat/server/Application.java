package vn.rasoat.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.SettingsReader;
import vn.rasoat.server.platform.settings.StartFailure;

/** Starts the server, or does one of the {@link JarCommands}. */
public final class Application {
  private Application() {}

  /**
   * Runs until the process is told to stop, or until the command is done.
   *
   * @param args nothing; or {@code --demo} for the demo district with known passwords; or the name
   *     of a command and its arguments
   */
  public static void main(String[] args) throws InterruptedException {
    if (Boolean.getBoolean("rasoat.stopWithParent")) {
      ProcessHandle.current().parent().ifPresent(Application::stopWith);
    }
    try {
      Optional<Class<? extends JarCommand>> command =
          args.length == 0 ? Optional.empty() : JarCommands.find(args[0]);
      if (command.isPresent()) {
        run(command.get(), List.of(args).subList(1, args.length));
        System.exit(0);
      }
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
          "chỉ nhận tham số --demo hoặc một lệnh ("
              + JarCommands.names()
              + "); các thiết lập khác đặt qua biến môi trường RASOAT_...",
          "the arguments are --demo or a command ("
              + JarCommands.names()
              + "); all else is set by variables named RASOAT_...");
    }
    return RunningServer.start(settings(demo));
  }

  private static void run(Class<? extends JarCommand> command, List<String> arguments) {
    try (ServerBeans beans = ServerBeans.open(settings(false))) {
      beans.bean(command).run(arguments, System.out::println);
    }
  }

  private static Settings settings(boolean demo) {
    return SettingsReader.read(System.getenv(), Path.of(System.getProperty("user.home")), demo);
  }
}
