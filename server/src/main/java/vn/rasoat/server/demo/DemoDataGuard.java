package vn.rasoat.server.demo;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.audit.AuditStore;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.platform.start.StartUpWork;

/**
 * Keeps demonstration and real work apart: the demo marks its database, a server outside the demo
 * refuses a marked one (its passwords are known to everybody), and the demo refuses one in use
 * without the mark.
 */
@Singleton
final class DemoDataGuard implements StartUpWork {
  private static final String SUBJECT = "demo";

  private final Settings settings;
  private final AuditStore entries;
  private final AuditLog audit;
  private final WriteTransaction writes;

  DemoDataGuard(Settings settings, AuditStore entries, AuditLog audit, WriteTransaction writes) {
    this.settings = settings;
    this.entries = entries;
    this.audit = audit;
    this.writes = writes;
  }

  /** Before any other work, so that a refused database stays as it was. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Optional<String> run() {
    boolean marked = !entries.listOf(SUBJECT).isEmpty();
    if (marked && !settings.demo()) {
      throw new StartFailure(
          "cơ sở dữ liệu này chứa dữ liệu trình diễn với mật khẩu ai cũng biết; hãy chọn RASOAT_DATA"
              + " hoặc RASOAT_DB_URL khác",
          "this database holds the demo, whose passwords everybody knows; choose another RASOAT_DATA"
              + " or RASOAT_DB_URL");
    }
    if (settings.demo() && !marked) {
      if (entries.count() > 0) {
        throw new StartFailure(
            "cơ sở dữ liệu này đang được dùng thật; bản trình diễn cần một thư mục RASOAT_DATA riêng",
            "this database is in real use; the demo needs a RASOAT_DATA folder of its own");
      }
      writes.run(() -> audit.append(null, "demo.begun", SUBJECT, Map.of()));
    }
    return Optional.empty();
  }
}
