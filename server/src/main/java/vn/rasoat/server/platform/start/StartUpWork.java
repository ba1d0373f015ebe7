package vn.rasoat.server.platform.start;

import java.util.Optional;

/**
 * Work of a feature before the server is ready, such as loading the list of areas. Beans of this
 * type run one after the other; until the last one is done, /health answers 503.
 */
public interface StartUpWork {
  /** The place in the order, smaller first: areas 10, accounts 20, editions 30, the demo 100. */
  int order();

  /** Does the work; what it answers is told to the operator on the ready line. */
  Optional<String> run();
}
