package vn.rasoat.client.form;

import vn.rasoat.area.AreaCode;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.text.Wording;

/**
 * How far the review of a village is. Each household stands in one of {@code reviewed, refused,
 * moved, dead, notFound, absent} and {@code toDo}, the last one for all the rest.
 *
 * @param households of the list
 * @param reviewed have a sheet that was declared ready
 * @param absent not yet reviewed; the last visit found nobody
 * @param rechecks open, also counted in one of the others
 */
public record VillageProgress(
    AreaCode areaCode,
    String name,
    int households,
    int reviewed,
    int refused,
    int moved,
    int dead,
    int notFound,
    int absent,
    int rechecks) {

  static VillageProgress of(HouseholdEntry entry) {
    boolean reviewed =
        switch (entry.state()) {
          case READY, SENT, HELD -> true;
          case TO_DO, DRAFT, REFUSED, RECHECK, CONFLICT, NO_REVIEW -> false;
        };
    VisitOutcome last = reviewed ? null : entry.visits().last();
    return new VillageProgress(
        entry.areaCode(),
        entry.village(),
        1,
        reviewed ? 1 : 0,
        last == VisitOutcome.REFUSED ? 1 : 0,
        last == VisitOutcome.MOVED ? 1 : 0,
        last == VisitOutcome.DEAD ? 1 : 0,
        last == VisitOutcome.NOT_FOUND ? 1 : 0,
        last == VisitOutcome.ABSENT ? 1 : 0,
        entry.isOpenRecheck() ? 1 : 0);
  }

  VillageProgress plus(VillageProgress other) {
    return new VillageProgress(
        areaCode,
        name,
        households + other.households,
        reviewed + other.reviewed,
        refused + other.refused,
        moved + other.moved,
        dead + other.dead,
        notFound + other.notFound,
        absent + other.absent,
        rechecks + other.rechecks);
  }

  /** Households for which nothing is left to do: reviewed, or visited with a lasting outcome. */
  public int settled() {
    return reviewed + refused + moved + dead + notFound;
  }

  /** Households still to do, those not at home included. */
  public int toDo() {
    return households - settled();
  }

  /** Such as "Khoang Thèn: xong 12/40; vắng nhà 2, từ chối 1". */
  public Wording text() {
    StringBuilder vi = new StringBuilder(name + ": xong " + settled() + "/" + households);
    StringBuilder en = new StringBuilder(name + ": done " + settled() + "/" + households);
    int[] counts = {absent, refused, moved, dead, notFound, rechecks};
    String[] viWords = {
      "vắng nhà", "từ chối", "chuyển đi", "đã chết", "không tìm thấy", "phúc tra"
    };
    String[] enWords = {"absent", "refused", "moved", "dead", "not found", "to re-check"};
    String separator = "; ";
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        vi.append(separator).append(viWords[i]).append(' ').append(counts[i]);
        en.append(separator).append(enWords[i]).append(' ').append(counts[i]);
        separator = ", ";
      }
    }
    return new Wording(vi.toString(), en.toString());
  }
}
