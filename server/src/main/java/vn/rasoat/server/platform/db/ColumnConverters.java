package vn.rasoat.server.platform.db;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Reads columns into records that are no entities, such as the rows of a join. Micronaut Data looks
 * at {@link EpochMillis} only on entities and parameters.
 */
@Factory
final class ColumnConverters {
  /** Milliseconds since 1970 UTC. */
  @Singleton
  TypeConverter<Long, Instant> instantOfMillis() {
    return TypeConverter.of(Long.class, Instant.class, Instant::ofEpochMilli);
  }
}
