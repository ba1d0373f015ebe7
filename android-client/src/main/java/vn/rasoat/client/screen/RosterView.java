package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.graphics.Typeface;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.client.R;
import vn.rasoat.client.form.MemberView;
import vn.rasoat.client.form.Roster;
import vn.rasoat.client.store.Edit;
import vn.rasoat.text.Language;

/** The members of the household: touch one to answer about it, or change the list. */
final class RosterView extends LinearLayout {
  private final Look look;
  private final Language language;
  private final Listener listener;

  /** What the screen does for the roster. */
  interface Listener {
    void change(List<Edit> edits);

    void choose(String memberId);

    String newId();

    void tell(String words);
  }

  RosterView(Look look, Language language, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.listener = listener;
    setOrientation(VERTICAL);
  }

  void show(SheetScene scene) {
    removeAllViews();
    Roster roster = scene.form().roster();
    List<MemberView> members = scene.form().members();
    if (members.isEmpty()) {
      addView(look.text(getContext().getString(R.string.no_members)), look.wide(8));
    }
    for (MemberView member : members) {
      boolean chosen = member.id().equals(scene.memberId());
      addView(row(member, chosen, roster, members.size()), look.wide(6));
    }
    if (roster.canAdd()) {
      addView(
          look.secondary(getContext().getString(R.string.add_member), () -> add(roster)),
          look.wide(10));
    } else {
      addView(look.warning(roster.whyFull().in(language)), look.wide(10));
    }
  }

  private LinearLayout row(MemberView member, boolean chosen, Roster roster, int size) {
    LinearLayout row = look.row();
    row.setPadding(look.px(14), look.px(6), look.px(6), look.px(6));
    row.setMinimumHeight(look.px(Look.TARGET_DP));
    row.setBackground(
        chosen
            ? look.filled(R.color.accent_pale, R.color.accent)
            : look.filled(R.color.paper, R.color.line));
    LinearLayout words = look.column();
    TextView name = look.text(member.number() + ". " + member.name().in(language));
    name.setTypeface(chosen ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
    words.addView(name);
    words.addView(look.small(detail(member)));
    row.addView(words, look.share(true, 1));
    row.setOnClickListener(view -> listener.choose(member.id()));
    Button more = look.secondary("⋮", () -> menu(member, roster, size));
    more.setContentDescription(
        getContext().getString(R.string.change_member, member.name().in(language)));
    more.setMinWidth(look.px(Look.TARGET_DP));
    more.setMinimumWidth(look.px(Look.TARGET_DP));
    more.setPadding(0, 0, 0, 0);
    row.addView(more);
    return row;
  }

  private String detail(MemberView member) {
    String detail =
        member.relation().in(language)
            + " · "
            + member.birth().in(language)
            + " · "
            + member.progress().text();
    if (member.faults() > 0) {
      return detail + " · " + getContext().getString(R.string.faults_mark, member.faults());
    }
    return member.warnings() > 0
        ? detail + " · " + getContext().getString(R.string.warnings_mark, member.warnings())
        : detail;
  }

  private void add(Roster roster) {
    String id = listener.newId();
    listener.change(roster.add(id));
    listener.choose(id);
  }

  private void menu(MemberView member, Roster roster, int size) {
    List<Runnable> acts = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    if (!member.head()) {
      labels.add(getContext().getString(R.string.make_head));
      acts.add(() -> makeHead(member, roster));
    }
    if (member.number() > 1) {
      labels.add(getContext().getString(R.string.move_up));
      acts.add(() -> listener.change(List.of(roster.moveUp(member.id()))));
    }
    if (member.number() < size) {
      labels.add(getContext().getString(R.string.move_down));
      acts.add(() -> listener.change(List.of(roster.moveDown(member.id()))));
    }
    labels.add(getContext().getString(R.string.remove_member));
    acts.add(() -> askToRemove(member, roster));
    new AlertDialog.Builder(getContext())
        .setTitle(member.name().in(language))
        .setItems(labels.toArray(new String[0]), (dialog, which) -> acts.get(which).run())
        .setNegativeButton(R.string.close, null)
        .show();
  }

  private void makeHead(MemberView member, Roster roster) {
    listener.change(roster.makeHead(member.id()));
    listener.tell(roster.afterNewHead(member.id()).in(language));
  }

  private void askToRemove(MemberView member, Roster roster) {
    new AlertDialog.Builder(getContext())
        .setMessage(roster.askBeforeRemoving(member.id()).in(language))
        .setPositiveButton(
            R.string.remove_member,
            (dialog, which) -> listener.change(List.of(roster.remove(member.id()))))
        .setNegativeButton(R.string.keep, null)
        .show();
  }
}
