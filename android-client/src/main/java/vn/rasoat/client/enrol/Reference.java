package vn.rasoat.client.enrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.json.DataFault;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;

/**
 * What the tablet judges and labels by: editions, areas, open rounds. Read whole, so that a fault
 * shows when the app opens and not in front of a household.
 */
public final class Reference {
  private static final String EDITIONS = "edition/";
  private static final String AREAS = "areas.json";
  private static final String ROUNDS = "rounds.json";

  private final EditionCatalogue editions;
  private final KnownAreas areas;
  private final List<OpenRound> rounds;

  private Reference(EditionCatalogue editions, KnownAreas areas, List<OpenRound> rounds) {
    this.editions = editions;
    this.areas = areas;
    this.rounds = List.copyOf(rounds);
  }

  /**
   * Reads what was downloaded.
   *
   * @return empty before the first download has ended
   * @throws ReferenceDamaged if it cannot be used; the next download mends it
   */
  public static Optional<Reference> open(ReferenceFolder folder) {
    Optional<ReferenceManifest> manifest = folder.find();
    return manifest.map(found -> read(folder, found));
  }

  private static Reference read(ReferenceFolder folder, ReferenceManifest manifest) {
    try {
      EditionCatalogue editions =
          new EditionCatalogue(path -> edition(folder, manifest, EDITIONS + path));
      KnownAreas areas = KnownAreas.read(json(folder, manifest, AREAS));
      List<OpenRound> rounds = new ArrayList<>();
      for (JsonNode node : json(folder, manifest, ROUNDS).get("rounds").items()) {
        OpenRound.read(node).ifPresent(rounds::add);
      }
      return new Reference(editions, areas, rounds);
    } catch (DataFaultException e) {
      throw new ReferenceDamaged(String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<String> edition(
      ReferenceFolder folder, ReferenceManifest manifest, String name) {
    return manifest.find(name).map(folder::read);
  }

  private static JsonNode json(ReferenceFolder folder, ReferenceManifest manifest, String name) {
    ReferenceFile file =
        manifest
            .find(name)
            .orElseThrow(
                () -> new DataFaultException(new DataFault(name, "", "the file is missing")));
    return JsonTree.read(name, folder.read(file));
  }

  /** The editions, the point tables with them. */
  public EditionCatalogue editions() {
    return editions;
  }

  /** The user's areas with those above them. */
  public KnownAreas areas() {
    return areas;
  }

  /** The rounds in which households are recorded now. */
  public List<OpenRound> rounds() {
    return rounds;
  }

  /** The edition of a round; a fault if the server left it out. */
  public Edition edition(OpenRound round) {
    return editions
        .find(round.editionId())
        .orElseThrow(() -> new ReferenceDamaged("edition " + round.editionId(), null));
  }
}
