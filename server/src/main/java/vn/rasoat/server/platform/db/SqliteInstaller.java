package vn.rasoat.server.platform.db;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Puts {@link SqliteDataSource} below the connection pool where the database is SQLite. */
@Singleton
final class SqliteInstaller implements BeanCreatedEventListener<DatasourceConfiguration> {
  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration configuration = event.getBean();
    String url = configuration.getUrl();
    if (url != null && url.startsWith("jdbc:sqlite:")) {
      configuration.setDataSource(new SqliteDataSource(url));
    }
    return configuration;
  }
}
