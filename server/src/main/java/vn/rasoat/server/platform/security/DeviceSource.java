package vn.rasoat.server.platform.security;

import java.util.Optional;
import vn.rasoat.problem.ProblemException;

/** Where tablets are looked up. Answered by the device feature. */
public interface DeviceSource {
  /**
   * The tablet of a session, looked up anew at every request: a revocation counts from the next one
   * on.
   *
   * @return empty for an unknown tablet
   */
  Optional<BoundDevice> findInSession(String deviceId);

  /**
   * Binds a session that begins now to a tablet. Called inside the transaction of signing in, after
   * the password was found right.
   *
   * @throws ProblemException DEVICE_NOT_ENROLLED if the tablet is unknown, the secret is not its
   *     own or it was given to someone else; DEVICE_REVOKED
   */
  BoundDevice bind(String deviceId, String deviceSecret, String userId);
}
