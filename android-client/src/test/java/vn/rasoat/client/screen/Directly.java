package vn.rasoat.client.screen;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does at once what the app does in the background, so that a test sees what comes of it. */
final class Directly implements Background {
  @Override
  public <T> void run(Supplier<T> work, Consumer<T> then) {
    then.accept(work.get());
  }

  @Override
  public void onScreen(Runnable step) {
    step.run();
  }
}
