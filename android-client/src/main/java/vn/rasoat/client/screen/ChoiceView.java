package vn.rasoat.client.screen;

import android.widget.TextView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.AnswerInput;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Option;
import vn.rasoat.text.Language;

/** One of a few options, all in sight. Touching the chosen one again takes the answer back. */
final class ChoiceView extends AnswerView {
  /** More options than this are searched for in a list of their own. */
  static final int MOST_IN_SIGHT = 8;

  private final Map<String, TextView> rows = new LinkedHashMap<>();
  private final Field field;
  private @Nullable String chosen;

  ChoiceView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    this.field = field;
    this.chosen = field.answer() instanceof Answer.Text text ? text.value() : null;
    for (Option option : field.question().options()) {
      String code = option.code();
      TextView row =
          OptionRow.of(
              look, option.label().in(language), false, code.equals(chosen), () -> touch(code));
      rows.put(code, row);
      add(row, rows.size() == 1 ? 0 : 6);
    }
  }

  private void touch(String code) {
    chosen = code.equals(chosen) ? null : code;
    for (Option option : field.question().options()) {
      TextView row = rows.get(option.code());
      if (row != null) {
        OptionRow.show(
            look(), row, option.label().in(language()), false, option.code().equals(chosen));
      }
    }
    changed(AnswerInput.read(field.question(), chosen == null ? "" : chosen, language()));
  }
}
