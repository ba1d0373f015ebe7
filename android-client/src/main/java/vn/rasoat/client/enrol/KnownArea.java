package vn.rasoat.client.enrol;

import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.WordingJson;
import vn.rasoat.text.Wording;

/**
 * An area as the tablet knows it.
 *
 * @param name without the word before it, NFC
 * @param fullName as it is said, such as {@code Xã Tông Qua Lìn}
 * @param type rural or urban; null above the commune
 * @param path codes from the province down, such as {@code 12/109/03565/03565-01}
 * @param region column of the income point table; null where none is known for the province
 */
public record KnownArea(
    AreaCode code,
    String name,
    Wording fullName,
    AreaLevel level,
    @Nullable AreaType type,
    String path,
    @Nullable Region region) {

  /** Lenient, as replies are read: a word that this app does not know counts as left out. */
  static KnownArea read(JsonNode node) {
    AreaCode code = node.get("code").as(AreaCode::new);
    return new KnownArea(
        code,
        node.get("name").text(),
        WordingJson.read(node.get("fullName")),
        code.level(),
        node.find("type").map(type -> AreaType.ofCode(type.text())).orElse(null),
        node.get("path").text(),
        node.find("region").map(region -> Region.ofCode(region.text())).orElse(null));
  }
}
