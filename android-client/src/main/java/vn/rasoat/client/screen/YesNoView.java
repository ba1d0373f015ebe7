package vn.rasoat.client.screen;

import android.view.Gravity;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Language;

/** Two wide buttons. Touching the chosen one again takes the answer back. */
final class YesNoView extends AnswerView {
  private final TextView yes;
  private final TextView no;
  private @Nullable Boolean answer;

  YesNoView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    this.answer = field.answer() instanceof Answer.Flag flag ? flag.yes() : null;
    LinearLayout row = look.row();
    yes = OptionRow.of(look, "", false, false, () -> touch(true));
    no = OptionRow.of(look, "", false, false, () -> touch(false));
    yes.setGravity(Gravity.CENTER);
    no.setGravity(Gravity.CENTER);
    LinearLayout.LayoutParams left = look.share(true, 1);
    left.rightMargin = look.px(8);
    row.addView(yes, left);
    row.addView(no, look.share(true, 1));
    add(row, 0);
    show();
  }

  private void touch(boolean touched) {
    answer = answer != null && answer == touched ? null : Boolean.valueOf(touched);
    show();
    changed(new Reading(answer == null ? null : new Answer.Flag(answer), null));
  }

  private void show() {
    boolean isYes = answer != null && answer;
    boolean isNo = answer != null && !answer;
    OptionRow.show(look(), yes, context().getString(R.string.yes), false, isYes);
    OptionRow.show(look(), no, context().getString(R.string.no), false, isNo);
  }
}
