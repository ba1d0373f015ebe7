package vn.rasoat.client.screen;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.view.Gravity;
import android.view.View;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;
import vn.rasoat.client.files.FileKind;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileState;
import vn.rasoat.client.files.KeptFile;
import vn.rasoat.text.Language;

/** The photos and signatures of a sheet or a meeting, each small, with what can be done. */
final class PapersView extends LinearLayout {
  private static final int WIDTH_DP = 168;
  private static final int HEIGHT_DP = 126;

  private final Look look;
  private final Language language;
  private final List<Slot> slots;
  private final Listener listener;

  /**
   * One kind of paper.
   *
   * @param signer whose signature; null for photos
   * @param title what it is, in words
   * @param button what adds one
   */
  record Slot(FileKind kind, @Nullable String signer, String title, int button) {}

  /** What the screen does for papers. */
  interface Listener {
    FileShelf shelf();

    /** Of the sheet or meeting. */
    String paperRecordId();

    void addPaper(Slot slot);

    void removePaper(KeptFile file);
  }

  PapersView(Look look, Language language, List<Slot> slots, Listener listener) {
    super(look.context());
    this.look = look;
    this.language = language;
    this.slots = slots;
    this.listener = listener;
    setOrientation(VERTICAL);
    show();
  }

  /** Shows what is on the shelf now. */
  void show() {
    removeAllViews();
    addView(look.title(words(R.string.papers)), look.wide(24));
    addView(look.small(words(R.string.papers_help)), look.wide(2));
    List<KeptFile> kept = listener.shelf().listOf(listener.paperRecordId());
    for (Slot slot : slots) {
      List<KeptFile> mine = new ArrayList<>(kept);
      mine.removeIf(
          file ->
              file.subject().kind() != slot.kind()
                  || !Objects.equals(file.subject().signer(), slot.signer()));
      add(slot, mine);
    }
  }

  private void add(Slot slot, List<KeptFile> files) {
    LinearLayout card = look.card();
    String sign = files.isEmpty() ? "○ " : "✔ ";
    card.addView(look.text(sign + slot.title()), look.wide(0));
    if (!files.isEmpty()) {
      FlowRow row = new FlowRow(getContext(), look.px(12));
      for (KeptFile file : files) {
        row.addView(paper(slot, file));
      }
      card.addView(row, look.wide(8));
    }
    if (slot.signer() == null || files.isEmpty()) {
      card.addView(
          look.secondary(words(slot.button()), () -> listener.addPaper(slot)), look.wide(8));
    }
    addView(card, look.wide(10));
  }

  private View paper(Slot slot, KeptFile file) {
    LinearLayout paper = look.column();
    ImageView picture = new ImageView(getContext());
    Bitmap bitmap = listener.shelf().read(file).map(this::decode).orElse(null);
    picture.setImageBitmap(bitmap);
    picture.setScaleType(
        slot.signer() == null ? ImageView.ScaleType.CENTER_CROP : ImageView.ScaleType.FIT_CENTER);
    picture.setBackground(look.shape(R.color.paper_soft, R.color.line));
    picture.setContentDescription(slot.title());
    paper.addView(picture, new LayoutParams(look.px(WIDTH_DP), look.px(HEIGHT_DP)));
    TextView state = look.small(state(file, bitmap != null));
    state.setMaxWidth(look.px(WIDTH_DP));
    paper.addView(state, new LayoutParams(look.px(WIDTH_DP), Look.wrap()));
    if (!(file.state() instanceof FileState.Sent)) {
      View remove = look.secondary(words(R.string.remove_paper), () -> listener.removePaper(file));
      LayoutParams size = new LayoutParams(look.px(WIDTH_DP), Look.wrap());
      size.gravity = Gravity.START;
      size.topMargin = look.px(4);
      paper.addView(remove, size);
    }
    return paper;
  }

  private String state(KeptFile file, boolean shown) {
    if (file.state() instanceof FileState.Refused refused) {
      return "✘ " + refused.what().in(language) + " " + refused.nextStep().in(language);
    }
    if (file.state() instanceof FileState.Sent) {
      return words(shown ? R.string.paper_sent : R.string.paper_sent_gone);
    }
    return words(shown ? R.string.paper_waits : R.string.paper_damaged);
  }

  /** At about the size shown: a whole photo of each would not fit into a small heap. */
  private @Nullable Bitmap decode(byte[] bytes) {
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inJustDecodeBounds = true;
    BitmapFactory.decodeByteArray(bytes, 0, bytes.length, options);
    options.inJustDecodeBounds = false;
    options.inSampleSize = 1;
    while (options.outWidth / (options.inSampleSize * 2) >= look.px(WIDTH_DP)) {
      options.inSampleSize *= 2;
    }
    return BitmapFactory.decodeByteArray(bytes, 0, bytes.length, options);
  }

  private String words(int id) {
    return getContext().getString(id);
  }
}
