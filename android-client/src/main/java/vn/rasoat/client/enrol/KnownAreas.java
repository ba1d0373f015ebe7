package vn.rasoat.client.enrol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.json.JsonNode;

/** The areas of the user with those above them, in the order of the server. */
public final class KnownAreas {
  private final Map<AreaCode, KnownArea> areas = new LinkedHashMap<>();

  KnownAreas(List<KnownArea> list) {
    list.forEach(area -> areas.put(area.code(), area));
  }

  static KnownAreas read(JsonNode node) {
    List<KnownArea> list = new ArrayList<>();
    node.get("areas").items().forEach(item -> list.add(KnownArea.read(item)));
    return new KnownAreas(list);
  }

  /** The area of a code. */
  public Optional<KnownArea> find(AreaCode code) {
    return Optional.ofNullable(areas.get(code));
  }

  /** All areas of a level. */
  public List<KnownArea> list(AreaLevel level) {
    List<KnownArea> found = new ArrayList<>(areas.values());
    found.removeIf(area -> area.level() != level);
    return found;
  }

  /** The areas above one and itself, the province first, as far as they are known. */
  public List<KnownArea> listOnPath(KnownArea area) {
    List<KnownArea> found = new ArrayList<>();
    for (String code : area.path().split("/", -1)) {
      if (AreaCode.isValid(code)) {
        find(new AreaCode(code)).ifPresent(found::add);
      }
    }
    return found;
  }
}
