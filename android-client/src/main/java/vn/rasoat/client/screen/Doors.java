package vn.rasoat.client.screen;

import android.content.Context;
import android.content.Intent;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.RecordAdvice;

/** The ways to the other screens; null where this build has no such screen. */
final class Doors {
  private static final String HERE = "vn.rasoat.client.screen.";
  private static final String SETTINGS = "SettingsActivity";
  private static final String SIGN_IN = "SignInActivity";
  private static final String DOWNLOAD = "DownloadActivity";
  private static final String ENROL = "EnrolActivity";

  private Doors() {}

  static @Nullable Intent settings(Context context) {
    return to(context, SETTINGS);
  }

  /**
   * Where an advice leads.
   *
   * @param path the field to put in sight; null for the beginning
   */
  static @Nullable Intent of(
      Context context, RecordAdvice.Opens opens, @Nullable String recordId, @Nullable String path) {
    return switch (opens) {
      case RECORD -> recordId == null ? null : SheetActivity.open(context, recordId, path);
      case CONFLICT -> recordId == null ? null : ConflictActivity.open(context, recordId);
      case SIGN_IN -> to(context, SIGN_IN);
      case DOWNLOAD -> to(context, DOWNLOAD);
      case ENROL -> to(context, ENROL);
      // A password is changed on the server's page, and sync is a button of its own.
      case PASSWORD, SYNC, NOTHING -> null;
    };
  }

  private static @Nullable Intent to(Context context, String name) {
    Intent way = new Intent().setClassName(context, HERE + name);
    return context.getPackageManager().resolveActivity(way, 0) == null ? null : way;
  }
}
