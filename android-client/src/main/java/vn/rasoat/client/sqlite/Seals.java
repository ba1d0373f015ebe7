package vn.rasoat.client.sqlite;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SealBroken;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/** Seals JSON for one row and opens it again. */
final class Seals {
  private final DataKey key;

  Seals(DataKey key) {
    this.key = key;
  }

  byte[] seal(String identity, JsonText.Body body) {
    return key.seal(identity, JsonText.of(body).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens a row.
   *
   * @throws SealBroken if it is not what was sealed for this row
   */
  JsonNode open(String identity, byte @Nullable [] sealed) {
    byte[] bytes = sealed == null ? new byte[0] : sealed;
    return JsonTree.read(identity, new String(key.open(identity, bytes), StandardCharsets.UTF_8));
  }
}
