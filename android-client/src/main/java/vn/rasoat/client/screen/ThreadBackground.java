package vn.rasoat.client.screen;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One thread for all of it: two syncs at once would only wait for each other. */
final class ThreadBackground implements Background {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "background"));
  private final Handler screen = new Handler(Looper.getMainLooper());

  @Override
  public <T> void run(Supplier<T> work, Consumer<T> then) {
    thread.execute(
        () -> {
          T result = work.get();
          screen.post(() -> then.accept(result));
        });
  }

  @Override
  public void onScreen(Runnable step) {
    screen.post(step);
  }
}
