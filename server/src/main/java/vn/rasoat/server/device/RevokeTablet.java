package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.text.Wording;

/**
 * Shuts a tablet out from the next request on: lost, stolen or given back. It may still hand over
 * what was captured on it, and is told to wipe itself after that. There is no way back: whoever
 * finds it registers it anew.
 */
@Singleton
public class RevokeTablet {
  private static final int LONGEST_REASON = 300;

  private final TabletStore tablets;
  private final WriteTransaction writing;
  private final AuditLog audit;
  private final Clock clock;

  RevokeTablet(TabletStore tablets, WriteTransaction writing, AuditLog audit, Clock clock) {
    this.tablets = tablets;
    this.writing = writing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Revokes a tablet; one that is revoked keeps its first reason.
   *
   * @param reason 1 to 300 characters
   * @throws ProblemException NOT_PERMITTED, NOT_FOUND also for one of another commune, or
   *     BAD_REQUEST at {@code reason}
   */
  public void run(Actor actor, String tabletId, String reason) {
    TabletScope.require(actor);
    String stripped = reason.strip();
    writing.run(
        () -> {
          Tablet tablet =
              tablets
                  .findById(tabletId)
                  .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
          TabletScope.requireFound(actor, tablet.areaPath());
          if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw noReason();
          }
          if (tablets.revoke(tabletId, clock.instant(), actor.userId(), stripped) == 1) {
            audit.append(actor.userId(), "device.revoked", tabletId, Map.of("reason", stripped));
          }
        });
  }

  private static ProblemException noReason() {
    return new ProblemException(
        Problem.of(
            ProblemType.BAD_REQUEST,
            List.of(
                new FieldFault(
                    "reason",
                    new Wording(
                        "Ghi lý do thu hồi (1 đến 300 ký tự).",
                        "Give the reason (1 to 300 characters).")))));
  }
}
