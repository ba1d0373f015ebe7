package vn.rasoat.server.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.household.HouseholdClass;
import vn.rasoat.json.JsonText;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.questionnaire.SheetChecks;
import vn.rasoat.review.ReviewEvent.Received;
import vn.rasoat.server.inbox.Decision.Kept;
import vn.rasoat.server.inbox.Decision.NotStored;
import vn.rasoat.server.platform.events.ReviewEvents;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.FieldConflict;
import vn.rasoat.sync.Receipt;
import vn.rasoat.sync.ThreeWayMerge;
import vn.rasoat.sync.ThreeWayMerge.Clashing;
import vn.rasoat.sync.ThreeWayMerge.Merged;
import vn.rasoat.text.Wording;

/**
 * Holds an edit against the household's current sheet and makes it current where it can be: as it
 * is if it began from what is current, merged if it began from an older revision and touched other
 * fields, beside it as a conflict otherwise.
 */
@Singleton
class ApplyEdit {
  private static final Wording OTHER_VILLAGE =
      new Wording(
          "Hộ này đang có phiếu ở địa bàn khác; phiếu đã được lưu và chờ cán bộ xã quyết định.",
          "The household has a sheet in another area; this one is stored, the commune decides.");

  private final InboxStore sheets;
  private final EditionCatalogue editions;
  private final Standing.Source standings;
  private final ReviewEvents events;

  ApplyEdit(
      InboxStore sheets,
      EditionCatalogue editions,
      Standing.Source standings,
      ReviewEvents events) {
    this.sheets = sheets;
    this.editions = editions;
    this.standings = standings;
    this.events = events;
  }

  /**
   * Applies an edit within the transaction of the reception.
   *
   * @param actor whose areas decide: who sent it, or the official who accepts it
   */
  Decision apply(Reception reception, Actor actor, Submission edit) {
    Envelope envelope = edit.envelope();
    SheetRow own = reception.findByRecord(envelope.recordId()).orElse(null);
    if (own != null && !isOf(envelope, own)) {
      return refused(
          edit,
          Problem.of(
              ProblemType.SHEET_NOT_VALID,
              List.of(
                  new FieldFault(
                      "/householdId",
                      new Wording(
                          "Phiếu này đã được nhận cho một hộ khác.",
                          "This sheet was received for another household.")))));
    }
    // A second sheet of a household is an edit of the one it has: nobody is counted twice.
    SheetRow sheet =
        own != null
            ? own
            : reception.findByHousehold(envelope.roundId(), envelope.householdId()).orElse(null);
    if (sheet == null) {
      return envelope.baseRevision() > 0
          ? refused(edit, Problem.of(ProblemType.BASE_UNKNOWN))
          : accept(reception, edit, null, edit.village().path(), null);
    }
    if (!sheet.areaPath().equals(edit.village().path())) {
      Decision stopped = standing(actor, edit, sheet, own != null);
      if (stopped != null) {
        return stopped;
      }
    }
    return join(reception, edit, sheet, own != null);
  }

  private static boolean isOf(Envelope envelope, SheetRow sheet) {
    return sheet.roundId().equals(envelope.roundId())
        && sheet.householdId().equals(envelope.householdId());
  }

  /** Whoever moves a household must have the village it leaves as well; null if they have. */
  private @Nullable Decision standing(
      Actor actor, Submission edit, SheetRow sheet, boolean ownSheet) {
    Standing standing = standings.of(actor, sheet.areaPath(), edit.envelope().startedAt());
    return switch (standing) {
      case ASSIGNED -> null;
      case FORMERLY -> hold(edit, OTHER_VILLAGE);
      case NOT_THEN, NEVER ->
          ownSheet
              ? refused(edit, Problem.of(ProblemType.AREA_OUT_OF_SCOPE))
              : hold(edit, OTHER_VILLAGE);
    };
  }

  private Decision join(Reception reception, Submission edit, SheetRow sheet, boolean ownSheet) {
    int base = edit.envelope().baseRevision();
    if (base > sheet.revision()) {
      return refused(edit, Problem.of(ProblemType.BASE_UNKNOWN));
    }
    if (base == sheet.revision()) {
      return accept(reception, edit, sheet, edit.village().path(), null);
    }
    RevisionRow baseRow = base == 0 ? null : reception.findRevision(sheet.recordId(), base);
    if (base > 0 && baseRow == null) {
      return refused(edit, Problem.of(ProblemType.BASE_UNKNOWN));
    }
    Sheet current = SheetText.read(sheet.editionId(), sheet.content());
    Sheet mine = edit.envelope().sheet();
    Sheet began =
        baseRow == null
            ? ThreeWayMerge.nothing(sheet.editionId())
            : SheetText.read(baseRow.editionId(), baseRow.result());
    List<FieldConflict> clashes = new ArrayList<>();
    if (!ownSheet && baseRow == null) {
      clashes.add(clash("/recordId", null, edit.envelope().recordId(), sheet.recordId()));
    }
    String areaPath = area(edit, sheet, baseRow, clashes);
    ThreeWayMerge.Result result = ThreeWayMerge.merge(began, mine, current);
    if (result instanceof Clashing clashing) {
      clashes.addAll(clashing.fields());
    } else if (result instanceof Merged merged) {
      clashes.addAll(faultsTogether(sheet, merged.sheet()));
      if (clashes.isEmpty()) {
        return accept(reception, edit, sheet, areaPath, merged.sheet());
      }
    }
    return conflict(edit, sheet, current, clashes);
  }

