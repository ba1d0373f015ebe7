package vn.rasoat.client.device;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.R;

/**
 * Comes by when there is a network, after a restart too. While the app is unlocked it runs the
 * sync; locked it cannot, because the key is in the user's PIN, and only says how many records
 * wait. That number is all it knows.
 */
public final class SyncJob extends JobService {
  private static final int JOB = 1;
  private static final int NOTICE = 1;
  private static final String CHANNEL = "waiting";
  private static final String FILE = "waiting";
  private static final String COUNT = "count";
  private static final long EVERY_MILLIS = 60 * 60_000L;

  private static volatile @Nullable Work work;

  /** What the unlocked app does when the job comes by. */
  public interface Work {
    /** Runs on a thread of its own; returns when it is done. */
    void run();
  }

  /** Has the job come by from now on; asking again changes nothing. */
  public static void schedule(Context context) {
    JobScheduler scheduler = context.getSystemService(JobScheduler.class);
    if (scheduler == null || scheduler.getPendingJob(JOB) != null) {
      return;
    }
    scheduler.schedule(
        new JobInfo.Builder(JOB, new ComponentName(context, SyncJob.class))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPeriodic(EVERY_MILLIS)
            .setPersisted(true)
            .build());
  }

  /** The app was unlocked: the job runs this; null when it locks. */
  public static void whileUnlocked(@Nullable Work unlocked) {
    work = unlocked;
  }

  /** Notes how many records wait to be sent, for when the app is locked; takes the notice away. */
  public static void noteWaiting(Context context, int count) {
    context
        .getSharedPreferences(FILE, Context.MODE_PRIVATE)
        .edit()
        .putInt(COUNT, Math.max(0, count))
        .apply();
    NotificationManager manager = context.getSystemService(NotificationManager.class);
    if (manager != null) {
      manager.cancel(NOTICE);
    }
  }

  @Override
  public boolean onStartJob(JobParameters parameters) {
    Work unlocked = work;
    if (unlocked == null) {
      notifyWaiting();
      return false;
    }
    Thread thread =
        new Thread(
            () -> {
              try {
                unlocked.run();
              } finally {
                jobFinished(parameters, false);
              }
            },
            "sync-job");
    thread.start();
    return true;
  }

  @Override
  public boolean onStopJob(JobParameters parameters) {
    return true;
  }

  private void notifyWaiting() {
    int count = getSharedPreferences(FILE, Context.MODE_PRIVATE).getInt(COUNT, 0);
    NotificationManager manager = getSystemService(NotificationManager.class);
    if (count == 0 || manager == null || !manager.areNotificationsEnabled()) {
      return;
    }
    manager.createNotificationChannel(
        new NotificationChannel(
            CHANNEL, getString(R.string.waiting_channel), NotificationManager.IMPORTANCE_LOW));
    Notification.Builder notice =
        new Notification.Builder(this, CHANNEL)
            .setSmallIcon(R.drawable.notice_waiting)
            .setContentTitle(
                getResources().getQuantityString(R.plurals.waiting_records, count, count))
            .setContentText(getString(R.string.waiting_open))
            .setAutoCancel(true)
            .setOnlyAlertOnce(true);
    Intent open = getPackageManager().getLaunchIntentForPackage(getPackageName());
    if (open != null) {
      notice.setContentIntent(
          PendingIntent.getActivity(this, 0, open, PendingIntent.FLAG_IMMUTABLE));
    }
    manager.notify(NOTICE, notice.build());
  }
}
