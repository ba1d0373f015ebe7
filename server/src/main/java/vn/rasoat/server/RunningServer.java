package vn.rasoat.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.platform.start.Readiness;
import vn.rasoat.server.platform.start.ReadyLine;
import vn.rasoat.server.platform.start.StartUpWork;

/** A server from its start to its stop; tests start it the same way as the process does. */
public final class RunningServer implements AutoCloseable {
  private final ServerBeans beans;
  private final EmbeddedServer server;
  private final String readyLine;

  private RunningServer(ServerBeans beans, EmbeddedServer server, String readyLine) {
    this.beans = beans;
    this.server = server;
    this.readyLine = readyLine;
  }

  /**
   * Starts and returns once the server is ready.
   *
   * @param settings complete and checked
   * @param replacements beans that take the place of the server's own, such as a test's clock
   * @throws StartFailure for a reason that the operator can mend
   */
  public static RunningServer start(Settings settings, Object... replacements) {
    ServerBeans beans = ServerBeans.open(settings, replacements);
    try {
      EmbeddedServer server = beans.bean(EmbeddedServer.class);
      server.start();
      return new RunningServer(beans, server, work(beans.context(), server));
    } catch (RuntimeException e) {
      beans.close();
      throw StartFault.explain(e, settings);
    }
  }

  private static String work(ApplicationContext context, EmbeddedServer server) {
    List<String> notes =
        context.getBeansOfType(StartUpWork.class).stream()
            .sorted(Comparator.comparingInt(StartUpWork::order))
            .map(StartUpWork::run)
            .flatMap(Optional::stream)
            .toList();
    context.getBean(Readiness.class).markReady();
    return ReadyLine.of(server.getURL().toString(), notes);
  }

  /** The line that tells where the server answers. */
  public String readyLine() {
    return readyLine;
  }

  /** Address of the first page, without a slash at its end. */
  public String url() {
    return server.getURL().toString();
  }

  /** A bean of the server. */
  public <T> T bean(Class<T> type) {
    return beans.bean(type);
  }

  /** Answers what is under way, then stops. */
  @Override
  public void close() {
    beans.close();
  }
}
