package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Bitmap;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
public class StartActivityTest {

  @Test
  @Config(sdk = {26, 29, 34})
  public void the_app_opens() {
    try (var opened = Robolectric.buildActivity(StartActivity.class)) {
      StartActivity activity = opened.setup().get();

      assertThat(activity.isFinishing()).isFalse();
    }
  }

  @Test
  @Config(qualifiers = "vi-rVN-w800dp-h1280dp-mdpi")
  public void a_picture_of_it_shows_ink_on_paper() {
    try (var opened = Robolectric.buildActivity(StartActivity.class)) {
      Bitmap picture = Pictures.take(opened.setup().get(), "start");

      assertThat(picture.getWidth()).isEqualTo(800);
    }
  }
}
