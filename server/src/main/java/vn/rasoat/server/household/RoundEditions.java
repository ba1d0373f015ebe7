package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;

/** The editions of stored rounds and sheets, which the server has or cannot show them. */
@Singleton
class RoundEditions {
  private final EditionCatalogue editions;

  RoundEditions(EditionCatalogue editions) {
    this.editions = editions;
  }

  Edition get(String editionId) {
    return editions
        .find(editionId)
        .orElseThrow(() -> new IllegalStateException("edition " + editionId + " is gone"));
  }
}
