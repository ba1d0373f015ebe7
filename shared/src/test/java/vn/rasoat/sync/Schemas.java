package vn.rasoat.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;

/** The JSON Schemas of the protocol. */
final class Schemas {
  private static final String BASE = "https://rasoat.vn/sync/v1/";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:sync/v1/")));

  private Schemas() {}

  static void assertValid(String schema, String json) {
    assertThat(
            FACTORY
                .getSchema(SchemaLocation.of(BASE + schema + ".schema.json"))
                .validate(json, InputFormat.JSON))
        .as("faults against %s", schema)
        .isEmpty();
  }

  static void assertNotValid(String schema, String json) {
    assertThat(
            FACTORY
                .getSchema(SchemaLocation.of(BASE + schema + ".schema.json"))
                .validate(json, InputFormat.JSON))
        .as("faults of %s", json)
        .isNotEmpty();
  }
}
