package vn.rasoat.client.screen;

import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.MemberView;
import vn.rasoat.client.form.QuickScreen;
import vn.rasoat.client.form.Reading;
import vn.rasoat.client.form.SectionView;
import vn.rasoat.client.form.SheetForm;
import vn.rasoat.client.form.Warning;
import vn.rasoat.questionnaire.CoreQuestions;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Language;

/** The questions of the open section, about the household or about one member. */
final class QuestionList extends ScrollView {
  private final Look look;
  private final Language language;
  private final Listener listener;
  private final LinearLayout column;
  private final List<FieldView> fields = new ArrayList<>();
  private @Nullable WorksheetView worksheet;

  /** What the screen does for the questions. */
  interface Listener extends RosterView.Listener, WorksheetView.Listener, LocationView.Host {
    void answer(Field field, Reading reading);

    void confirm(Field field, Warning warning);

    /** Opens the quick screen of a household that asked to be reviewed. */
    void openQuickScreen();
  }

  QuestionList(Look look, Language language, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    this.column = look.column();
    column.setPadding(look.px(24), look.px(12), look.px(24), look.px(32));
    setFillViewport(true);
    addView(column);
  }

  /** Builds the section anew. */
  void show(SheetScene scene) {
    column.removeAllViews();
    fields.clear();
    worksheet = null;
    scrollTo(0, 0);
    SectionView section = scene.find(scene.section());
    if (section == null) {
      return;
    }
    column.addView(look.title(section.title().in(language)));
    if (scene.section().equals(SheetForm.WORKSHEET)) {
      WorksheetView sheet = new WorksheetView(look, language, scene.form().worksheet(), listener);
      worksheet = sheet;
      column.addView(sheet, look.wide(0));
      return;
    }
    if (asksName(scene)) {
      quickScreen(scene);
    }
    if (scene.isOfMembers()) {
      members(scene);
    }
    for (Field field : fieldsOf(scene)) {
      if (field.asked()) {
        FieldView view =
            new FieldView(look, language, field, listener, listener::answer, listener::confirm);
        fields.add(view);
        column.addView(view, look.wide(0));
      }
    }
    if (fields.isEmpty() && !isRoster(scene)) {
      column.addView(look.text(getContext().getString(R.string.nothing_asked)), look.wide(12));
    }
  }

  /** Shows new remarks; builds anew only if other questions are asked now. */
  void refresh(SheetScene scene) {
    if (worksheet != null) {
      worksheet.refresh(scene.form().worksheet());
      return;
    }
    List<Field> now = new ArrayList<>();
    for (Field field : fieldsOf(scene)) {
      if (field.asked()) {
        now.add(field);
      }
    }
    boolean same = now.size() == fields.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).path().equals(fields.get(i).getTag());
    }
    if (!same) {
      int scrolled = getScrollY();
      show(scene);
      post(() -> scrollTo(0, scrolled));
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      fields.get(i).show(now.get(i));
    }
  }

  /** Puts a question in sight. */
  void jumpTo(String path) {
    for (FieldView view : fields) {
      if (path.equals(view.getTag())) {
        post(() -> smoothScrollTo(0, Math.max(0, view.getTop() - look.px(24))));
        view.focus();
      }
    }
  }

  private static List<Field> fieldsOf(SheetScene scene) {
    String memberId = scene.memberId();
    if (!scene.isOfMembers()) {
      return scene.form().householdFields(scene.section());
    }
    return memberId == null ? List.of() : scene.form().memberFields(memberId, scene.section());
  }

  private boolean isRoster(SheetScene scene) {
    return scene.isOfMembers() && asksName(scene);
  }

  private static boolean asksName(SheetScene scene) {
    return scene.form().edition().questionnaire().sections().stream()
        .filter(section -> section.code().equals(scene.section()))
        .flatMap(section -> section.questions().stream())
        .map(Question::code)
        .anyMatch(CoreQuestions.NAME::equals);
  }

  /** The way to the quick screen, for a household the server does not know yet. */
  private void quickScreen(SheetScene scene) {
    QuickScreen quick = scene.form().findQuickScreen().orElse(null);
    if (quick == null || scene.sheet().baseRevision() > 0) {
      return;
    }
    int words =
        switch (quick.kept()) {
          case PASSED -> R.string.quick_button_passed;
          case FAILED -> R.string.quick_button_failed;
          case OPEN -> R.string.quick_button;
        };
    column.addView(
        look.secondary(getContext().getString(words), listener::openQuickScreen), look.wide(8));
  }

  private void members(SheetScene scene) {
    if (asksName(scene)) {
      RosterView roster = new RosterView(look, language, listener);
      roster.show(scene);
      column.addView(roster, look.wide(8));
      MemberView chosen = chosen(scene);
      if (chosen != null) {
        column.addView(look.title(chosen.name().in(language)), look.wide(24));
      }
      return;
    }
    MemberView chosen = chosen(scene);
    if (chosen == null) {
      column.addView(look.warning(getContext().getString(R.string.no_members)), look.wide(8));
    } else {
      column.addView(switcher(scene, chosen), look.wide(8));
    }
  }

  private static @Nullable MemberView chosen(SheetScene scene) {
    for (MemberView member : scene.form().members()) {
      if (member.id().equals(scene.memberId())) {
        return member;
      }
    }
    return null;
  }

  /** Who is asked about; before and behind by a touch, anyone by the list. */
  private LinearLayout switcher(SheetScene scene, MemberView chosen) {
    List<MemberView> members = scene.form().members();
    LinearLayout row = look.row();
    row.addView(step("◀", R.string.previous_member, members, chosen.number() - 2));
    Button name =
        look.secondary(
            chosen.number() + "/" + members.size() + "  " + chosen.name().in(language),
            () -> choose(members));
    LinearLayout.LayoutParams middle = look.share(true, 1);
    middle.leftMargin = look.px(8);
    middle.rightMargin = look.px(8);
    row.addView(name, middle);
    row.addView(step("▶", R.string.next_member, members, chosen.number()));
    return row;
  }

  private Button step(String sign, int words, List<MemberView> members, int index) {
    boolean there = index >= 0 && index < members.size();
    Button step =
        look.secondary(
            sign,
            () -> {
              if (there) {
                listener.choose(members.get(index).id());
              }
            });
    step.setContentDescription(getContext().getString(words));
    step.setEnabled(there);
    step.setAlpha(there ? 1f : 0.35f);
    return step;
  }

  private void choose(List<MemberView> members) {
    List<SearchList.Entry> entries = new ArrayList<>();
    for (MemberView member : members) {
      entries.add(
          new SearchList.Entry(member.id(), member.number() + ". " + member.name().in(language)));
    }
    SearchList.open(look, getContext().getString(R.string.members), entries, listener::choose);
  }
}
