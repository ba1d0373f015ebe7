package vn.rasoat.server;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.rasoat.server.platform.db.DatabaseCheck;
import vn.rasoat.server.platform.settings.DataFolder;
import vn.rasoat.server.platform.settings.Database;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.platform.settings.TlsKeystore;

/** All that a server consists of, on its locked data folder and its database; not listening yet. */
final class ServerBeans implements AutoCloseable {
  private final ApplicationContext context;
  private final DataFolder folder;

  private ServerBeans(ApplicationContext context, DataFolder folder) {
    this.context = context;
    this.folder = folder;
  }

  /**
   * Locks the folder, brings the tables up to date and puts everything together.
   *
   * @throws StartFailure for a reason that the operator can mend
   */
  static ServerBeans open(Settings settings, Object... replacements) {
    DataFolder folder = DataFolder.open(settings);
    try {
      DatabaseCheck.run(settings.database());
      return new ServerBeans(
          ApplicationContext.builder()
              .banner(false)
              .deduceEnvironment(false)
              .deduceCloudEnvironment(false)
              .environments(settings.demo() ? new String[] {"demo"} : new String[] {"server"})
              .singletons(settings)
              .singletons(replacements)
              .properties(properties(settings))
              .start(),
          folder);
    } catch (RuntimeException e) {
      folder.close();
      throw StartFault.explain(e, settings);
    }
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

  ApplicationContext context() {
    return context;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    folder.close();
  }
}
