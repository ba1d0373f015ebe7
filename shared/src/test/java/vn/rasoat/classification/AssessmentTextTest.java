package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.criteria.OpenQuestion;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

class AssessmentTextTest {
  private static final Questionnaire QUESTIONS =
      EditionCatalogue.bundled().find("2022-2025").orElseThrow().questionnaire();

  @Test
  void a_member_without_a_name_goes_by_the_place_in_the_roster_in_the_readers_language() {
    Member named = new Member("a", Map.of("name", new Answer.Text("Giàng A Páo")));
    Member blank = new Member("b", Map.of("name", new Answer.Text("  ")));
    Member unnamed = new Member("c", Map.of());
    Sheet sheet = new Sheet("2022-2025", Map.of(), List.of(named, blank, unnamed), List.of());
    AssessmentText text = new AssessmentText(QUESTIONS, sheet);

    assertThat(asked(text, "a")).isEqualTo("Giàng A Páo / Giàng A Páo");
    assertThat(asked(text, "b")).isEqualTo("Thành viên 2 / Member 2");
    assertThat(asked(text, "c")).isEqualTo("Thành viên 3 / Member 3");
  }

  private static String asked(AssessmentText text, String memberId) {
    OpenQuestion open = new OpenQuestion(memberId, "health_insurance");
    Wording label = QUESTIONS.find("health_insurance").orElseThrow().label();
    return name(text.question(open, Language.VI), label.vi())
        + " / "
        + name(text.question(open, Language.EN), label.en());
  }

  private static String name(String question, String label) {
    assertThat(question).startsWith(label + " (").endsWith(")");
    return question.substring(label.length() + 2, question.length() - 1);
  }
}
