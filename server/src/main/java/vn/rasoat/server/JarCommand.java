package vn.rasoat.server;

import java.util.List;
import java.util.function.Consumer;
import vn.rasoat.server.platform.settings.StartFailure;

/** Something the jar does in place of serving, then ends. Runs while no server has the folder. */
interface JarCommand {
  /**
   * Does it.
   *
   * @param arguments what stands behind the command's name
   * @param out takes the lines for the operator, as things get done
   * @throws StartFailure for a reason that the operator can mend
   */
  void run(List<String> arguments, Consumer<String> out);
}
