package vn.rasoat.server.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.rasoat.server.platform.page.FrameNote;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.text.Language;

/** Says in the top bar which place one is in: one's area, or the first with how many more. */
@Singleton
final class PlaceNote implements FrameNote {
  private final AreaReader areas;

  PlaceNote(AreaReader areas) {
    this.areas = areas;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<String> text(Actor actor, Language language) {
    List<String> paths = actor.scope().paths();
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    String more = paths.size() == 1 ? "" : " +" + (paths.size() - 1);
    return areas.find(AreaScope.codeOf(paths.get(0))).map(unit -> unit.fullName(language) + more);
  }
}
