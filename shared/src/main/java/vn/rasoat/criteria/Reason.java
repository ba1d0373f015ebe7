package vn.rasoat.criteria;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.text.Wording;

/**
 * Why an indicator came out as it did. The sentence is rendered only when somebody reads it.
 *
 * @param because sentence with placeholders {name}, {age}, {ageMonths}, {answer:question} and the
 *     figures
 * @param person the member it speaks of; null for the household
 * @param questions codes of the answers it rests on
 * @param figures numbers by placeholder, in thousandths
 */
public record Reason(
    Wording because, @Nullable Person person, List<String> questions, Map<String, Long> figures) {}
