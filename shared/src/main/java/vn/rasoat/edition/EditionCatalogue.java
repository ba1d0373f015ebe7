package vn.rasoat.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;

/** All editions known; read once at start, so that a fault in the data stops the start. */
public final class EditionCatalogue {
  private static final String INDEX = "index.json";

  private final Map<String, Edition> editions = new LinkedHashMap<>();

  /** Reads the editions named in {@code index.json}. */
  public EditionCatalogue(EditionFiles files) {
    String index =
        files
            .find(INDEX)
            .orElseThrow(
                () -> new DataFaultException(new DataFault(INDEX, "", "the file is missing")));
    for (JsonNode id : JsonTree.read(INDEX, index).items()) {
      editions.put(id.text(), new EditionReader(files, id.text()).read());
    }
  }

  /** The editions that ship with this module. */
  public static EditionCatalogue bundled() {
    return new EditionCatalogue(EditionFiles.bundled());
  }

  /** All editions, oldest first. */
  public List<Edition> list() {
    return List.copyOf(editions.values());
  }

  /** The edition of an id. */
  public Optional<Edition> find(String id) {
    return Optional.ofNullable(editions.get(id));
  }

  /**
   * The edition in force on a date. No edition in force is never answered by a neighbouring one.
   */
  public Optional<Edition> inForceOn(LocalDate date) {
    return editions.values().stream().filter(edition -> edition.inForceOn(date)).findFirst();
  }
}
