package vn.rasoat.client.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.law.LegalNumber;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.review.MeetingChecks;
import vn.rasoat.review.MeetingRecord;
import vn.rasoat.review.Vote;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/**
 * The record of a village meeting while it is filled in. Each change gives the next form, whose
 * {@link #record} the screen saves. Numbers come as typed; what cannot be read stays in the form
 * with its fault, beside the last number that could. Who agrees is counted against those present,
 * by the threshold of the round's procedure.
 */
public final class MeetingForm {
  /** Paths of the inputs, as faults name them. */
  public static final String INVITED = "/invited";

  public static final String PRESENT = "/present";
  public static final String REPRESENTATIVES = "/representatives";

  private final MeetingRecord meeting;
  private final Map<String, HouseholdEntry> agenda;
  private final @Nullable LegalNumber leastAgreement;
  private final Map<String, String> unread;

  private MeetingForm(
      MeetingRecord meeting,
      Map<String, HouseholdEntry> agenda,
      @Nullable LegalNumber leastAgreement,
      Map<String, String> unread) {
    this.meeting = meeting;
    this.agenda = agenda;
    this.leastAgreement = leastAgreement;
    this.unread = unread;
  }

  /**
   * A new meeting about households that were reviewed.
   *
   * @param households those of the village with a result, in the order of the agenda
   * @param leastAgreement by {@link MeetingRecord#leastAgreement}; null if the procedure has none
   * @param now by the tablet's clock
   */
  public static MeetingForm begin(
      List<HouseholdEntry> households,
      @Nullable LegalNumber leastAgreement,
      LocalDate today,
      Instant now) {
    List<Vote> votes = new ArrayList<>();
    for (HouseholdEntry each : households) {
      votes.add(new Vote(each.householdId(), each.householdClass(), 0, 0, null));
    }
    MeetingRecord record = new MeetingRecord(today, now, now, 0, 0, 0, "", "", null, votes);
    return open(record, households, leastAgreement);
  }

  /**
   * A meeting as the store has it.
   *
   * @param households with the names of the agenda; a household that is missing is shown by none
   */
  public static MeetingForm open(
      MeetingRecord record, List<HouseholdEntry> households, @Nullable LegalNumber leastAgreement) {
    Map<String, HouseholdEntry> agenda = new LinkedHashMap<>();
    households.forEach(each -> agenda.put(each.householdId(), each));
    return new MeetingForm(record, agenda, leastAgreement, Map.of());
  }

  /** The households of a village that a meeting speaks about: reviewed, and not waiting anew. */
  public static List<HouseholdEntry> agendaOf(List<HouseholdEntry> village) {
    List<HouseholdEntry> agenda = new ArrayList<>();
    for (HouseholdEntry each : village) {
      boolean reviewed =
          switch (each.state()) {
            case READY, SENT, HELD -> true;
            case TO_DO, DRAFT, REFUSED, RECHECK, CONFLICT, NO_REVIEW -> false;
          };
      if (reviewed && !each.isOpenRecheck()) {
        agenda.add(each);
      }
    }
    return agenda;
  }

  /** What is saved, and sent once {@link #faults} is empty. */
  public MeetingRecord record() {
    return meeting;
  }

  /** With one of the numbers of the attendance, as typed. */
  public MeetingForm withCount(String path, String raw) {
    int number = count(raw);
    int kept = Math.max(0, number);
    boolean readable = number >= 0;
    MeetingRecord next =
        new MeetingRecord(
            meeting.heldOn(),
            meeting.startedAt(),
            meeting.finishedAt(),
            readable && path.equals(INVITED) ? kept : meeting.invited(),
            readable && path.equals(PRESENT) ? kept : meeting.present(),
            readable && path.equals(REPRESENTATIVES) ? kept : meeting.representatives(),
            meeting.chair(),
            meeting.secretary(),
            meeting.remarks(),
            meeting.votes());
    return next(next, path, readable ? null : raw);
  }

  /** With who chaired and who kept the minutes, and what was remarked. */
  public MeetingForm withPeople(String chair, String secretary, String remarks) {
    String said = SearchText.normalize(remarks.trim());
    return next(
        new MeetingRecord(
            meeting.heldOn(),
            meeting.startedAt(),
            meeting.finishedAt(),
            meeting.invited(),
            meeting.present(),
            meeting.representatives(),
            SearchText.normalize(chair.trim()),
            SearchText.normalize(secretary.trim()),
            said.isEmpty() ? null : said,
            meeting.votes()),
        "",
        null);
  }

  /** With its day and its times. */
  public MeetingForm withTimes(LocalDate heldOn, Instant startedAt, Instant finishedAt) {
    return next(
        new MeetingRecord(
            heldOn,
            startedAt,
            finishedAt,
            meeting.invited(),
            meeting.present(),
            meeting.representatives(),
            meeting.chair(),
            meeting.secretary(),
            meeting.remarks(),
            meeting.votes()),
        "",
        null);
  }

  /** With those for the result of a household, as typed. */
  public MeetingForm withAgree(String householdId, String raw) {
    int number = count(raw);
    return withVote(
        householdId,
        agreePath(householdId),
        raw,
        number,
        vote -> voted(vote, number, vote.disagree(), vote.remarks()));
  }

