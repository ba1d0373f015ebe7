package vn.rasoat.client.screen;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that waits for a network, a disk or half a second of arithmetic. */
interface Background {
  /** Does the work off the screen's thread, then hands its result over on it. */
  <T> void run(Supplier<T> work, Consumer<T> then);

  /** Runs on the screen's thread, from any. */
  void onScreen(Runnable step);
}
