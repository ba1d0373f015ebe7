package vn.rasoat.client.screen;

import android.text.InputFilter;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.AnswerInput;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.questionnaire.AnswerKind;
import vn.rasoat.questionnaire.Question;
import vn.rasoat.text.Language;

/** Text, numbers with their unit, and card numbers: typed, and saved with each key. */
final class TypedView extends AnswerView {
  private static final int LONGEST = 2200;

  private final EditText input;

  TypedView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    Question question = field.question();
    input = Inputs.box(look);
    input.setInputType(inputType(question.kind(), question.code()));
    input.setFilters(new InputFilter[] {new InputFilter.LengthFilter(LONGEST)});
    input.setText(AnswerInput.format(question, field.answer(), language));
    input.setContentDescription(question.label().in(language));
    Inputs.onChange(input, raw -> changed(AnswerInput.read(question, raw, language)));
    LinearLayout row = look.row();
    row.addView(input, look.share(true, 1));
    String unit = question.unit();
    if (unit != null) {
      TextView name = look.text(unit);
      name.setPadding(look.px(12), 0, 0, 0);
      name.setGravity(Gravity.CENTER_VERTICAL);
      row.addView(name);
      row.addView(new View(context()), look.share(true, 1));
    }
    add(row, 0);
    if (question.kind() == AnswerKind.CITIZEN_ID) {
      add(look.small(context().getString(R.string.citizen_id_help)), 4);
    }
  }

  private static int inputType(AnswerKind kind, String code) {
    return switch (kind) {
      case NUMBER -> InputType.TYPE_CLASS_PHONE;
      case CITIZEN_ID -> InputType.TYPE_CLASS_NUMBER;
      default ->
          code.equals("name")
              ? InputType.TYPE_CLASS_TEXT
                  | InputType.TYPE_TEXT_FLAG_CAP_WORDS
                  | InputType.TYPE_TEXT_VARIATION_PERSON_NAME
              : InputType.TYPE_CLASS_TEXT
                  | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES
                  | InputType.TYPE_TEXT_FLAG_MULTI_LINE;
    };
  }

  @Override
  @Nullable View focus() {
    return input;
  }
}
