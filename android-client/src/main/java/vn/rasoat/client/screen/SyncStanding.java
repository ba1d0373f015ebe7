package vn.rasoat.client.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.form.AttemptLine;
import vn.rasoat.client.form.RecordAdvice;
import vn.rasoat.client.form.SyncSummary;
import vn.rasoat.client.store.LocalMeeting;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.LocalVisit;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.client.store.SheetSummary;
import vn.rasoat.client.store.Standing;
import vn.rasoat.edition.Edition;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.Wording;

/**
 * Where sync stands, read from the store at one moment. Not on the screen's thread.
 *
 * @param bar the line of the bar
 * @param clock what to say about the tablet's clock; null while it is right enough
 * @param toMend what only a person can go on with
 * @param held what the commune decides about
 * @param visits that were refused
 * @param meetings that were refused, in words
 * @param waiting the first sheets that wait, at most {@link #MOST_LISTED}
 * @param history the last attempt first
 */
record SyncStanding(
    Wording bar,
    @Nullable Wording clock,
    List<Item> toMend,
    List<Item> held,
    List<RefusedVisit> visits,
    List<RefusedMeeting> meetings,
    List<Item> waiting,
    Left left,
    List<AttemptLine> history,
    Uploads uploads) {
  /** How many waiting records are listed one by one. */
  static final int MOST_LISTED = 20;

  /** One sheet with what happened and what to do. */
  record Item(String recordId, RecordAdvice advice) {}

  /** How many records of each kind wait. */
  record Left(int sheets, int visits, int meetings) {
    int all() {
      return sheets + visits + meetings;
    }
  }

  /** A visit that the server did not take. */
  record RefusedVisit(VisitEnvelope visit, Wording why, Wording nextStep) {}

  /** A meeting that the server did not take. */
  record RefusedMeeting(
      String recordId, String roundId, String village, Wording why, Wording nextStep) {}

  static SyncStanding read(Workplace workplace) {
    LocalStore store = workplace.store();
    Instant now = workplace.clock().instant();
    ZoneId zone = workplace.clock().getZone();
    List<Item> toMend = new ArrayList<>();
    List<Item> held = new ArrayList<>();
    List<Item> waiting = new ArrayList<>();
    for (SheetSummary sheet : store.listSummaries()) {
      Standing standing = sheet.standing();
      if (standing == Standing.REFUSED || standing == Standing.IN_CONFLICT) {
        add(toMend, workplace, sheet, now, zone);
      } else if (standing == Standing.HELD) {
        add(held, workplace, sheet, now, zone);
      } else if (standing == Standing.WAITING && waiting.size() < MOST_LISTED) {
        add(waiting, workplace, sheet, now, zone);
      }
    }
    return new SyncStanding(
        HouseholdList.sync(workplace),
        store.findClockOffset().map(SyncSummary::clock).orElse(null),
        toMend,
        held,
        visits(store),
        meetings(workplace),
        waiting,
        left(store),
        new SyncSummary(now, zone).history(store.listAttempts()),
        workplace.uploads());
  }

  private static Left left(LocalStore store) {
    int visits = 0;
    for (LocalVisit visit : store.listVisits()) {
      visits += visit.state() instanceof RecordState.Waiting ? 1 : 0;
    }
    int meetings = 0;
    for (LocalMeeting meeting : store.listMeetings()) {
      meetings += meeting.state() instanceof RecordState.Waiting ? 1 : 0;
    }
    return new Left(store.counts().waiting(), visits, meetings);
  }

  private static void add(
      List<Item> items, Workplace workplace, SheetSummary summary, Instant now, ZoneId zone) {
    LocalSheet sheet = workplace.store().find(summary.recordId()).orElse(null);
    if (sheet != null) {
      items.add(new Item(sheet.recordId(), advice(workplace, sheet, now, zone)));
    }
  }

  private static RecordAdvice advice(
      Workplace workplace, LocalSheet sheet, Instant now, ZoneId zone) {
    Edition edition;
    try {
      edition = workplace.edition(sheet.content().editionId());
    } catch (IllegalArgumentException e) {
      return new RecordAdvice(
          new Wording(
              "Máy chưa có bộ câu hỏi của một phiếu.",
              "The questions of a sheet are not on this tablet."),
          new Wording("Phiếu vẫn còn nguyên trên máy.", "The sheet is whole on this tablet."),
          new Wording("Tải dữ liệu tham chiếu rồi xem lại.", "Download them, then look again."),
          RecordAdvice.Opens.DOWNLOAD,
          List.of());
    }
    return RecordAdvice.of(sheet, edition, now, zone);
  }

  private static List<RefusedVisit> visits(LocalStore store) {
    List<RefusedVisit> refused = new ArrayList<>();
    for (LocalVisit visit : store.listVisits()) {
      if (visit.state() instanceof RecordState.Refused why) {
        refused.add(
            new RefusedVisit(
                visit.visit(), why.problem().detail(), why.problem().type().nextStep()));
      }
    }
    return refused;
  }

  private static List<RefusedMeeting> meetings(Workplace workplace) {
    List<RefusedMeeting> refused = new ArrayList<>();
    for (LocalMeeting meeting : workplace.store().listMeetings()) {
      if (meeting.state() instanceof RecordState.Refused why) {
        refused.add(
            new RefusedMeeting(
                meeting.recordId(),
                meeting.roundId(),
                workplace.areaName(meeting.areaCode()),
                why.problem().detail(),
                why.problem().type().nextStep()));
      }
    }
    return refused;
  }
}
