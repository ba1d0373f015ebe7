package vn.rasoat.client.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Where sync stands, in the words of the bar and of the sync screen. */
public final class SyncSummary {
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private final ZoneId zone;
  private final LocalDate today;

  /**
   * A summary as of now.
   *
   * @param now by the tablet's clock
   */
  public SyncSummary(Instant now, ZoneId zone) {
    this.zone = zone;
    this.today = LocalDateTime.ofInstant(now, zone).toLocalDate();
  }

  /**
   * Such as "12 phiếu chờ gửi · gửi lần cuối 08:40".
   *
   * @param waiting records that wait to be sent
   * @param toMend records that are refused or in conflict: only a person can go on with them
   * @param attempts the last one first
   */
  public Wording bar(int waiting, int toMend, List<Attempt> attempts) {
    Optional<Instant> last =
        attempts.stream()
            .filter(attempt -> attempt.outcome() == AttemptOutcome.COMPLETE)
            .map(attempt -> attempt.startedAt().plusMillis(attempt.tookMillis()))
            .findFirst();
    String vi =
        (waiting == 0 ? "Không có phiếu chờ gửi" : waiting + " phiếu chờ gửi")
            + (toMend == 0 ? "" : " · " + toMend + " phiếu cần xem lại");
    String en =
        (waiting == 0 ? "Nothing to send" : waiting + " to send")
            + (toMend == 0 ? "" : " · " + toMend + " to look at");
    return new Wording(
        vi
            + last.map(at -> " · gửi lần cuối " + moment(at, Language.VI))
                .orElse(" · chưa gửi lần nào"),
        en + last.map(at -> " · last sync " + moment(at, Language.EN)).orElse(" · never synced"));
  }

  /** What the locked tablet may say: a number and nothing personal. */
  public static Wording notification(int waiting) {
    return new Wording(
        waiting + " phiếu chờ gửi. Mở khoá Rà Soát để gửi.",
        waiting + " to send. Unlock Rà Soát to send.");
  }

  /**
   * What to say about the tablet's clock; null while it is right enough.
   *
   * @param offset how far the server's clock is ahead of the tablet's
   */
  public static @Nullable Wording clock(Duration offset) {
    if (offset.abs().compareTo(CLOCK_TOLERANCE) <= 0) {
      return null;
    }
    Wording length = DateText.length(offset);
    boolean slow = !offset.isNegative();
    return new Wording(
        "Đồng hồ của máy "
            + (slow ? "chậm " : "nhanh ")
            + length.vi()
            + " so với máy chủ. Chỉnh lại ngày giờ trong phần cài đặt của máy.",
        "This tablet's clock is "
            + length.en()
            + (slow ? " behind" : " ahead of")
            + " the server. Set date and time in the tablet's settings.");
  }

  /** The history of attempts in words, in the order given. */
  public List<AttemptLine> history(List<Attempt> attempts) {
    List<AttemptLine> lines = new ArrayList<>();
    for (Attempt attempt : attempts) {
      lines.add(line(attempt));
    }
    return lines;
  }

  private AttemptLine line(Attempt attempt) {
    return new AttemptLine(
        new Wording(
            moment(attempt.startedAt(), Language.VI), moment(attempt.startedAt(), Language.EN)),
        AttemptLine.result(attempt),
        AttemptLine.counts(attempt),
        AttemptLine.traffic(attempt),
        AttemptLine.nextStep(attempt),
        AttemptLine.opens(attempt),
        attempt.outcome() == AttemptOutcome.COMPLETE);
  }

  private String moment(Instant at, Language language) {
    return DateText.moment(LocalDateTime.ofInstant(at, zone), today, language);
  }
}
