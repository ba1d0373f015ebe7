package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.security.AttemptLimit;
import vn.rasoat.server.platform.security.Role;

/** Makes the first administrator of a new server, once. */
@Singleton
public class SetUpFirstAdministrator {
  private final SetUpCode code;
  private final CreateUser createUser;
  private final AttemptLimit attempts;

  SetUpFirstAdministrator(SetUpCode code, CreateUser createUser, AttemptLimit attempts) {
    this.code = code;
    this.createUser = createUser;
    this.attempts = attempts;
  }

  /** Whether there is an administrator to be made. */
  public boolean isWaiting() {
    return code.isWaiting();
  }

  /**
   * Makes the administrator; the code is gone then.
   *
   * @param given the code of the ready line
   * @param address where the request came from
   * @throws ProblemException of type NOT_FOUND once there is a user; BAD_REQUEST with the fields at
   *     fault
   * @throws RetryLater after too many wrong codes
   */
  public void run(
      String given, String userName, String displayName, String password, String address) {
    if (!isWaiting()) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    AttemptLimit.Attempt attempt = attempts.begin("/setup", address);
    if (!code.take(given)) {
      throw new ProblemException(
          Problem.of(
              ProblemType.BAD_REQUEST,
              List.of(
                  UserRules.fault(
                      "code",
                      "Mã thiết lập không đúng; xem dòng sẵn sàng của máy chủ.",
                      "The code is wrong; see the ready line of the server."))));
    }
    attempt.succeeded();
    NewUser user = new NewUser(userName, displayName, Set.of(Role.ADMINISTRATOR), List.of());
    try {
      createUser.withPassword(null, user, password);
    } catch (RuntimeException e) {
      code.giveBack(given);
      throw e;
    }
  }
}
