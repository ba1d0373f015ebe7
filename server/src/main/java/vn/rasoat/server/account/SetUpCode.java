package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.start.StartUpWork;

/**
 * The code that lets the operator, who alone sees the ready line, make the first administrator. It
 * lives in memory only: a restart before it is used makes another one.
 */
@Singleton
class SetUpCode implements StartUpWork {
  private final AccountStore store;
  private final boolean demo;
  private final AtomicReference<@Nullable String> code = new AtomicReference<>();

  SetUpCode(AccountStore store, Settings settings) {
    this.store = store;
    this.demo = settings.demo();
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<String> run() {
    if (demo || store.count() > 0) {
      return Optional.empty();
    }
    String made = Secrets.newTypedCode();
    code.set(made);
    return Optional.of("mã thiết lập dùng một lần cho / one-time code for /setup: " + made);
  }

  /** Whether the first administrator is still to be made. */
  boolean isWaiting() {
    return code.get() != null;
  }

  /** Takes the code away if the given one is right: of two uses at a time only one succeeds. */
  boolean take(String given) {
    String wanted = code.get();
    return wanted != null
        && Secrets.same(wanted, given.strip())
        && code.compareAndSet(wanted, null);
  }

  /** Puts a code back that was taken for a use that came to nothing. */
  void giveBack(String given) {
    code.set(given.strip());
  }
}
