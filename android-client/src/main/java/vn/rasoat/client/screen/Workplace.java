package vn.rasoat.client.screen;

import java.time.Clock;
import java.util.List;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.form.AreaFacts;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.edition.Edition;

/**
 * What the screens work with between unlocking and locking. All of it belongs to one user of one
 * server; after locking nothing of it may be used.
 */
interface Workplace {
  /** The user's work. */
  LocalStore store();

  /**
   * The edition a sheet is asked by.
   *
   * @throws IllegalArgumentException if this tablet does not have it
   */
  Edition edition(String editionId);

  /** What judging a household of a village needs to know of the village and the round. */
  AreaFacts areaFacts(AreaCode village, String roundId);

  /** The name of an area, such as "Thôn Khoang Thèn"; its code if the name is not known. */
  String areaName(AreaCode area);

  /** The rounds in which households are recorded now; empty while none is known. */
  List<OpenRound> rounds();

  /** The user's villages, in the order of the server. */
  List<AreaCode> villages();

  /**
   * Syncs once: records first, photos after them. Waits for the network, so never on the screen's
   * thread; a second caller waits for the first.
   */
  SyncReport runSync();

  /** How far the photos and signatures are. */
  Uploads uploads();

  /** The photos and signatures of the user. */
  FileShelf files();

  /** Where the tablet is. */
  Locator locator();

  Clock clock();

  Ids ids();

  /** Forgets the key; called once. */
  void close();
}
