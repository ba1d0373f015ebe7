package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.widget.EditText;
import java.io.File;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import vn.rasoat.client.platform.SqlFailure;
import vn.rasoat.client.vault.VaultOwner;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
public class EntranceScreensTest {
  private static final String PAYLOAD =
      "rasoat:enrol?server=https%3A%2F%2Frasoat.example.vn&code=ABCD-EFGH-JKMN";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Tablet tablet;

  @Before
  public void a_new_tablet() {
    File directory = new File(folder.getRoot(), "app");
    assertThat(directory.mkdirs()).isTrue();
    tablet =
        TestTablet.in(
            directory,
            file -> {
              throw new SqlFailure(SqlFailure.Kind.OTHER, "no database in this test", null);
            });
    RaSoatApp.of(RuntimeEnvironment.getApplication()).runOn(tablet, new Directly());
  }

  private static Intent next(Activity activity) {
    return Shadows.shadowOf(activity).getNextStartedActivity();
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void a_tablet_that_nobody_registered_opens_on_registering() {
    try (var opened = Robolectric.buildActivity(StartActivity.class)) {
      StartActivity start = opened.create().get();

      assertThat(next(start).getComponent().getClassName())
          .isEqualTo(EnrolActivity.class.getName());
      assertThat(start.isFinishing()).isTrue();
    }
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void a_scanned_code_fills_in_server_and_code() {
    Intent scanned = new Intent(Intent.ACTION_VIEW, Uri.parse(PAYLOAD));
    try (var opened = Robolectric.buildActivity(EnrolActivity.class, scanned)) {
      EnrolActivity enrol = opened.setup().get();

      assertThat(Views.find(enrol, EditText.class, "Địa chỉ máy chủ").getText().toString())
          .isEqualTo("https://rasoat.example.vn");
      assertThat(Views.find(enrol, EditText.class, "Mã đăng ký").getText().toString())
          .isEqualTo("ABCD-EFGH-JKMN");
      Pictures.take(enrol, "enrol-vi-portrait");
    }
  }

  @Test
  public void a_wrong_code_is_explained_with_the_next_step() {
    try (var opened = Robolectric.buildActivity(EnrolActivity.class)) {
      EnrolActivity enrol = opened.setup().get();
      Views.find(enrol, EditText.class, "Địa chỉ máy chủ").setText("rasoat.example.vn");
      Views.find(enrol, EditText.class, "Mã đăng ký").setText("ABC");

      Views.press(enrol, "Đăng ký");

      assertThat(Views.texts(enrol)).anyMatch(text -> text.contains("12 chữ và số"));
      Pictures.take(enrol, "enrol-fault-vi-portrait");
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w1280dp-h800dp-land-mdpi")
  public void a_wrong_pin_is_said_and_the_box_is_emptied() {
    tablet
        .vaults()
        .create(
            new VaultOwner("https://rasoat.example.vn", "truongthon.01"), "285714".toCharArray());
    try (var opened = Robolectric.buildActivity(UnlockActivity.class)) {
      UnlockActivity unlock = opened.setup().get();
      EditText pin = Views.find(unlock, EditText.class, "Mã PIN");
      pin.setText("111222");

      Views.press(unlock, "Mở khoá");

      assertThat(Views.texts(unlock)).anyMatch(text -> text.contains("Mã PIN chưa đúng"));
      assertThat(pin.getText().toString()).isEmpty();
      assertThat(RaSoatApp.of(unlock).workplace()).isNull();
      Pictures.take(unlock, "unlock-vi-landscape");
    }
  }
}
