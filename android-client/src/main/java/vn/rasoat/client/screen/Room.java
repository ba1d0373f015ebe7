package vn.rasoat.client.screen;

import android.content.Context;
import android.content.res.Configuration;

/** How much fits side by side: large letters make a screen narrower. */
final class Room {
  private static final int TWO_COLUMNS_DP = 600;
  private static final int RAIL_DP = 960;

  private Room() {}

  /** Whether two things of a row fit side by side. */
  static boolean forColumns(Context context) {
    return widthDp(context) >= TWO_COLUMNS_DP;
  }

  /** Whether a list has room for a rail beside it. */
  static boolean forRail(Context context) {
    return widthDp(context) >= RAIL_DP;
  }

  private static float widthDp(Context context) {
    Configuration now = context.getResources().getConfiguration();
    return now.screenWidthDp / Math.max(1, now.fontScale);
  }
}
