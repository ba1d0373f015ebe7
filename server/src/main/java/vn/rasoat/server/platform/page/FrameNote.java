package vn.rasoat.server.platform.page;

import java.util.Optional;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.text.Language;

/** A feature's word in the top bar, such as the place or the round one is in. */
public interface FrameNote {
  /** The place in the line, smaller first: the place 10, the round 20. */
  int order();

  /** The word for someone, if there is one. Asked at every page: it must be quick. */
  Optional<String> text(Actor actor, Language language);
}
