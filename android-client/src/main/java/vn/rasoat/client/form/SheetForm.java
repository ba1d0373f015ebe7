package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.classification.Assessment;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.edition.AskedQuestions;
import vn.rasoat.edition.Edition;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Member;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.questionnaire.Scope;
import vn.rasoat.questionnaire.Section;
import vn.rasoat.questionnaire.Sheet;

/**
 * One state of a sheet that is being filled in. Immutable to its user: a change is an {@link Edit}
 * that the screen saves in the store and hands to {@link #after}, which gives the next state
 * without reading the sheet again. What a state tells is worked out when first asked for and kept;
 * so a state belongs to one thread.
 */
public final class SheetForm {
  /** Section of the 12-month income worksheet. */
  public static final String WORKSHEET = "income_worksheet";

  /** Section of what concerns the sheet as a whole, such as its interview date or a conflict. */
  public static final String WHOLE_SHEET = "sheet";

  private final FormContext context;
  private final RecordState state;
  private final Sheet sheet;
  private @Nullable Findings findings;
  private @Nullable Assessment assessment;
  private @Nullable AskedQuestions asked;
  private @Nullable Tally tally;

  private SheetForm(FormContext context, RecordState state, Sheet sheet) {
    this.context = context;
    this.state = state;
    this.sheet = sheet;
  }

  /**
   * Opens a sheet.
   *
   * @param edition that of the sheet
   * @throws IllegalArgumentException if the sheet is of another edition
   */
  public static SheetForm open(Edition edition, LocalSheet sheet, AreaFacts area) {
    if (!edition.id().equals(sheet.content().editionId())) {
      throw new IllegalArgumentException(
          "the sheet is of edition " + sheet.content().editionId() + ", not " + edition.id());
    }
    return new SheetForm(
        new FormContext(edition, area, sheet.interviewDate()), sheet.state(), sheet.content());
  }

  /** The state after an edit, which the screen has saved. */
  public SheetForm after(Edit edit) {
    return new SheetForm(context, state, edit.applyTo(sheet));
  }

  /** The state after the store changed the sheet, such as by a receipt. */
  public SheetForm after(LocalSheet changed) {
    return open(context.edition(), changed, context.area());
  }

  /** The answers. */
  public Sheet sheet() {
    return sheet;
  }

  /** The edition whose questions are asked. */
  public Edition edition() {
    return context.edition();
  }

  /** Where the sheet stood when it was opened. */
  public RecordState state() {
    return state;
  }

  /** The sections of the rail in the order of the form, the worksheet where it is to be filled. */
  public List<SectionView> sections() {
    return tally().sections();
  }

  /** How far the whole sheet is. */
  public Progress progress() {
    return tally().total();
  }

  /** The members in the order of the roster. */
  public List<MemberView> members() {
    return tally().members();
  }

  /** The questions of a section of the household, in the order of the form. */
  public List<Field> householdFields(String section) {
    return fields(section, Scope.HOUSEHOLD, null);
  }

  /** The questions of a section about one member; none if there is no such member. */
  public List<Field> memberFields(String memberId, String section) {
    return sheet
        .findMember(memberId)
        .map(member -> fields(section, Scope.MEMBER, member))
        .orElse(List.of());
  }

  private List<Field> fields(String section, Scope scope, @Nullable Member member) {
    List<Field> fields = new ArrayList<>();
    for (Section each : context.questionnaire().sections()) {
      if (each.code().equals(section) && each.scope() == scope) {
        for (Question question : each.questions()) {
          fields.add(field(question, member));
        }
      }
    }
    return fields;
  }

  Field field(Question question, @Nullable Member member) {
    String code = question.code();
    Answer answer = member == null ? sheet.answer(code) : member.answer(code);
    String path = member == null ? FieldPath.household(code) : FieldPath.member(member.id(), code);
    return new Field(
        path,
        question,
        member == null ? null : member.id(),
        isAsked(question, member),
        answer,
        answer == null ? null : findings().faultAt(path),
        findings().warningsAt(path));
  }

  /** The edit that answers a question; a null answer takes the answer back. */
  public static Edit answer(Field field, @Nullable Answer answer) {
    String code = field.question().code();
    String memberId = field.memberId();
    return memberId == null
        ? new Edit.HouseholdAnswer(code, answer)
        : new Edit.MemberAnswer(memberId, code, answer);
  }

  /** Where a field path leads, to jump there. */
  public Place place(String path) {
    return context.place(path);
  }

  /** All faults, of answers that are missing too: while there is one, the server refuses. */
  public List<FieldFault> faults() {
    return findings().faults();
  }

  /** All warnings, settled ones too. */
  public List<Warning> warnings() {
    return findings().warnings();
  }

  /** The result so far, as the tablet computes it. */
  public Assessment assessment() {
    Assessment known = assessment;
    if (known == null) {
      known = context.classifier().classify(sheet, context.circumstances());
      assessment = known;
    }
    return known;
  }

  /** The result so far in words. */
  public LivePanel livePanel() {
    return LivePanel.of(this);
  }

  /** What must, and what should, be done before the sheet is declared ready. */
  public ReadyCheck readyCheck() {
    return ReadyCheck.of(this);
  }

  /** What can be done to the roster. */
  public Roster roster() {
    return new Roster(sheet);
  }

  /** The 12-month income worksheet. */
  public IncomeWorksheetForm worksheet() {
    return new IncomeWorksheetForm(this);
  }

  /** The quick screen for a household that asked to be reviewed, if the edition knows one. */
  public Optional<QuickScreen> findQuickScreen() {
    return QuickScreen.of(this);
  }

  FormContext context() {
    return context;
  }

  boolean isAsked(Question question, @Nullable Member member) {
    return asked().isAsked(question.code(), member == null ? null : member.id());
  }

  private AskedQuestions asked() {
    AskedQuestions known = asked;
    if (known == null) {
      known = new AskedQuestions(context.edition(), sheet, context.circumstances().referenceDate());
      asked = known;
    }
    return known;
  }

  Findings findings() {
    Findings known = findings;
    if (known == null) {
      known = new Findings(context, sheet);
      findings = known;
    }
    return known;
  }

  private Tally tally() {
    Tally known = tally;
    if (known == null) {
      known = new Tally(this);
      tally = known;
    }
    return known;
  }
}
