package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
public class StartActivityTest {

  @Test
  @Config(sdk = {26, 29, 34})
  public void an_app_that_is_unlocked_opens_on_the_households() {
    Context context = RuntimeEnvironment.getApplication();
    RaSoatApp.of(context).unlock(new TestWorkplace());
    try (var opened = Robolectric.buildActivity(StartActivity.class)) {
      StartActivity start = opened.create().get();

      assertThat(Shadows.shadowOf(start).getNextStartedActivity().getComponent())
          .isEqualTo(Home.of(context).getComponent());
      assertThat(start.isFinishing()).isTrue();
    }
  }

  @Test
  public void locking_closes_the_workplace() {
    TestWorkplace workplace = new TestWorkplace();
    RaSoatApp app = RaSoatApp.of(RuntimeEnvironment.getApplication());
    app.unlock(workplace);

    app.lock();

    assertThat(workplace.isClosed()).isTrue();
    assertThat(app.workplace()).isNull();
  }
}
