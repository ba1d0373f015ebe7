package vn.rasoat.client.screen;

import android.app.AlertDialog;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import vn.rasoat.client.R;

/** The pad to sign on; nothing is kept before "done" is pressed, and nothing blank ever. */
final class SignatureDialog {
  private static final int HEIGHT_DP = 240;

  private SignatureDialog() {}

  /**
   * Opens the pad.
   *
   * @param caption whose signature it is, as it stands below it
   * @param onDone gets the picture
   */
  static void open(Look look, String caption, Consumer<byte[]> onDone) {
    LinearLayout column = look.column();
    column.setPadding(look.px(16), look.px(16), look.px(16), look.px(12));
    column.addView(look.title(caption), look.wide(0));
    column.addView(look.small(words(look, R.string.sign_help)), look.wide(4));
    AlertDialog dialog = new AlertDialog.Builder(look.context()).setView(column).create();
    Button[] needInk = new Button[3];
    SignatureView[] pad = new SignatureView[1];
    Runnable show =
        () -> {
          for (Button each : needInk) {
            each.setEnabled(!pad[0].isBlank());
            each.setAlpha(pad[0].isBlank() ? 0.4f : 1f);
          }
        };
    SignatureView drawn = new SignatureView(look, show);
    pad[0] = drawn;
    LinearLayout.LayoutParams size =
        new LinearLayout.LayoutParams(Look.match(), look.px(HEIGHT_DP));
    size.topMargin = look.px(8);
    column.addView(drawn, size);
    needInk[0] = look.secondary(words(look, R.string.undo_stroke), drawn::undo);
    needInk[1] = look.secondary(words(look, R.string.clear_signature), drawn::clear);
    needInk[2] =
        look.primary(
            words(look, R.string.done_signing),
            () -> {
              if (drawn.isBlank()) {
                return;
              }
              dialog.dismiss();
              onDone.accept(drawn.png(caption));
            });
    LinearLayout row = look.row();
    LinearLayout.LayoutParams left = look.share(true, 1);
    left.rightMargin = look.px(8);
    row.addView(needInk[0], left);
    row.addView(needInk[1], look.share(true, 1));
    column.addView(row, look.wide(8));
    column.addView(needInk[2], look.wide(8));
    column.addView(look.secondary(words(look, R.string.close), dialog::dismiss), look.wide(8));
    show.run();
    if (dialog.getWindow() != null) {
      dialog.getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);
    }
    dialog.show();
  }

  private static String words(Look look, int id) {
    return look.context().getString(id);
  }
}
