package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.net.Uri;
import android.os.SystemClock;
import android.provider.MediaStore;
import android.view.MotionEvent;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowDialog;
import vn.rasoat.client.device.PhotoProvider;
import vn.rasoat.client.files.Captures;
import vn.rasoat.client.files.FileKind;
import vn.rasoat.client.files.KeptFile;
import vn.rasoat.client.form.FieldPath;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.vault.SoftwareDeviceKey;
import vn.rasoat.household.GeoPoint;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.text.Language;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
public class CaptureTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private String recordId = "";
  private Captures captures;

  @Before
  public void a_sheet_of_a_family() {
    RaSoatApp app = RaSoatApp.of(RuntimeEnvironment.getApplication());
    app.runOn(new Directly());
    app.unlock(workplace);
    File folder = new File(app.getFilesDir(), "captures");
    captures = new Captures(folder, new SoftwareDeviceKey(), new SecureRandom(), workplace.ids());
    PhotoProvider.use(captures);
    recordId = workplace.newSheet();
    for (Edit edit : Families.poorFamily()) {
      workplace.store().save(recordId, edit, TestWorkplace.NOON);
    }
  }

  private ActivityController<SheetActivity> open(String path) {
    Context app = RuntimeEnvironment.getApplication();
    return Robolectric.buildActivity(SheetActivity.class, SheetActivity.open(app, recordId, path))
        .setup();
  }

  private ActivityController<SheetActivity> end() {
    ActivityController<SheetActivity> opened = open(null);
    if (opened.get().getResources().getConfiguration().screenWidthDp >= 960) {
      Views.touch(opened.get(), "Kết thúc");
    } else {
      while (Views.texts(opened.get()).stream().noneMatch("Ảnh và chữ ký"::equals)) {
        Views.touch(opened.get(), "Mục sau ›");
      }
    }
    return opened;
  }

  private Answer location() {
    return workplace.store().find(recordId).orElseThrow().content().answer("location");
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void the_position_is_kept_with_its_accuracy() {
    try (var opened = open(FieldPath.household("location"))) {
      Views.touch(opened.get(), "Lấy vị trí");

      assertThat(location()).isEqualTo(new Answer.Text("22.39812,103.15234,12"));
      assertThat(Views.texts(opened.get())).anyMatch(text -> text.contains("12 m: tốt."));
      Views.show(opened.get(), "Lấy lại vị trí");
      Pictures.take(opened.get(), "location-vi-landscape");

      Views.touch(opened.get(), "Xoá vị trí");
      assertThat(location()).isNull();
    }
  }

  @Test
  public void a_position_worse_than_a_hundred_metres_is_warned_of() {
    workplace.position.place = GeoPoint.parse("22.39812,103.15234,250");
    workplace.position.ends = false;
    try (var opened = open(FieldPath.household("location"))) {
      Views.touch(opened.get(), "Lấy vị trí");
      assertThat(Views.texts(opened.get())).anyMatch(text -> text.contains("sai số 250 m"));

      Views.touch(opened.get(), "Dừng và giữ vị trí này");

      assertThat(Views.texts(opened.get())).anyMatch(text -> text.contains("250 m là quá lớn"));
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w360dp-h640dp-port-mdpi")
  public void a_refused_permission_is_explained() {
    workplace.position.permitted = false;
    try (var opened = open(FieldPath.household("location"))) {
      Views.touch(opened.get(), "Lấy vị trí");
      opened.get().onRequestPermissionsResult(72, new String[0], new int[0]);

      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.contains("chưa cho phép Rà Soát dùng vị trí"))
          .contains("Mở Cài đặt");
      Views.show(opened.get(), "Mở Cài đặt");
      Pictures.take(opened.get(), "location-refused-vi-phone");
    }
  }

  /** The camera app, which writes to the address it was given. */
  private void photographs(Activity activity) throws IOException {
    var asked = Shadows.shadowOf(activity).getNextStartedActivityForResult();
    Uri address = asked.intent.getParcelableExtra(MediaStore.EXTRA_OUTPUT);
    Bitmap house = Bitmap.createBitmap(800, 600, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(house);
    canvas.drawColor(Color.rgb(150, 190, 220));
    Paint paint = new Paint();
    paint.setColor(Color.rgb(120, 90, 60));
    canvas.drawRect(200, 280, 600, 520, paint);
    paint.setColor(Color.rgb(90, 110, 60));
    canvas.drawRect(150, 200, 650, 290, paint);
    try (OutputStream camera = captures.take(address.getLastPathSegment())) {
      house.compress(Bitmap.CompressFormat.JPEG, 90, camera);
    }
    Shadows.shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, new Intent());
  }

  private static void sign() {
    View pad = find(dialog(), SignatureView.class);
    long now = SystemClock.uptimeMillis();
    float[][] points = {{60, 120}, {110, 60}, {130, 150}, {170, 70}, {200, 130}, {260, 90}};
    for (int i = 0; i < points.length; i++) {
      int action =
          i == 0
              ? MotionEvent.ACTION_DOWN
              : i == points.length - 1 ? MotionEvent.ACTION_UP : MotionEvent.ACTION_MOVE;
      pad.dispatchTouchEvent(
          MotionEvent.obtain(now, now + i * 20L, action, points[i][0], points[i][1], 0));
    }
    Views.settle();
  }

  private static <T extends View> T find(View view, Class<T> type) {
    if (type.isInstance(view)) {
      return type.cast(view);
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        T found = find(group.getChildAt(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void press(View view, String words) {
    if (view instanceof TextView text && text.getText().toString().equals(words)) {
      view.performClick();
    } else if (view instanceof ViewGroup group) {
      for (int i = group.getChildCount() - 1; i >= 0; i--) {
        press(group.getChildAt(i), words);
      }
    }
  }

  private static View dialog() {
    return ShadowDialog.getLatestDialog().getWindow().getDecorView();
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void a_photo_and_a_signature_are_kept_sealed_and_shown() throws IOException {
    try (var opened = end()) {
      Views.touch(opened.get(), "Chụp ảnh");
      photographs(opened.get());
      opened.pause().resume();
      Views.settle();
      Views.touch(opened.get(), "Ký");
      sign();
      press(dialog(), "Ký xong");
      Views.settle();

      List<KeptFile> kept = workplace.files().listOf(recordId);
      assertThat(kept)
          .extracting(file -> file.subject().kind())
          .containsExactlyInAnyOrder(FileKind.HOUSE_PHOTO, FileKind.SIGNATURE);
      byte[] png =
          workplace
              .files()
              .read(
                  kept.stream()
                      .filter(file -> "respondent".equals(file.subject().signer()))
                      .findFirst()
                      .orElseThrow())
              .orElseThrow();
      assertThat(BitmapFactory.decodeByteArray(png, 0, png.length).getWidth()).isEqualTo(900);
      assertThat(Views.texts(opened.get()))
          .contains("✔ Ảnh nhà ở", "✔ Chữ ký người trả lời", "○ Chữ ký rà soát viên");
      Views.show(opened.get(), "Ảnh và chữ ký");
      Pictures.take(opened.get(), "papers-vi-landscape");

      Views.touch(opened.get(), "Bỏ đi");
      ((android.app.AlertDialog) ShadowDialog.getLatestDialog())
          .getButton(android.app.AlertDialog.BUTTON_POSITIVE)
          .performClick();
      Views.settle();
      assertThat(workplace.files().listOf(recordId)).hasSize(1);
    }
  }

  @Test
  public void a_tablet_without_a_camera_says_so_and_goes_on() {
    Shadows.shadowOf(RuntimeEnvironment.getApplication()).checkActivities(true);
    try (var opened = end()) {
      Views.touch(opened.get(), "Chụp ảnh");

      assertThat(org.robolectric.shadows.ShadowToast.getTextOfLatestToast())
          .startsWith("Máy không có ứng dụng chụp ảnh");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w360dp-h640dp-port-mdpi")
  public void nothing_blank_can_be_kept_as_a_signature() {
    try (var opened = end()) {
      Views.touch(opened.get(), "Ký");
      press(dialog(), "Ký xong");
      assertThat(workplace.files().listOf(recordId)).isEmpty();
      sign();
      Pictures.take(dialog(), "signature-vi-phone");

      press(dialog(), "Bỏ nét cuối");
      assertThat(find(dialog(), SignatureView.class).isBlank()).isTrue();
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
  public void a_picture_of_the_quick_screen_in_large_english() {
    Preferences chosen = new Preferences(RuntimeEnvironment.getApplication());
    chosen.language(Language.EN);
    chosen.textScale(1.7f);
    Context app = RuntimeEnvironment.getApplication();
    try (var opened =
        Robolectric.buildActivity(
                QuickScreenActivity.class, QuickScreenActivity.open(app, recordId))
            .setup()) {
      Pictures.take(opened.get(), "quick-en-large");

      assertThat(Views.texts(opened.get())).contains("Result");
    }
  }
}
