package vn.rasoat.client.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.edition.Edition;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Section;

/** Where the field paths of an edition's sheets lead. */
final class Places {
  private final Map<String, String> sectionOf = new HashMap<>();
  private final String firstSection;

  Places(Edition edition) {
    List<Section> sections = edition.questionnaire().sections();
    this.firstSection = sections.get(0).code();
    for (Section section : sections) {
      for (Question question : section.questions()) {
        sectionOf.put(question.code(), section.code());
      }
    }
  }

  /** The section of a question; the first one for a question the edition does not have. */
  String sectionOf(String question) {
    return sectionOf.getOrDefault(question, firstSection);
  }

  /** The section in which the roster is written. */
  String roster() {
    return sectionOf(CoreQuestions.NAME);
  }

  /** Where a field path leads. */
  Place of(String path) {
    List<String> parts = FieldPath.parts(path);
    String first = parts.isEmpty() ? "" : parts.get(0);
    if (first.equals("answers") && parts.size() > 1) {
      return new Place(path, sectionOf(parts.get(1)), null, parts.get(1));
    }
    if (first.equals("members")) {
      return parts.size() > 3
          ? new Place(path, sectionOf(parts.get(3)), parts.get(1), parts.get(3))
          : new Place(path, roster(), parts.size() > 1 ? parts.get(1) : null, null);
    }
    if (first.equals("incomeWorksheet")) {
      return new Place(path, SheetForm.WORKSHEET, null, null);
    }
    if (first.equals("confirmations") && parts.size() > 2) {
      return of(path.substring("/confirmations/".length() + parts.get(1).length()));
    }
    return new Place(path, SheetForm.WHOLE_SHEET, null, null);
  }
}
