package vn.rasoat.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.db.DatabaseCheck;
import vn.rasoat.server.platform.settings.DataFolder;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.platform.settings.TlsKeystore;
import vn.rasoat.server.platform.start.Readiness;
import vn.rasoat.server.platform.start.ReadyLine;
import vn.rasoat.server.platform.start.StartUpWork;

/** A server from its start to its stop; tests start it the same way as the process does. */
public final class RunningServer implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final DataFolder folder;
  private final String readyLine;

  private RunningServer(
      ApplicationContext context, EmbeddedServer server, DataFolder folder, String readyLine) {
    this.context = context;
    this.server = server;
    this.folder = folder;
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
    DataFolder folder = DataFolder.open(settings);
    @Nullable ApplicationContext context = null;
    try {
      DatabaseCheck.run(settings.database());
      context =
          ApplicationContext.builder()
              .banner(false)
              .deduceEnvironment(false)
              .deduceCloudEnvironment(false)
              .environments(settings.demo() ? new String[] {"demo"} : new String[] {"server"})
              .singletons(settings)
              .singletons(replacements)
              .properties(properties(settings))
              .start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      server.start();
      return new RunningServer(context, server, folder, work(context, server));
    } catch (RuntimeException e) {
      if (context != null) {
        context.close();
      }
      folder.close();
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

  private static Map<String, Object> properties(Settings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("micronaut.server.host", settings.host());
    TlsKeystore tls = settings.tls();
    if (tls == null) {
      properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
    } else {
      properties.put("micronaut.server.ssl.enabled", true);
      properties.put("micronaut.server.ssl.port", settings.port() == 0 ? -1 : settings.port());
      properties.put("micronaut.server.ssl.key-store.path", "file:" + tls.file());
      properties.put("micronaut.server.ssl.key-store.type", "PKCS12");
      properties.put("micronaut.server.ssl.key-store.password", tls.password());
    }
    properties.put("datasources.default.url", settings.database().url());
    if (settings.database() instanceof Database.Postgres postgres) {
      properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
      properties.put("datasources.default.username", postgres.user());
      properties.put("datasources.default.password", postgres.password());
    } else {
      properties.put("datasources.default.driver-class-name", "org.sqlite.JDBC");
    }
    return properties;
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
    return context.getBean(type);
  }

  /** Answers what is under way, then stops. */
  @Override
  public void close() {
    context.close();
    folder.close();
  }
}