  /** Two edits may each be right and yet not go together, as where both added a head. */
  private List<FieldConflict> faultsTogether(SheetRow sheet, Sheet merged) {
    return editions
        .find(sheet.editionId())
        .map(edition -> new SheetChecks(edition.questionnaire()))
        .map(checks -> checks.faults(merged, sheet.interviewDate()))
        .orElse(List.of())
        .stream()
        .map(fault -> new FieldConflict(fault.path(), null, null, null))
        .toList();
  }

  /** The village after both edits. */
  private static String area(
      Submission edit, SheetRow sheet, @Nullable RevisionRow base, List<FieldConflict> clashes) {
    String mine = edit.village().path();
    String began = base == null ? null : base.areaPath();
    if (mine.equals(sheet.areaPath()) || mine.equals(began)) {
      return sheet.areaPath();
    }
    if (!sheet.areaPath().equals(began)) {
      clashes.add(clash("/areaCode", code(began), code(mine), code(sheet.areaPath())));
    }
    return mine;
  }

  private static @Nullable String code(@Nullable String areaPath) {
    return areaPath == null ? null : AreaScope.codeOf(areaPath);
  }

  private static FieldConflict clash(
      String path, @Nullable String base, @Nullable String yours, @Nullable String current) {
    return new FieldConflict(path, quoted(base), quoted(yours), quoted(current));
  }

  private static @Nullable String quoted(@Nullable String text) {
    return text == null ? null : JsonText.of(json -> json.writeString(text));
  }

  private Decision accept(
      Reception reception,
      Submission edit,
      @Nullable SheetRow before,
      String areaPath,
      @Nullable Sheet joined) {
    Envelope envelope = edit.envelope();
    String joinedText = joined == null ? edit.content() : SheetText.of(joined);
    boolean merged = !joinedText.equals(edit.content());
    HouseholdClass tabletClass = envelope.tabletClass();
    String sheetId = before == null ? envelope.recordId() : before.recordId();
    int number = before == null ? 1 : before.revision() + 1;
    reception.makeCurrent(
        new SheetRow(
            sheetId,
            envelope.roundId(),
            envelope.householdId(),
            areaPath,
            number,
            envelope.sheet().editionId(),
            before == null ? envelope.interviewDate() : before.interviewDate(),
            joinedText,
            merged || tabletClass == null ? null : tabletClass.code(),
            null,
            0,
            edit.userId(),
            edit.receivedAt()));
    events.publish(
        new Received(
            envelope.roundId(),
            edit.receivedAt(),
            envelope.householdId(),
            sheetId,
            areaPath,
            number,
            edit.userId()));
    SheetResult judged = sheets.getResult(sheetId);
    String code = judged.resultClass();
    Receipt.Result result =
        new Receipt.Result(
            code == null ? null : HouseholdClass.ofCode(code),
            judged.resultPoints(),
            merged ? joined : null);
    return new Kept(
        merged ? RevisionStatus.MERGED : RevisionStatus.ACCEPTED,
        sheetId,
        number,
        merged ? joinedText : null,
        new Receipt.Accepted(envelope.recordId(), envelope.revisionId(), number, result));
  }

  private static Decision conflict(
      Submission edit, SheetRow sheet, Sheet current, List<FieldConflict> clashes) {
    return new Kept(
        RevisionStatus.CONFLICT,
        null,
        null,
        null,
        new Receipt.Conflict(
            edit.envelope().recordId(),
            edit.envelope().revisionId(),
            sheet.revision(),
            current,
            clashes));
  }

  /** Keeps an edit for the commune to decide on. */
  static Kept hold(Submission edit, Wording reason) {
    return new Kept(
        RevisionStatus.HELD,
        null,
        null,
        null,
        new Receipt.Held(edit.envelope().recordId(), edit.envelope().revisionId(), reason));
  }

  private static NotStored refused(Submission edit, Problem problem) {
    return new NotStored(
        new Receipt.Refused(edit.envelope().recordId(), edit.envelope().revisionId(), problem));
  }
}
