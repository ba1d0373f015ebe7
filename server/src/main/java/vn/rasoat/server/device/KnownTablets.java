package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.security.BoundDevice;
import vn.rasoat.server.platform.security.DeviceSource;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.text.Wording;

/** Answers, at each request of a tablet, whether it is known and not revoked. */
@Singleton
class KnownTablets implements DeviceSource {
  private final TabletStore tablets;
  private final Clock clock;

  KnownTablets(TabletStore tablets, Clock clock) {
    this.tablets = tablets;
    this.clock = clock;
  }

  @Override
  public Optional<BoundDevice> findInSession(String deviceId) {
    return tablets
        .findById(deviceId)
        .map(tablet -> new BoundDevice(tablet.id(), tablet.isRevoked()));
  }

  @Override
  public BoundDevice bind(String deviceId, String deviceSecret, String userId) {
    Tablet tablet =
        tablets
            .findById(deviceId)
            .filter(found -> Secrets.same(found.secretHash(), Secrets.hash(deviceSecret)))
            .orElseThrow(() -> new ProblemException(ProblemType.DEVICE_NOT_ENROLLED));
    if (tablet.isRevoked()) {
      throw new ProblemException(ProblemType.DEVICE_REVOKED);
    }
    if (tablet.userId() != null && !tablet.userId().equals(userId)) {
      throw new ProblemException(
          Problem.of(
              ProblemType.DEVICE_NOT_ENROLLED,
              new Wording(
                  "Máy tính bảng này được đăng ký cho người khác.",
                  "This tablet is registered for someone else.")));
    }
    tablets.setUser(deviceId, userId, clock.instant());
    return new BoundDevice(deviceId, false);
  }
}
