package vn.rasoat.client.screen;

import android.app.Activity;
import android.app.AlertDialog;
import android.widget.Toast;
import java.time.LocalDate;
import java.util.List;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.R;
import vn.rasoat.client.files.FileKind;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileSubject;
import vn.rasoat.client.files.KeptFile;
import vn.rasoat.client.form.DateText;

/** The photos and signatures of what a screen shows: taken, drawn, removed, and kept sealed. */
final class Papers implements PapersView.Listener {
  private final Screen screen;
  private final Camera camera;
  private final String recordId;
  private final String roundId;
  private final AreaCode area;
  private final PapersView view;

  Papers(
      Screen screen,
      Camera camera,
      String recordId,
      String roundId,
      AreaCode area,
      List<PapersView.Slot> slots) {
    this.screen = screen;
    this.camera = camera;
    this.recordId = recordId;
    this.roundId = roundId;
    this.area = area;
    this.view = new PapersView(screen.look(), screen.language(), slots, this);
  }

  static List<PapersView.Slot> ofSheet(Activity words) {
    return List.of(
        new PapersView.Slot(
            FileKind.HOUSE_PHOTO, null, words.getString(R.string.house_photo), R.string.take_photo),
        new PapersView.Slot(
            FileKind.SIGNED_SHEET,
            null,
            words.getString(R.string.signed_sheet),
            R.string.take_photo),
        signature(words, "respondent", R.string.signature_respondent),
        signature(words, "interviewer", R.string.signature_interviewer));
  }

  static List<PapersView.Slot> ofMeeting(Activity words) {
    return List.of(
        signature(words, "chair", R.string.signature_chair),
        signature(words, "secretary", R.string.signature_secretary),
        new PapersView.Slot(
            FileKind.MINUTES_PHOTO,
            null,
            words.getString(R.string.minutes_photo),
            R.string.take_photo));
  }

  private static PapersView.Slot signature(Activity words, String signer, int title) {
    return new PapersView.Slot(FileKind.SIGNATURE, signer, words.getString(title), R.string.sign);
  }

  PapersView view() {
    return view;
  }

  /** Takes up photos that came meanwhile. */
  void collect() {
    camera.collect(
        shelf(),
        count -> {
          if (count > 0 && RaSoatApp.of(screen).workplace() != null) {
            view.show();
          }
        },
        () -> tell(R.string.photo_failed));
  }

  @Override
  public FileShelf shelf() {
    return screen.workplace().files();
  }

  @Override
  public String paperRecordId() {
    return recordId;
  }

  @Override
  public void addPaper(PapersView.Slot slot) {
    FileSubject subject = new FileSubject(slot.kind(), recordId, roundId, area, slot.signer());
    if (slot.signer() == null) {
      if (!camera.take(shelf(), subject)) {
        tell(R.string.no_camera);
      }
      return;
    }
    String today = DateText.date(LocalDate.now(screen.workplace().clock()), screen.language());
    SignatureDialog.open(
        screen.look(),
        slot.title() + " · " + today,
        png -> {
          shelf().addSignature(subject, png);
          view.show();
        });
  }

  @Override
  public void removePaper(KeptFile file) {
    new AlertDialog.Builder(screen)
        .setMessage(R.string.remove_paper_sure)
        .setPositiveButton(
            R.string.remove_paper,
            (dialog, which) -> {
              shelf().remove(file.id());
              view.show();
            })
        .setNegativeButton(R.string.keep, null)
        .show();
  }

  private void tell(int words) {
    Toast.makeText(screen, words, Toast.LENGTH_LONG).show();
  }
}
