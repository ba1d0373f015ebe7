package vn.rasoat.client.screen;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.client.form.Warning;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** A question with its number, its input, and under it what is wrong or odd. */
final class FieldView extends LinearLayout {
  private final Look look;
  private final Language language;
  private final AnswerView input;
  private final LinearLayout remarks;
  private final BiConsumer<Field, Warning> onConfirm;
  private Field field;

  /**
   * A question on the screen.
   *
   * @param host for a question about the place
   * @param onAnswer told of each change
   * @param onConfirm asked to confirm a warning
   */
  FieldView(
      Look look,
      Language language,
      Field field,
      LocationView.Host host,
      BiConsumer<Field, Reading> onAnswer,
      BiConsumer<Field, Warning> onConfirm) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.field = field;
    this.onConfirm = onConfirm;
    setOrientation(VERTICAL);
    setPadding(0, look.px(14), 0, look.px(6));
    TextView label =
        look.text(field.question().number() + ". " + field.question().label().in(language));
    label.setPadding(0, 0, 0, look.px(6));
    addView(label);
    input =
        AnswerView.of(look, language, field, host, reading -> onAnswer.accept(this.field, reading));
    addView(input, look.wide(0));
    remarks = look.column();
    addView(remarks, look.wide(0));
    setTag(field.path());
    show(field);
  }

  /** Shows what is wrong or odd now; the input is left as it is, someone may be typing in it. */
  void show(Field now) {
    field = now;
    remarks.removeAllViews();
    Wording fault = now.fault();
    if (fault != null) {
      remarks.addView(look.fault(fault.in(language)), look.wide(6));
    }
    for (Warning warning : now.warnings()) {
      remarks.addView(remark(warning), look.wide(6));
    }
  }

  private View remark(Warning warning) {
    String message = warning.message().in(language);
    String reason = warning.reason();
    if (reason != null) {
      return look.small(getContext().getString(R.string.warning_confirmed, message, reason));
    }
    LinearLayout box = look.column();
    box.addView(look.warning(message), look.wide(0));
    box.addView(
        look.secondary(
            getContext().getString(R.string.confirm_warning),
            () -> onConfirm.accept(field, warning)),
        look.wide(4));
    return box;
  }

  /** Puts the cursor in, if the input takes one. */
  void focus() {
    View place = input.focus();
    if (place != null) {
      place.requestFocus();
    }
  }

  static @Nullable FieldView find(LinearLayout column, String path) {
    return column.findViewWithTag(path);
  }

  /** The paths of the questions asked among fields: while they stay, inputs may stay. */
  static List<String> asked(List<Field> fields) {
    return fields.stream()
        .filter(Field::asked)
        .map(Field::path)
        .collect(java.util.stream.Collectors.toList());
  }
}
