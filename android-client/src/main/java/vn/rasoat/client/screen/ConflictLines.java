package vn.rasoat.client.screen;

import android.graphics.Typeface;
import android.view.Gravity;
import android.widget.LinearLayout;
import android.widget.TextView;
import vn.rasoat.client.R;
import vn.rasoat.client.form.ConflictForm;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** The fields of a conflict: yours and the other's side by side, or one above the other. */
final class ConflictLines {
  private final Look look;
  private final Language language;

  /** Told which side was chosen for a field. */
  interface Choice {
    void choose(String path, boolean mine);
  }

  ConflictLines(Look look, Language language) {
    this.look = look;
    this.language = language;
  }

  void show(LinearLayout column, ConflictForm form, Choice choice) {
    for (ConflictForm.Line line : form.lines()) {
      LinearLayout card = card(line);
      card.addView(
          look.small(look.context().getString(R.string.value_before, words(line.before()))),
          look.wide(2));
      boolean beside = Room.forColumns(look.context());
      LinearLayout sides = beside ? look.row() : look.column();
      sides.setBaselineAligned(false);
      Boolean chosen = form.chosen(line.path());
      TextView mine =
          side(
              R.string.mine,
              line.mine(),
              Boolean.TRUE.equals(chosen),
              () -> choice.choose(line.path(), true));
      TextView theirs =
          side(
              R.string.theirs,
              line.theirs(),
              Boolean.FALSE.equals(chosen),
              () -> choice.choose(line.path(), false));
      LinearLayout.LayoutParams first = beside ? look.share(true, 1) : look.wide(0);
      LinearLayout.LayoutParams second = beside ? look.share(true, 1) : look.wide(8);
      if (beside) {
        first.height = Look.match();
        second.height = Look.match();
        second.leftMargin = look.px(10);
      }
      sides.addView(mine, first);
      sides.addView(theirs, second);
      card.addView(sides, look.wide(10));
      column.addView(card, look.wide(14));
    }
  }

  private LinearLayout card(ConflictForm.Line line) {
    LinearLayout card = look.card();
    TextView question = look.text(words(line.question()));
    question.setTypeface(Typeface.DEFAULT_BOLD);
    card.addView(question);
    return card;
  }

  private TextView side(int whose, Wording value, boolean chosen, Runnable onTouch) {
    String label = look.context().getString(whose) + ":\n" + words(value);
    return OptionRow.of(look, label, false, chosen, onTouch);
  }

  /** What was chosen, and what the other side had. */
  void showChosen(LinearLayout column, ConflictForm form) {
    for (ConflictForm.Line line : form.lines()) {
      boolean mine = Boolean.TRUE.equals(form.chosen(line.path()));
      LinearLayout card = card(line);
      card.addView(
          look.text(
              look.context()
                  .getString(R.string.chosen_value, words(mine ? line.mine() : line.theirs()))),
          look.wide(4));
      card.addView(
          look.small(
              look.context()
                  .getString(R.string.other_value, words(mine ? line.theirs() : line.mine()))),
          look.wide(2));
      column.addView(card, look.wide(12));
    }
  }

  /** A sentence that leads to its field. */
  static TextView way(Look look, String sentence, Runnable onTouch) {
    TextView row = look.text(sentence + "  ›");
    row.setMinHeight(look.px(Look.TARGET_DP));
    row.setGravity(Gravity.CENTER_VERTICAL);
    row.setPadding(look.px(14), look.px(8), look.px(14), look.px(8));
    row.setBackground(look.filled(R.color.paper, R.color.line));
    row.setOnClickListener(view -> onTouch.run());
    return row;
  }

  private String words(Wording wording) {
    return wording.in(language);
  }
}
