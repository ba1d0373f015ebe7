package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.widget.ArrayAdapter;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.ListView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.rasoat.client.R;
import vn.rasoat.text.SearchText;

/** A list in a dialog that is narrowed by typing, with or without marks. */
final class SearchList {
  private SearchList() {}

  /** One line of the list. */
  record Entry(String code, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** Opens the list; what is touched is told, and the dialog closes. */
  static AlertDialog open(Look look, String title, List<Entry> entries, Consumer<String> onChosen) {
    ArrayAdapter<Entry> shown =
        new ArrayAdapter<>(
            look.context(), android.R.layout.simple_list_item_1, new ArrayList<>(entries));
    ListView list = new ListView(look.context());
    list.setAdapter(shown);
    EditText search = Inputs.box(look);
    search.setHint(R.string.search);
    search.setSingleLine(true);
    Inputs.onChange(search, typed -> narrow(shown, entries, typed));
    LinearLayout column = look.column();
    column.setPadding(look.px(20), look.px(12), look.px(20), 0);
    column.addView(search, look.wide(0));
    column.addView(list, look.wide(8));
    AlertDialog dialog =
        new AlertDialog.Builder(look.context())
            .setTitle(title)
            .setView(column)
            .setNegativeButton(R.string.close, null)
            .create();
    list.setOnItemClickListener(
        (parent, view, position, id) -> {
          Entry touched = shown.getItem(position);
          dialog.dismiss();
          if (touched != null) {
            onChosen.accept(touched.code());
          }
        });
    dialog.show();
    return dialog;
  }

  private static void narrow(ArrayAdapter<Entry> shown, List<Entry> entries, String typed) {
    String wanted = SearchText.fold(typed.trim());
    shown.clear();
    for (Entry entry : entries) {
      if (SearchText.fold(entry.label()).contains(wanted)) {
        shown.add(entry);
      }
    }
  }
}
