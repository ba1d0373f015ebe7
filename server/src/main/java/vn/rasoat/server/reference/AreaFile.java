package vn.rasoat.server.reference;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.TreeMap;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.json.JsonText;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.text.Language;

/** Writes {@code areas.json}. */
@Singleton
class AreaFile {
  private final AreaReader areas;

  AreaFile(AreaReader areas) {
    this.areas = areas;
  }

  /** The areas of a scope, all above and all below them, by path. */
  String text(AreaScope scope) {
    TreeMap<String, AreaUnit> units = new TreeMap<>();
    for (String path : scope.paths()) {
      areas.listOnPath(path).forEach(unit -> units.put(unit.path(), unit));
      for (AreaLevel level : AreaLevel.values()) {
        areas.listBelow(path, level).forEach(unit -> units.put(unit.path(), unit));
      }
    }
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("areas");
          for (AreaUnit unit : units.values()) {
            write(json, unit);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, AreaUnit unit) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", unit.code());
    json.writeStringField("name", unit.name());
    json.writeObjectFieldStart("fullName");
    for (Language language : Language.values()) {
      json.writeStringField(language.code(), unit.fullName(language));
    }
    json.writeEndObject();
    json.writeStringField("level", unit.level().code());
    if (unit.type() != null) {
      json.writeStringField("type", unit.type().code());
    }
    json.writeStringField("path", unit.path());
    if (unit.region() != null) {
      json.writeStringField("region", unit.region().code());
    }
    json.writeEndObject();
  }
}
