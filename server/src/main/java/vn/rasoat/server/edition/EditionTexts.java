package vn.rasoat.server.edition;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.EditionFiles;

/**
 * The files of each edition as they were read at the start: exactly those that a reader of the
 * edition asks for, however their number grows.
 */
public final class EditionTexts {
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final EditionCatalogue catalogue;

  EditionTexts(EditionFiles files) {
    this.catalogue =
        new EditionCatalogue(
            path -> {
              Optional<String> text = files.find(path);
              text.ifPresent(found -> texts.put(path, found));
              return text;
            });
  }

  EditionCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The files of an edition by their paths, such as {@code 2022-2025/indicators.json}; none for an
   * unknown edition.
   */
  public Map<String, String> of(String editionId) {
    return texts.entrySet().stream()
        .filter(file -> file.getKey().startsWith(editionId + "/"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }
}
