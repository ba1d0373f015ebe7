package vn.rasoat.client.enrol;

import java.util.regex.Pattern;
import vn.rasoat.json.JsonNode;

/**
 * One file of the reference data, as the manifest names it.
 *
 * @param name such as {@code edition/2022-2025/edition.json}
 * @param sha256 lower-case hex
 * @param bytes its length, at most 8 MiB
 */
record ReferenceFile(String name, String sha256, long bytes) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  static ReferenceFile read(JsonNode node) {
    if (!SHA256.matcher(node.get("sha256").text()).matches()) {
      throw node.get("sha256").fault("a SHA-256 in hex is expected"); // becomes a file name here
    }
    return new ReferenceFile(
        node.get("name").text(), node.get("sha256").text(), node.get("bytes").whole(0, MOST_BYTES));
  }
}
