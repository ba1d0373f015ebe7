package vn.rasoat.client.enrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;

/**
 * Which files make up the reference data.
 *
 * @param etag as the server gave it; null if it gave none
 */
record ReferenceManifest(@Nullable String etag, List<ReferenceFile> files) {
  private static final int MOST_FILES = 1000;

  ReferenceManifest {
    files = List.copyOf(files);
  }

  static ReferenceManifest read(JsonNode node, @Nullable String etag) {
    List<JsonNode> items = node.get("files").items();
    if (items.size() > MOST_FILES) {
      throw node.get("files").fault("more than " + MOST_FILES + " files");
    }
    List<ReferenceFile> files = new ArrayList<>();
    items.forEach(item -> files.add(ReferenceFile.read(item)));
    return new ReferenceManifest(etag, files);
  }

  /** As it is kept on the tablet. */
  static ReferenceManifest readKept(JsonNode node) {
    return read(node, node.find("etag").map(JsonNode::text).orElse(null));
  }

  String json() {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          if (etag != null) {
            json.writeStringField("etag", etag);
          }
          json.writeArrayFieldStart("files");
          for (ReferenceFile file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("bytes", file.bytes());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  Optional<ReferenceFile> find(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  long bytes() {
    return files.stream().mapToLong(ReferenceFile::bytes).sum();
  }
}
