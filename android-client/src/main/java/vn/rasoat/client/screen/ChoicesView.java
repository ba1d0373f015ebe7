package vn.rasoat.client.screen;

import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.AnswerInput;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.text.Language;

/** Several of some options. "None of these" is an answer of its own: not asked is never "none". */
final class ChoicesView extends AnswerView {
  private final Field field;
  private final List<TextView> rows = new ArrayList<>();
  private final String none;
  private @Nullable Answer answer;

  ChoicesView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    this.field = field;
    this.answer = field.answer();
    this.none = context().getString(R.string.none_of_these);
    for (Option option : field.question().options()) {
      add(row(option.label().in(language), () -> toggle(option.code())), rows.size() == 1 ? 0 : 6);
    }
    add(row(none, this::chooseNone), 6);
    show();
  }

  private TextView row(String label, Runnable onTouch) {
    TextView row = OptionRow.of(look(), label, true, false, onTouch);
    rows.add(row);
    return row;
  }

  private boolean has(String option) {
    return answer instanceof Answer.Many many && many.codes().contains(option);
  }

  private void toggle(String option) {
    Answer toggled = AnswerInput.toggled(field.question(), answer, option, !has(option));
    boolean nothingLeft = toggled instanceof Answer.Many many && many.codes().isEmpty();
    tell(nothingLeft ? null : toggled);
  }

  private void chooseNone() {
    boolean isNone = answer instanceof Answer.Many many && many.codes().isEmpty();
    tell(isNone ? null : AnswerInput.noneOfThese());
  }

  private void tell(@Nullable Answer changed) {
    answer = changed;
    show();
    changed(new Reading(changed, null));
  }

  private void show() {
    List<Option> options = field.question().options();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      OptionRow.show(look(), rows.get(i), option.label().in(language()), true, has(option.code()));
    }
    boolean isNone = answer instanceof Answer.Many many && many.codes().isEmpty();
    OptionRow.show(look(), rows.get(options.size()), none, true, isNone);
  }
}
