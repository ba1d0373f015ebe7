package vn.rasoat.client.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.criteria.Outcome;
import vn.rasoat.text.Wording;

/**
 * One indicator on the live panel.
 *
 * @param order place in the official order, from 1
 * @param dimension the dimension of poverty it belongs to
 * @param outcome its word is {@link Outcome#label}
 * @param reasons why; at least one sentence
 * @param citation the article it stands in
 * @param place the first question that keeps it undetermined; null where it is determined
 */
public record IndicatorLine(
    int order,
    String code,
    Wording dimension,
    Wording name,
    Outcome outcome,
    List<Wording> reasons,
    String citation,
    @Nullable Place place) {

  public IndicatorLine {
    reasons = List.copyOf(reasons);
  }
}
