package vn.rasoat.server.inbox;

import vn.rasoat.problem.Problem;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.text.Wording;

/** What can be said of an edit before looking at what is stored. */
sealed interface Admission {

  /** It may be taken in. */
  record Admitted(AreaUnit village) implements Admission {}

  /** It is kept until the commune decides. */
  record ToHold(AreaUnit village, Wording reason) implements Admission {}

  /** It is not stored. */
  record Rejected(Problem problem) implements Admission {}
}
