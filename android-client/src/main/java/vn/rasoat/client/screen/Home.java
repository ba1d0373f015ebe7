package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;

/** The screen behind the lock. */
final class Home {
  private static final String SCREEN = ".screen.HouseholdsActivity";

  private Home() {}

  static Intent of(Context context) {
    return new Intent().setClassName(context, context.getPackageName() + SCREEN);
  }
}
