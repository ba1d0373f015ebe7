package vn.rasoat.client.screen;

import android.content.Context;
import android.view.View;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.Field;
import vn.rasoat.client.form.Reading;
import vn.rasoat.text.Language;

/** The input of one question: a view that tells each change at once. */
abstract class AnswerView extends LinearLayout {
  private final Look look;
  private final Language language;
  private final Consumer<Reading> onChange;

  AnswerView(Look look, Language language, Consumer<Reading> onChange) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.onChange = onChange;
    setOrientation(VERTICAL);
  }

  /** The input that fits the kind of the question. */
  static AnswerView of(
      Look look,
      Language language,
      Field field,
      LocationView.Host host,
      Consumer<Reading> onChange) {
    return switch (field.question().kind()) {
      case YES_NO -> new YesNoView(look, language, field, onChange);
      case CHOICE ->
          field.question().options().size() > ChoiceView.MOST_IN_SIGHT
              ? new LongChoiceView(look, language, field, onChange)
              : new ChoiceView(look, language, field, onChange);
      case CHOICES -> new ChoicesView(look, language, field, onChange);
      case PARTIAL_DATE -> new DateView(look, language, field, onChange);
      case LOCATION -> new LocationView(look, language, field, host, onChange);
      case TEXT, NUMBER, CITIZEN_ID -> new TypedView(look, language, field, onChange);
    };
  }

  final Look look() {
    return look;
  }

  final Language language() {
    return language;
  }

  final Context context() {
    return look.context();
  }

  final void changed(Reading reading) {
    onChange.accept(reading);
  }

  final void add(View view, int topDp) {
    addView(view, look.wide(topDp));
  }

  /** What to put the focus on when someone jumps here; null if nothing takes it. */
  @Nullable View focus() {
    return null;
  }
}
