package vn.rasoat.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.Intent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.text.Wording;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "vi-rVN-w800dp-h1280dp-port-mdpi")
public class SyncActivityTest {
  private final TestWorkplace workplace = new TestWorkplace();
  private final Village village = new Village(workplace);

  @Before
  public void everything_happens_at_once() {
    RaSoatApp.of(app()).runOn(new Directly());
    RaSoatApp.of(app()).unlock(workplace);
    workplace.onSync(() -> report(AttemptOutcome.COMPLETE));
  }

  private static Context app() {
    return RuntimeEnvironment.getApplication();
  }

  private static ActivityController<SyncActivity> open() {
    return Robolectric.buildActivity(SyncActivity.class);
  }

  private SyncReport report(AttemptOutcome outcome) {
    Attempt attempt =
        new Attempt(TestWorkplace.NOON, 1_500, 3, 0, 0, 0, 7, 4_000, 9_000, outcome, null);
    workplace.store().logAttempt(attempt);
    return new SyncReport(attempt, null, false);
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void the_button_syncs_and_shows_what_came_of_it() {
    try (var opened = open().setup()) {
      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.startsWith("Chưa đồng bộ lần nào"));
      Views.touch(opened.get(), "Đồng bộ ngay");

      assertThat(Views.texts(opened.get()))
          .anyMatch(
              text ->
                  text.startsWith("12:00 – Đã đồng bộ xong.")
                      && text.contains("Máy chủ nhận 3, tải về 7."));
    }
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void leaving_the_screen_does_not_stop_a_run() {
    Later later = new Later();
    RaSoatApp.of(app()).runOn(later);
    RaSoatApp.of(app()).unlock(workplace);
    try (var opened = open().setup()) {
      later.runAll();
      Views.touch(opened.get(), "Đồng bộ ngay");

      assertThat(Views.texts(opened.get())).contains("Đang đồng bộ…");
    }
    later.runAll();
    assertThat(workplace.store().listAttempts()).hasSize(1);
    assertThat(RaSoatApp.of(app()).syncRuns().isRunning()).isFalse();
  }

  /** Keeps work until it is told to do it. */
  private static final class Later implements Background {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then) {
      waiting.add(() -> then.accept(work.get()));
    }

    @Override
    public void onScreen(Runnable step) {
      step.run();
    }

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }

  @Test
  public void a_run_that_locking_interrupts_ends_quietly() {
    Later later = new Later();
    RaSoatApp.of(app()).runOn(later);
    RaSoatApp.of(app()).unlock(workplace);
    workplace.onSync(
        () -> {
          throw new IllegalStateException("the store is closed");
        });
    SyncRuns runs = RaSoatApp.of(app()).syncRuns();
    runs.start();
    RaSoatApp.of(app()).lock();

    later.runAll();

    assertThat(runs.isRunning()).isFalse();
  }

  @Test
  @Config(sdk = {26, 29, 34})
  public void it_syncs_by_itself_every_quarter_of_an_hour_and_no_more_after_locking() {
    Shadows.shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(31));

    assertThat(workplace.store().listAttempts()).hasSize(2);
    RaSoatApp.of(app()).lock();
    Shadows.shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(60));
    assertThat(workplace.store().listAttempts()).hasSize(2);
  }

  @Test
  public void a_sheet_that_became_ready_goes_soon() {
    RaSoatApp.of(app()).somethingIsReady();
    Shadows.shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofSeconds(6));

    assertThat(workplace.store().listAttempts()).hasSize(1);
  }

  @Test
  public void a_busy_server_is_left_alone_for_as_long_as_it_asked() {
    workplace.onSync(
        () ->
            new SyncReport(
                report(AttemptOutcome.SERVER_BUSY).attempt(), Duration.ofMinutes(20), false));
    RaSoatApp.of(app()).syncRuns().start();
    RaSoatApp.of(app()).somethingIsReady();
    Shadows.shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(19));

    assertThat(workplace.store().listAttempts()).hasSize(1);
    Shadows.shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(2));
    assertThat(workplace.store().listAttempts()).hasSize(2);
  }

  @Test
  public void what_a_person_has_to_do_leads_to_the_place_where_it_is_done() {
    String refused = village.refused();
    String conflict = village.conflict();
    try (var opened = open().setup()) {
      Views.touch(opened.get(), "Xem và sửa");
      assertThat(started(opened.get()).getStringExtra("record")).isEqualTo(refused);
      Views.touch(opened.get(), "So hai bản và chọn");
      assertThat(started(opened.get()).getStringExtra("record")).isEqualTo(conflict);
    }
  }

  private static Intent started(SyncActivity activity) {
    return Shadows.shadowOf(activity).getNextStartedActivity();
  }

  @Test
  public void clock_photos_and_history_are_told() {
    village.settle();
    workplace.uploads(new Uploads(2, 730_000, 5, List.of()));
    try (var opened = open().setup()) {
      assertThat(Views.texts(opened.get()))
          .anyMatch(text -> text.startsWith("Đồng hồ của máy chậm 7 phút"))
          .contains("Đã gửi 5; còn chờ 2 (730 kB), gửi sau phiếu.")
          .anyMatch(text -> text.startsWith("✗ 07:40 – Chưa có mạng"));
    }
  }

  @Test
  public void pictures_of_sync() {
    village.settle();
    workplace.uploads(
        new Uploads(
            2,
            730_000,
            5,
            List.of(
                new Uploads.Refused(
                    "x",
                    new Wording("Một ảnh nhà không đọc được.", "A photo cannot be read."),
                    new Wording("Mở phiếu và chụp lại.", "Open the sheet, take it again.")))));
    Sizes.pictures("sync", SyncActivityTest::open, activity -> {});
  }
}
