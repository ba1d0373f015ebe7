package vn.rasoat.client.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.Place;
import vn.rasoat.client.form.SectionView;
import vn.rasoat.client.form.SheetForm;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.questionnaire.Scope;

/**
 * One sheet while it is open: what is on the screen, and the only way to change it. An edit is in
 * the store before anything shows it.
 */
final class SheetScene {
  /** The section behind all others: what is left to do, and "ready". */
  static final String FINISH = "finish";

  private final Workplace workplace;
  private final String recordId;
  private SheetForm form;
  private String section;
  private @Nullable String memberId;

  SheetScene(Workplace workplace, String recordId) {
    this.workplace = workplace;
    this.recordId = recordId;
    LocalSheet sheet = sheet();
    this.form =
        SheetForm.open(
            workplace.edition(sheet.content().editionId()),
            sheet,
            workplace.areaFacts(sheet.areaCode(), sheet.roundId()));
    this.section = form.sections().get(0).code();
  }

  String recordId() {
    return recordId;
  }

  /** The sheet as the store has it. */
  LocalSheet sheet() {
    return workplace
        .store()
        .find(recordId)
        .orElseThrow(() -> new IllegalStateException("there is no sheet " + recordId));
  }

  SheetForm form() {
    return form;
  }

  /** Saves edits in turn, then shows them. */
  void save(List<Edit> edits) {
    for (Edit edit : edits) {
      workplace.store().save(recordId, edit, workplace.clock().instant());
      form = form.after(edit);
    }
  }

  /** Takes up what the store has, after something other than an edit changed it. */
  void reload() {
    form = form.after(sheet());
  }

  String section() {
    return section;
  }

  /** Opens a section; an unknown code opens the first one. */
  void open(String code) {
    section = code.equals(FINISH) || find(code) != null ? code : form.sections().get(0).code();
  }

  /** Opens the section and member of a place. */
  void open(Place place) {
    open(place.section());
    if (place.memberId() != null) {
      memberId = place.memberId();
    }
  }

  /** Whether the open section asks about one member after another. */
  boolean isOfMembers() {
    SectionView open = find(section);
    return open != null && open.scope() == Scope.MEMBER;
  }

  @Nullable SectionView find(String code) {
    for (SectionView each : form.sections()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    return null;
  }

  /** The member shown: the one chosen, or the first; null on an empty roster. */
  @Nullable String memberId() {
    String chosen = memberId;
    if (chosen != null && form.sheet().findMember(chosen).isPresent()) {
      return chosen;
    }
    return form.sheet().members().isEmpty() ? null : form.sheet().members().get(0).id();
  }

  void chooseMember(@Nullable String id) {
    memberId = id;
  }

  /** The section before or behind the open one; null at the ends. */
  @Nullable String neighbour(int step) {
    List<SectionView> sections = form.sections();
    int at = sections.size();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).code().equals(section)) {
        at = i;
      }
    }
    int next = at + step;
    if (next < 0 || next > sections.size()) {
      return null;
    }
    return next == sections.size() ? FINISH : sections.get(next).code();
  }
}
