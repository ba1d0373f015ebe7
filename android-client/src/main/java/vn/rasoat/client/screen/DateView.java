package vn.rasoat.client.screen;

import android.text.InputFilter;
import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.DateFields;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.text.Language;

/** Day, month and year side by side; day, or day and month, may stay empty. */
final class DateView extends AnswerView {
  private final EditText day;
  private final EditText month;
  private final EditText year;

  DateView(Look look, Language language, Field field, Consumer<Reading> onChange) {
    super(look, language, onChange);
    DateFields typed = DateFields.of(field.answer());
    String label = field.question().label().in(language);
    LinearLayout row = look.row();
    day = part(row, R.string.day, 2, typed.day(), label);
    month = part(row, R.string.month, 2, typed.month(), label);
    year = part(row, R.string.year, 4, typed.year(), label);
    add(row, 0);
    add(look.small(context().getString(R.string.date_help)), 4);
  }

  private EditText part(LinearLayout row, int name, int digits, String typed, String label) {
    EditText part = Inputs.box(look());
    part.setInputType(InputType.TYPE_CLASS_NUMBER);
    part.setFilters(new InputFilter[] {new InputFilter.LengthFilter(digits)});
    part.setHint(name);
    part.setText(typed);
    part.setContentDescription(label + ", " + context().getString(name));
    LinearLayout.LayoutParams layout = look().share(true, digits);
    layout.rightMargin = look().px(8);
    row.addView(part, layout);
    Inputs.onChange(part, raw -> read());
    return part;
  }

  private void read() {
    changed(
        new DateFields(
                day.getText().toString(), month.getText().toString(), year.getText().toString())
            .read());
  }

  @Override
  @Nullable View focus() {
    return day;
  }
}
