package vn.rasoat.server.platform.db;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates stand as ISO text (2022-10-02), the same on both databases. */
@Singleton
public final class DateIso implements AttributeConverter<@Nullable LocalDate, @Nullable String> {
  @Override
  public @Nullable String convertToPersistedValue(
      @Nullable LocalDate value, ConversionContext context) {
    return value == null ? null : value.toString();
  }

  @Override
  public @Nullable LocalDate convertToEntityValue(
      @Nullable String value, ConversionContext context) {
    return value == null ? null : LocalDate.parse(value);
  }
}
