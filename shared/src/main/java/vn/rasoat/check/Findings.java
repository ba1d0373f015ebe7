package vn.rasoat.check;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Wording;

/** Collects warnings in the words that all of them share. */
final class Findings {
  private static final Wording CONFIRM =
      new Wording(" Nếu đúng, ghi lý do.", " If it is right, write why.");

  private final List<SheetWarning> warnings = new ArrayList<>();

  /** Adds a warning; how to confirm it is told behind the message. */
  void add(Check check, String path, String vi, String en) {
    warnings.add(new SheetWarning(check, path, new Wording(vi + CONFIRM.vi(), en + CONFIRM.en())));
  }

  List<SheetWarning> list() {
    return List.copyOf(warnings);
  }

  static String path(Member member, String question) {
    return "/members/" + member.id() + "/answers/" + question;
  }

  /** The name, or the place on the roster. */
  static Wording who(Sheet sheet, Member member) {
    String name = member.text(CoreQuestions.NAME);
    if (name != null && !name.trim().isEmpty()) {
      return new Wording(name, name);
    }
    int number = sheet.members().indexOf(member) + 1;
    return new Wording("Thành viên số " + number, "Member " + number);
  }
}
