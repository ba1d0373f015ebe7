package vn.rasoat.client.screen;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import org.jspecify.annotations.Nullable;

/** Where the app opens: leads on to what is next, and shows nothing itself. */
public final class StartActivity extends Activity {
  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    startActivity(new Intent(this, next()));
    finish();
  }

  private Class<? extends Activity> next() {
    RaSoatApp app = RaSoatApp.of(this);
    app.lockIfIdle();
    if (app.workplace() != null) {
      return HouseholdsActivity.class;
    }
    if (!app.tablet().vaults().list().isEmpty()) {
      return UnlockActivity.class;
    }
    return app.tablet().servers().list().isEmpty() ? EnrolActivity.class : SignInActivity.class;
  }
}
