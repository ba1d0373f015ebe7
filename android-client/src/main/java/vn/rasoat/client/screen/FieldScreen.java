package vn.rasoat.client.screen;

import android.Manifest;
import android.content.Intent;
import android.os.Bundle;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Locator;

/** A screen that takes photos and positions: what comes back from Android after asking for them. */
abstract class FieldScreen extends Screen implements LocationView.Host {
  private static final int POSITION = 72;

  private @Nullable Camera camera;
  private @Nullable Runnable afterAsking;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    camera = new Camera(this, saved);
  }

  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    camera().save(out);
  }

  final Camera camera() {
    Camera made = camera;
    if (made == null) {
      throw new IllegalStateException("not created yet");
    }
    return made;
  }

  @Override
  protected void onActivityResult(int request, int result, @Nullable Intent data) {
    super.onActivityResult(request, result, data);
    if (request == Camera.REQUEST) {
      camera().returned(result);
    }
  }

  @Override
  public Locator locator() {
    return workplace().locator();
  }

  @Override
  public void askForPosition(Runnable answered) {
    afterAsking = answered;
    requestPermissions(
        new String[] {
          Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION
        },
        POSITION);
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] asked, int[] granted) {
    super.onRequestPermissionsResult(request, asked, granted);
    Runnable then = afterAsking;
    afterAsking = null;
    if (request == POSITION && then != null) {
      then.run();
    }
  }
}
