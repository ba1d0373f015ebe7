package vn.rasoat.client.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.app.Notification;
import android.app.NotificationManager;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = {26, 29, 34})
public class SyncJobTest {
  private final Application app = RuntimeEnvironment.getApplication();

  @After
  public void lock() {
    SyncJob.whileUnlocked(null);
  }

  @Test
  public void it_comes_by_with_a_network_and_after_a_restart_and_is_asked_for_once() {
    SyncJob.schedule(app);
    SyncJob.schedule(app);

    JobScheduler scheduler = app.getSystemService(JobScheduler.class);
    assertThat(scheduler.getAllPendingJobs())
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.isPersisted()).isTrue();
              assertThat(job.isPeriodic()).isTrue();
              assertThat(job.getNetworkType()).isEqualTo(JobInfo.NETWORK_TYPE_ANY);
            });
  }

  @Test
  @Config(
      sdk = {26, 29, 34},
      qualifiers = "vi-rVN")
  public void locked_it_only_tells_how_many_wait() {
    SyncJob.noteWaiting(app, 7);

    assertThat(job().onStartJob(null)).isFalse();

    Notification notice = notices().getNotification(1);
    assertThat(notice.extras.getCharSequence(Notification.EXTRA_TITLE).toString())
        .isEqualTo("7 phiếu chờ gửi");
    assertThat(notice.extras.getCharSequence(Notification.EXTRA_TEXT).toString()).contains("PIN");
    SyncJob.noteWaiting(app, 0);
    assertThat(notices().size()).isZero();
  }

  @Test
  @Config(sdk = 34, qualifiers = "en")
  public void one_record_is_told_in_the_singular() {
    SyncJob.noteWaiting(app, 1);
    job().onStartJob(null);

    assertThat(
            notices()
                .getNotification(1)
                .extras
                .getCharSequence(Notification.EXTRA_TITLE)
                .toString())
        .isEqualTo("1 record waits to be sent");
  }

  @Test
  public void with_nothing_waiting_it_says_nothing() {
    SyncJob.noteWaiting(app, 0);
    job().onStartJob(null);

    assertThat(notices().size()).isZero();
  }

  @Test
  @Config(sdk = 34)
  public void unlocked_it_runs_the_sync() throws InterruptedException {
    SyncJob.noteWaiting(app, 7);
    CountDownLatch ran = new CountDownLatch(1);
    SyncJob.whileUnlocked(ran::countDown);

    assertThat(job().onStartJob(null)).isTrue();

    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(notices().size()).isZero();
  }

  private static SyncJob job() {
    return Robolectric.setupService(SyncJob.class);
  }

  private org.robolectric.shadows.ShadowNotificationManager notices() {
    return shadowOf(app.getSystemService(NotificationManager.class));
  }
}
