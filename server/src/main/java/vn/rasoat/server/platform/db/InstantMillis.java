package vn.rasoat.server.platform.db;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants stand as milliseconds since 1970 UTC, the same on both databases. */
@Singleton
public final class InstantMillis implements AttributeConverter<@Nullable Instant, @Nullable Long> {
  @Override
  public @Nullable Long convertToPersistedValue(
      @Nullable Instant value, ConversionContext context) {
    return value == null ? null : Long.valueOf(value.toEpochMilli());
  }

  @Override
  public @Nullable Instant convertToEntityValue(@Nullable Long value, ConversionContext context) {
    return value == null ? null : Instant.ofEpochMilli(value);
  }
}
