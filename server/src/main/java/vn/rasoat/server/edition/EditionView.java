package vn.rasoat.server.edition;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.criteria.Indicator;
import vn.rasoat.edition.Edition;
import vn.rasoat.law.Article;
import vn.rasoat.law.Provenance;

/**
 * An edition and how much of it is not verified.
 *
 * @param unverified numbers and indicator wordings that nobody has held against the law yet
 */
public record EditionView(Edition edition, long unverified) {

  static EditionView of(Edition edition) {
    List<Article> articles = new ArrayList<>();
    edition.indicators().stream().map(Indicator::article).forEach(articles::add);
    StatedNumber.ofStandard(edition).forEach(stated -> articles.add(stated.number().article()));
    edition
        .findProcedure()
        .map(StatedNumber::ofProcedure)
        .orElse(List.of())
        .forEach(stated -> articles.add(stated.number().article()));
    long unverified =
        articles.stream().filter(article -> article.status() != Provenance.VERIFIED).count();
    return new EditionView(edition, unverified);
  }
}
