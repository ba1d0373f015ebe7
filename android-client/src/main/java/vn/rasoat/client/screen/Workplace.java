package vn.rasoat.client.screen;

import java.time.Clock;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.form.AreaFacts;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.store.LocalStore;
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

  Clock clock();

  Ids ids();

  /** Forgets the key; called once. */
  void close();
}
