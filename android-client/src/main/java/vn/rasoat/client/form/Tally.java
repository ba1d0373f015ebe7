package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.household.PartialDate;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.IncomeLine;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.questionnaire.Section;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Progress, faults and warnings of one state of a sheet, counted by section and by member. */
final class Tally {
  private static final Wording WORKSHEET_TITLE =
      new Wording("Thu nhập 12 tháng", "Income of 12 months");
  private static final Wording DASH = new Wording("–", "–");

  private final SheetForm form;
  private final Sheet sheet;
  private final Map<String, Progress> bySection = new LinkedHashMap<>();
  private final Map<String, Progress> byMember = new HashMap<>();
  private final Map<String, Integer> faults = new HashMap<>();
  private final Map<String, Integer> warnings = new HashMap<>();
  private final List<SectionView> sections = new ArrayList<>();
  private final List<MemberView> members = new ArrayList<>();
  private Progress total = Progress.NONE;

  Tally(SheetForm form) {
    this.form = form;
    this.sheet = form.sheet();
    countQuestions();
    countFindings();
    listSections();
    listMembers();
  }

  List<SectionView> sections() {
    return sections;
  }

  List<MemberView> members() {
    return members;
  }

  Progress total() {
    return total;
  }

  private void countQuestions() {
    for (Section section : form.context().questionnaire().sections()) {
      Progress progress = Progress.NONE;
      if (section.scope() == Scope.HOUSEHOLD) {
        progress = progress(section, null);
      } else {
        for (Member member : sheet.members()) {
          Progress own = progress(section, member);
          byMember.merge(member.id(), own, Progress::plus);
          progress = progress.plus(own);
        }
      }
      bySection.put(section.code(), progress);
    }
  }

  private Progress progress(Section section, @Nullable Member member) {
    int answered = 0;
    int asked = 0;
    for (Question question : section.questions()) {
      if (form.isAsked(question, member)) {
        asked++;
        String code = question.code();
        Answer answer = member == null ? sheet.answer(code) : member.answer(code);
        if (answer != null && isReadable(member, code)) {
          answered++;
        }
      }
    }
    return new Progress(answered, asked);
  }

  private boolean isReadable(@Nullable Member member, String code) {
    String path = member == null ? FieldPath.household(code) : FieldPath.member(member.id(), code);
    return form.findings().faultAt(path) == null;
  }

  /** A missing answer is no fault of its section: progress tells it. */
  private void countFindings() {
    for (FieldFault fault : form.findings().faults()) {
      Place place = form.place(fault.path());
      if (place.question() == null ? !sheet.members().isEmpty() : hasAnswer(place)) {
        count(faults, place);
      }
    }
    for (Warning warning : form.findings().warnings()) {
      if (!warning.isSettled()) {
        count(warnings, form.place(warning.path()));
      }
    }
  }

  private boolean hasAnswer(Place place) {
    String question = String.valueOf(place.question());
    String memberId = place.memberId();
    return memberId == null
        ? sheet.answer(question) != null
        : sheet.findMember(memberId).map(member -> member.answer(question)).isPresent();
  }

  /** Counted for the section, and for the member if it speaks of one. */
  private static void count(Map<String, Integer> counts, Place place) {
    counts.merge(place.section(), 1, Integer::sum);
    String memberId = place.memberId();
    if (memberId != null) {
      counts.merge(memberId, 1, Integer::sum);
    }
  }

  private void listSections() {
    FormContext context = form.context();
    String before = context.sectionOf(CoreQuestions.INCOME_METHOD);
    for (Section section : context.questionnaire().sections()) {
      add(section.code(), section.title(), section.scope(), progressOf(section.code()));
      if (section.code().equals(before) && context.asksWorksheet(sheet)) {
        add(SheetForm.WORKSHEET, WORKSHEET_TITLE, Scope.HOUSEHOLD, worksheet());
      }
    }
  }

  private Progress progressOf(String section) {
    return bySection.getOrDefault(section, Progress.NONE);
  }

  private void add(String code, Wording title, Scope scope, Progress progress) {
    total = total.plus(progress);
    sections.add(
        new SectionView(
            code,
            title,
            scope,
            progress,
            faults.getOrDefault(code, 0),
            warnings.getOrDefault(code, 0)));
  }

  private Progress worksheet() {
    int months = Math.toIntExact(form.edition().income().worksheetMonths().value());
    boolean[] told = new boolean[months];
    int count = 0;
    for (IncomeLine line : sheet.incomeWorksheet()) {
      if (line.month() >= 1 && line.month() <= months && !told[line.month() - 1]) {
        told[line.month() - 1] = true;
        count++;
      }
    }
    return new Progress(count, months);
  }

  private void listMembers() {
    int number = 0;
    for (Member member : sheet.members()) {
      number++;
      members.add(
          new MemberView(
              member.id(),
              number,
              name(member, number),
              "head".equals(member.text(CoreQuestions.RELATION)),
              relation(member),
              birth(member),
              byMember.getOrDefault(member.id(), Progress.NONE),
              faults.getOrDefault(member.id(), 0),
              warnings.getOrDefault(member.id(), 0)));
    }
  }

  private Wording relation(Member member) {
    String code = member.text(CoreQuestions.RELATION);
    Question question = form.context().questionnaire().find(CoreQuestions.RELATION).orElse(null);
    return code == null || question == null
        ? DASH
        : question.findOption(code).map(Option::label).orElse(DASH);
  }

  private static Wording birth(Member member) {
    String text = member.text(CoreQuestions.BIRTH_DATE);
    PartialDate date = text == null ? null : PartialDate.parse(text);
    return date == null
        ? DASH
        : new Wording(DateText.partial(date, Language.VI), DateText.partial(date, Language.EN));
  }

  /** The name of a member, or the place in the roster while there is none. */
  static Wording name(Member member, int number) {
    String name = member.text(CoreQuestions.NAME);
    return name == null || name.trim().isEmpty()
        ? new Wording("Thành viên " + number, "Member " + number)
        : new Wording(name, name);
  }
}