  /** With those against it, as typed. */
  public MeetingForm withDisagree(String householdId, String raw) {
    int number = count(raw);
    return withVote(
        householdId,
        disagreePath(householdId),
        raw,
        number,
        vote -> voted(vote, vote.agree(), number, vote.remarks()));
  }

  /** With what was said about a household. */
  public MeetingForm withRemarks(String householdId, String raw) {
    String said = SearchText.normalize(raw.trim());
    return withVote(
        householdId,
        "",
        raw,
        0,
        vote -> voted(vote, vote.agree(), vote.disagree(), said.isEmpty() ? null : said));
  }

  /** Everybody present agrees with the result of a household. */
  public MeetingForm allAgree(String householdId) {
    return withDisagree(householdId, "0")
        .withAgree(householdId, Integer.toString(meeting.present()));
  }

  private static Vote voted(Vote vote, int agree, int disagree, @Nullable String remarks) {
    return new Vote(vote.householdId(), vote.householdClass(), agree, disagree, remarks);
  }

  private interface Change {
    Vote of(Vote vote);
  }

  private MeetingForm withVote(
      String householdId, String path, String raw, int number, Change change) {
    List<Vote> votes = new ArrayList<>();
    for (Vote vote : meeting.votes()) {
      boolean changes = number >= 0 && vote.householdId().equals(householdId);
      votes.add(changes ? change.of(vote) : vote);
    }
    return next(withVotes(meeting, votes), path, number >= 0 ? null : raw);
  }

  private static MeetingRecord withVotes(MeetingRecord record, List<Vote> votes) {
    return new MeetingRecord(
        record.heldOn(),
        record.startedAt(),
        record.finishedAt(),
        record.invited(),
        record.present(),
        record.representatives(),
        record.chair(),
        record.secretary(),
        record.remarks(),
        votes);
  }

  private MeetingForm next(MeetingRecord record, String path, @Nullable String raw) {
    Map<String, String> left = new HashMap<>(unread);
    if (raw == null) {
      left.remove(path);
    } else {
      left.put(path, raw);
    }
    return new MeetingForm(record, agenda, leastAgreement, left);
  }

  /** What an input shows: as typed while it cannot be read, empty for 0. */
  public String text(String path) {
    String raw = unread.get(path);
    if (raw != null) {
      return raw;
    }
    int number =
        switch (path) {
          case INVITED -> meeting.invited();
          case PRESENT -> meeting.present();
          case REPRESENTATIVES -> meeting.representatives();
          default -> 0;
        };
    return number == 0 ? "" : Integer.toString(number);
  }

  /** The households of the agenda with their votes. */
  public List<VoteLine> lines() {
    List<VoteLine> lines = new ArrayList<>();
    for (Vote vote : meeting.votes()) {
      lines.add(
          VoteLine.of(
              vote,
              agenda.get(vote.householdId()),
              meeting.present(),
              leastAgreement,
              unread.get(agreePath(vote.householdId())),
              unread.get(disagreePath(vote.householdId()))));
    }
    return lines;
  }

  /** The rule by which a result passes. */
  public Wording rule() {
    return leastAgreement == null
        ? new Wording(
            "Quy trình của đợt này không nêu tỷ lệ đồng ý.",
            "The procedure of this round names no share that must agree.")
        : new Wording(
            "Cần ít nhất "
                + leastAgreement.value()
                + " % số người dự họp đồng ý ("
                + leastAgreement.article().citation()
                + ").",
            "At least "
                + leastAgreement.value()
                + "% of those present must agree ("
                + leastAgreement.article().citation()
                + ").");
  }

  /** How the meeting went, in one sentence. */
  public Wording summary() {
    return MeetingText.summary(lines());
  }

  /** Everything at fault, in the order of the screen; empty if it can be declared ready. */
  public List<FieldFault> faults() {
    List<FieldFault> faults = new ArrayList<>();
    for (String path : unread.keySet()) {
      faults.add(
          new FieldFault(
              path,
              new Wording(
                  "“" + unread.get(path) + "” không phải là số người.",
                  "“" + unread.get(path) + "” is not a number of people.")));
    }
    faults.addAll(MeetingChecks.faults(meeting));
    for (VoteLine line : lines()) {
      if (line.verdict() == VoteLine.Verdict.OPEN) {
        faults.add(MeetingText.notVoted(line));
      }
    }
    return faults;
  }

  /** The households whose result did not pass: reviewed again, and met about again. */
  public List<HouseholdEntry> notPassed() {
    List<HouseholdEntry> failed = new ArrayList<>();
    for (VoteLine line : lines()) {
      HouseholdEntry entry = agenda.get(line.householdId());
      if (line.verdict() == VoteLine.Verdict.NOT_PASSED && entry != null) {
        failed.add(entry);
      }
    }
    return failed;
  }

  /** A second meeting, about the households whose result did not pass. */
  public MeetingForm again(LocalDate today, Instant now) {
    return begin(notPassed(), leastAgreement, today, now);
  }

  private static String agreePath(String householdId) {
    return "/votes/" + householdId + "/agree";
  }

  private static String disagreePath(String householdId) {
    return "/votes/" + householdId + "/disagree";
  }

  /** A number of people; 0 for an empty input, -1 if it is none. */
  private static int count(String raw) {
    String typed = raw.trim();
    if (typed.isEmpty()) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
      if (number > MeetingChecks.MAX_PEOPLE) {
        return -1;
      }
    }
    return number;
  }
}
