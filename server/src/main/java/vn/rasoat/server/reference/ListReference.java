package vn.rasoat.server.reference;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.review.Stage;
import vn.rasoat.server.edition.EditionTexts;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/**
 * Puts together the files for a user: the editions of open rounds and the one in force today, the
 * areas of the scope with what lies above and below them, and the rounds open there.
 */
@Singleton
public class ListReference {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final EditionCatalogue editions;
  private final EditionTexts texts;
  private final AreaFile areas;
  private final RoundReader rounds;
  private final ReadTransaction reading;
  private final Clock clock;

  ListReference(
      EditionCatalogue editions,
      EditionTexts texts,
      AreaFile areas,
      RoundReader rounds,
      ReadTransaction reading,
      Clock clock) {
    this.editions = editions;
    this.texts = texts;
    this.areas = areas;
    this.rounds = rounds;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * The files by name.
   *
   * @throws ProblemException of type NOT_PERMITTED, DEVICE_NOT_ENROLLED or DEVICE_REVOKED
   */
  List<ReferenceFile> list(Actor actor) {
    actor.requireActiveDevice();
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR);
    return reading.run(
        () -> {
          List<Round> open =
              rounds.list().stream().filter(round -> isOpen(round, actor.scope())).toList();
          List<ReferenceFile> files = new ArrayList<>();
          files.add(ReferenceFile.of("areas.json", areas.text(actor.scope())));
          files.addAll(editionFiles(open));
          files.add(ReferenceFile.of("rounds.json", RoundFile.text(open)));
          return files;
        });
  }

  /**
   * One of the files of a user.
   *
   * @throws ProblemException of type NOT_FOUND if the user has none of these bytes (any more), or
   *     as {@link #list}
   */
  ReferenceFile get(Actor actor, String sha256) {
    return list(actor).stream()
        .filter(file -> file.sha256().equals(sha256))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  /** Whether something of the scope is still being reviewed: not all of it is closed for good. */
  private boolean isOpen(Round round, AreaScope scope) {
    return scope.paths().stream().anyMatch(path -> !rounds.isClosed(round.id(), Stage.FINAL, path));
  }

  private List<ReferenceFile> editionFiles(List<Round> open) {
    Set<String> wanted = new TreeSet<>();
    open.forEach(round -> wanted.add(round.editionId()));
    editions
        .inForceOn(LocalDate.ofInstant(clock.instant(), VIETNAM))
        .map(Edition::id)
        .ifPresent(wanted::add);
    List<ReferenceFile> files = new ArrayList<>();
    for (String id : wanted) {
      texts.of(id).forEach((path, text) -> files.add(ReferenceFile.of("edition/" + path, text)));
    }
    files.add(ReferenceFile.of("edition/index.json", index(wanted)));
    return files;
  }

  /** The index in the order of the catalogue, as a reader of editions expects it. */
  private String index(Set<String> wanted) {
    return JsonText.of(
        json -> {
          json.writeStartArray();
          for (Edition edition : editions.list()) {
            if (wanted.contains(edition.id())) {
              json.writeString(edition.id());
            }
          }
          json.writeEndArray();
        });
  }
}
