package vn.rasoat.server;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;

/** Finds, below what frameworks wrapped around it, a reason that the operator can mend. */
final class StartFault {
  private StartFault() {}

  /** A {@link StartFailure} where the reason is known, otherwise the exception itself. */
  static RuntimeException explain(RuntimeException thrown, Settings settings) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure failure) {
        return failure;
      }
      if (cause instanceof BindException) {
        String where = settings.host() + ":" + settings.port();
        return new StartFailure(
            "không mở được " + where + ", cổng có thể đang được dùng (RASOAT_HOST, RASOAT_PORT)",
            where + " cannot be opened, the port may be in use (RASOAT_HOST, RASOAT_PORT)");
      }
    }
    return thrown;
  }
}
