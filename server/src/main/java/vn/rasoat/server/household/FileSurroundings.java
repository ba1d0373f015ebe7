package vn.rasoat.server.household;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.edition.Edition;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.attachment.Attachment;
import vn.rasoat.server.attachment.AttachmentReader;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.round.Round;
import vn.rasoat.server.round.RoundReader;

/**
 * What stands around a sheet wherever one is opened: its round and edition, places, people and
 * pictures.
 */
@Singleton
class FileSurroundings {
  private final RoundReader rounds;
  private final RoundEditions editions;
  private final AreaReader areas;
  private final AccountReader accounts;
  private final AttachmentReader attachments;

  FileSurroundings(
      RoundReader rounds,
      RoundEditions editions,
      AreaReader areas,
      AccountReader accounts,
      AttachmentReader attachments) {
    this.rounds = rounds;
    this.editions = editions;
    this.areas = areas;
    this.accounts = accounts;
    this.attachments = attachments;
  }

  Round round(String roundId) {
    return rounds.get(roundId);
  }

  /** Ids of all rounds, the newest first. */
  List<String> roundIds() {
    return rounds.list().stream().map(Round::id).toList();
  }

  Edition edition(Round round) {
    return editions.get(round.editionId());
  }

  /** From the area below the province down to the village. */
  List<AreaUnit> trail(String areaPath) {
    return areas.listOnPath(areaPath).stream()
        .filter(area -> area.level() != AreaLevel.PROVINCE)
        .toList();
  }

  /** Display names by user id, for those that exist. */
  Map<String, String> names(Collection<String> userIds) {
    return accounts.displayNames(userIds);
  }

  /** Photos and signatures sent with records; none for those who may not look at them. */
  List<Attachment> pictures(Actor actor, Collection<String> recordIds) {
    return attachments.listOf(actor, recordIds);
  }
}
