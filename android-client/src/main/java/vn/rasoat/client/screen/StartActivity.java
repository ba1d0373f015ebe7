package vn.rasoat.client.screen;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;

/** Where the app opens. */
public final class StartActivity extends Activity {
  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    TextView name = new TextView(this);
    name.setText(R.string.app_name);
    setContentView(name);
  }
}
