package vn.rasoat.server.edition;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.EditionFiles;

/** Makes the catalogue of editions known to the features. */
@Factory
final class EditionBeans {
  /** Read eagerly: a fault in the data stops the start, not a request months later. */
  @Context
  EditionTexts texts() {
    return new EditionTexts(EditionFiles.bundled());
  }

  @Context
  EditionCatalogue editions(EditionTexts texts) {
    return texts.catalogue();
  }
}
