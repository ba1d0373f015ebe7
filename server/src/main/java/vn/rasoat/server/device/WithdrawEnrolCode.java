package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;

/** Takes back a code that went astray. */
@Singleton
public class WithdrawEnrolCode {
  private final CodeStore codes;
  private final WriteTransaction writing;
  private final AuditLog audit;
  private final Clock clock;

  WithdrawEnrolCode(CodeStore codes, WriteTransaction writing, AuditLog audit, Clock clock) {
    this.codes = codes;
    this.writing = writing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes back a code; one that was used or taken back stays as it is.
   *
   * @throws ProblemException NOT_PERMITTED, or NOT_FOUND also for one of another commune
   */
  public void run(Actor actor, String codeId) {
    TabletScope.require(actor);
    writing.run(
        () -> {
          CodeRow code =
              codes.findById(codeId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
          TabletScope.requireFound(actor, code.areaPath());
          if (codes.withdraw(codeId, clock.instant()) == 1) {
            audit.append(actor.userId(), "device.code-withdrawn", codeId, Map.of());
          }
        });
  }
}
