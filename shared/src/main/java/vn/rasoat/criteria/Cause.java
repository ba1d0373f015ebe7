package vn.rasoat.criteria;

import java.util.List;
import java.util.TreeSet;
import vn.rasoat.text.Wording;

/**
 * One way to be deprived, with the sentence that explains it.
 *
 * @param when the condition
 * @param because the sentence
 * @param questions codes of the answers the condition reads, sorted
 */
public record Cause(Condition when, Wording because, List<String> questions) {

  /** A cause; its questions are those of the condition. */
  public static Cause of(Condition when, Wording because) {
    TreeSet<String> questions = new TreeSet<>();
    when.reads(questions::add);
    return new Cause(when, because, List.copyOf(questions));
  }
}
