package vn.rasoat.server.household;

import org.jspecify.annotations.Nullable;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.SearchText;

/** The name a household goes by: its head's, or the first one on the roster. */
public final class SheetHead {
  private SheetHead() {}

  /** The name; empty where no member has one yet. */
  public static String name(Sheet sheet) {
    String head = sheet.findHead().map(SheetHead::nameOf).orElse("");
    return head.isEmpty()
        ? sheet.members().stream()
            .map(SheetHead::nameOf)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("")
        : head;
  }

  /** The name of a member; empty where it was not told. */
  static String nameOf(Member member) {
    @Nullable String name = member.text(CoreQuestions.NAME);
    return name == null ? "" : SearchText.normalize(name.strip());
  }

  /** The folded name with the given name, which stands last, in front. */
  static String order(String name) {
    String folded = SearchText.fold(name);
    int last = folded.lastIndexOf(' ');
    return last < 0 ? folded : folded.substring(last + 1) + " " + folded.substring(0, last);
  }
}
