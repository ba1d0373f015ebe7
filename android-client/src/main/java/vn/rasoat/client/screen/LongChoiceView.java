package vn.rasoat.client.screen;

import android.widget.Button;
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

/** One of many options: the chosen one in sight, the others in a list to search. */
final class LongChoiceView extends AnswerView {
  private final Field field;
  private final Button button;
  private @Nullable String chosen;

  LongChoiceView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    this.field = field;
    this.chosen = field.answer() instanceof Answer.Text text ? text.value() : null;
    this.button = look.secondary("", this::choose);
    add(button, 0);
    show();
  }

  private void choose() {
    List<SearchList.Entry> entries = new ArrayList<>();
    for (Option option : field.question().options()) {
      entries.add(new SearchList.Entry(option.code(), option.label().in(language())));
    }
    SearchList.open(
        look(),
        field.question().label().in(language()),
        entries,
        code -> {
          chosen = code;
          show();
          changed(AnswerInput.read(field.question(), code, language()));
        });
  }

  private void show() {
    String label =
        field
            .question()
            .findOption(chosen == null ? "" : chosen)
            .map(option -> option.label().in(language()))
            .orElse(null);
    button.setText(
        label == null
            ? context().getString(R.string.choose)
            : context().getString(R.string.chosen_change, label));
  }
}
