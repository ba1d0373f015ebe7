package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.review.VisitOutcome;
import vn.rasoat.sync.SyncLimits;
import vn.rasoat.sync.VisitEnvelope;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/**
 * A visit to a household, before it is saved; after that it is never changed.
 *
 * @param earlier the visits before this one
 * @param outcome null until chosen
 * @param note as typed
 */
public record VisitForm(
    String householdId,
    String roundId,
    AreaCode areaCode,
    VisitCount earlier,
    LocalDate visitedOn,
    @Nullable VisitOutcome outcome,
    String note) {

  /**
   * A new visit.
   *
   * @param today by the tablet's clock
   */
  public static VisitForm of(HouseholdEntry household, String roundId, LocalDate today) {
    return new VisitForm(
        household.householdId(),
        roundId,
        household.areaCode(),
        household.visits(),
        today,
        null,
        "");
  }

  /** With an outcome. */
  public VisitForm withOutcome(VisitOutcome chosen) {
    return new VisitForm(householdId, roundId, areaCode, earlier, visitedOn, chosen, note);
  }

  /** On another day. */
  public VisitForm withDate(LocalDate day) {
    return new VisitForm(householdId, roundId, areaCode, earlier, day, outcome, note);
  }

  /** With a note. */
  public VisitForm withNote(String typed) {
    return new VisitForm(householdId, roundId, areaCode, earlier, visitedOn, outcome, typed);
  }

  /** Which visit to this household it is, from 1. */
  public int attempt() {
    return earlier.attempts() + 1;
  }

  /** Such as "Lần đến thứ 3 (đã vắng nhà 2 lần)". */
  public Wording attemptText() {
    int absent = earlier.absences();
    return new Wording(
        "Lần đến thứ " + attempt() + (absent == 0 ? "" : " (đã vắng nhà " + absent + " lần)"),
        "Visit " + attempt() + (absent == 0 ? "" : " (nobody at home " + absent + " times)"));
  }

  /** What choosing the outcome means; null until chosen. */
  public @Nullable Wording meaning() {
    if (outcome == null) {
      return null;
    }
    return switch (outcome) {
      case DONE -> new Wording("Phiếu của hộ được điền.", "The sheet is filled in.");
      case ABSENT ->
          new Wording(
              "Hộ vẫn ở danh sách cần rà soát; hẹn ngày đến lại.",
              "The household stays on the list; plan another visit.");
      case REFUSED ->
          new Wording(
              "Hộ không được rà soát. Ghi lý do và báo ban chỉ đạo xã.",
              "The household is not reviewed. Note why and tell the commune.");
      case MOVED ->
          new Wording(
              "Hộ không được rà soát ở thôn này. Ghi nơi đến nếu biết.",
              "The household is not reviewed here. Note where it went if known.");
      case DEAD ->
          new Wording(
              "Hộ được đưa ra khỏi danh sách sau khi xã xác nhận.",
              "The household leaves the list after the commune confirms it.");
      case NOT_FOUND ->
          new Wording(
              "Ghi đã hỏi ai; xã kiểm tra lại danh sách.",
              "Note whom you asked; the commune checks the list.");
    };
  }

  /**
   * What stands against saving it. Paths are {@code /outcome}, {@code /visitedOn}, {@code /note}.
   *
   * @param today by the tablet's clock
   */
  public List<FieldFault> faults(LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    if (outcome == null) {
      faults.add(
          fault("/outcome", "Chọn kết quả của lần đến này.", "Choose what came of this visit."));
    }
    if (visitedOn.isAfter(today)) {
      faults.add(
          fault("/visitedOn", "Ngày đến không thể ở sau hôm nay.", "The day lies in the future."));
    }
    int length = note.trim().length();
    if (length > SyncLimits.MAX_NOTE) {
      faults.add(
          fault(
              "/note",
              "Ghi chú tối đa " + SyncLimits.MAX_NOTE + " ký tự (hiện có " + length + ").",
              "A note has at most " + SyncLimits.MAX_NOTE + " characters (now " + length + ")."));
    }
    boolean needsWhy = outcome == VisitOutcome.REFUSED || outcome == VisitOutcome.NOT_FOUND;
    if (needsWhy && length == 0) {
      faults.add(fault("/note", "Ghi lý do, hoặc đã hỏi ai.", "Note why, or whom you asked."));
    }
    return faults;
  }

  /**
   * The visit as it is saved and sent.
   *
   * @param recordId a new UUID
   * @param revisionId a new UUID
   * @throws IllegalStateException if no outcome was chosen
   */
  public VisitEnvelope envelope(String recordId, String revisionId, Instant madeAt) {
    if (outcome == null) {
      throw new IllegalStateException("choose an outcome first");
    }
    String text = SearchText.normalize(note.trim());
    return new VisitEnvelope(
        recordId,
        revisionId,
        householdId,
        roundId,
        areaCode,
        outcome,
        visitedOn,
        attempt(),
        text.isEmpty() ? null : text,
        madeAt);
  }

  /** The visits of a round, counted by household. */
  public static Map<String, VisitCount> countByHousehold(List<VisitEnvelope> visits) {
    List<VisitEnvelope> sorted = new ArrayList<>(visits);
    sorted.sort(Comparator.comparingInt(VisitEnvelope::attempt));
    Map<String, VisitCount> counts = new HashMap<>();
    for (VisitEnvelope visit : sorted) {
      VisitCount before = counts.getOrDefault(visit.householdId(), VisitCount.NONE);
      counts.put(visit.householdId(), before.plus(visit.outcome(), visit.visitedOn()));
    }
    return counts;
  }

  private static FieldFault fault(String path, String vi, String en) {
    return new FieldFault(path, new Wording(vi, en));
  }
}
