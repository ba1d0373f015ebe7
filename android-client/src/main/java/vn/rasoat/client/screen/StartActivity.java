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
    startActivity(next());
    finish();
  }

  private Intent next() {
    RaSoatApp app = RaSoatApp.of(this);
    app.lockIfIdle();
    if (app.workplace() != null) {
      return Home.of(this);
    }
    if (!app.tablet().vaults().list().isEmpty()) {
      return new Intent(this, UnlockActivity.class);
    }
    boolean registered = !app.tablet().servers().list().isEmpty();
    return new Intent(this, registered ? SignInActivity.class : EnrolActivity.class);
  }
}
