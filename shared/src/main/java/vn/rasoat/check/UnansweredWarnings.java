package vn.rasoat.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.AskedQuestions;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Questionnaire;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.questionnaire.Section;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** Whole sections, and whole members, of which nothing is answered: a page that was skipped. */
final class UnansweredWarnings {
  private final Sheet sheet;
  private final Questionnaire questionnaire;
  private final AskedQuestions asked;
  private final Findings findings;

  UnansweredWarnings(
      Sheet sheet, Questionnaire questionnaire, AskedQuestions asked, Findings findings) {
    this.sheet = sheet;
    this.questionnaire = questionnaire;
    this.asked = asked;
    this.findings = findings;
  }

  void find() {
    List<Question> ofMembers =
        questionnaire.sections().stream()
            .filter(section -> section.scope() == Scope.MEMBER && !isRoster(section))
            .flatMap(section -> section.questions().stream())
            .collect(Collectors.toList());
    for (Member member : sheet.members()) {
      if (firstUnanswered(ofMembers, member.answers(), member.id()) != null) {
        Wording who = Findings.who(sheet, member);
        findings.add(
            Check.MEMBER_UNANSWERED,
            "/members/" + member.id(),
            who.vi() + " chưa có câu trả lời nào ngoài danh sách thành viên. Hỏi tiếp.",
            "Nothing is answered for " + who.en() + " beside the roster. Ask on.");
      }
    }
    for (Section section : questionnaire.sections()) {
      if (section.scope() == Scope.HOUSEHOLD) {
        check(section);
      }
    }
  }

  private void check(Section section) {
    Question first = firstUnanswered(section.questions(), sheet.answers(), null);
    if (first != null) {
      findings.add(
          Check.SECTION_UNANSWERED,
          "/answers/" + first.code(),
          "Phần “" + section.title().vi() + "” chưa có câu trả lời nào. Hỏi tiếp.",
          "Nothing is answered in “" + section.title().en() + "”. Ask on.");
    }
  }

  /** The first question asked, if none of those asked is answered; null otherwise. */
  private @Nullable Question firstUnanswered(
      List<Question> questions, Map<String, Answer> answers, @Nullable String memberId) {
    Question first = null;
    for (Question question : questions) {
      if (asked.isAsked(question.code(), memberId)) {
        if (answers.containsKey(question.code())) {
          return null;
        }
        first = first == null ? question : first;
      }
    }
    return first;
  }

  private static boolean isRoster(Section section) {
    return section.questions().stream()
        .anyMatch(question -> question.code().equals(CoreQuestions.NAME));
  }
}
