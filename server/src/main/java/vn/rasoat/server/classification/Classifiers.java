package vn.rasoat.server.classification;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Classifier;
import vn.rasoat.criteria.PointTable;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.server.platform.settings.Settings;

/**
 * One classifier per edition. The illustrative point table counts only in the demo: elsewhere a
 * household whose income is to be computed from points stays undecidable until a real table is
 * loaded.
 */
@Singleton
public class Classifiers {
  private final Map<String, Classifier> byEdition = new TreeMap<>();

  Classifiers(EditionCatalogue editions, Settings settings) {
    for (Edition edition : editions.list()) {
      @Nullable PointTable points = settings.demo() ? edition.illustrativePoints() : null;
      byEdition.put(edition.id(), new Classifier(edition, points));
    }
  }

  /** The classifier of an edition, if the server has the edition. */
  public Optional<Classifier> find(String editionId) {
    return Optional.ofNullable(byEdition.get(editionId));
  }

  /** The classifier of an edition that a stored round or sheet names. */
  Classifier get(String editionId) {
    return find(editionId)
        .orElseThrow(() -> new IllegalStateException("edition " + editionId + " is gone"));
  }
}
