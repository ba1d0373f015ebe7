package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.http.RetryLater;
import vn.rasoat.server.platform.security.AttemptLimit;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.sync.EnrolCode;
import vn.rasoat.text.Language;
import vn.rasoat.text.Wording;

/** Registers a tablet that shows a one-time code. */
@Singleton
public class EnrolTablet {
  private final CodeStore codes;
  private final TabletStore tablets;
  private final AreaReader areas;
  private final AttemptLimit attempts;
  private final WriteTransaction writing;
  private final AuditLog audit;
  private final Clock clock;

  EnrolTablet(
      CodeStore codes,
      TabletStore tablets,
      AreaReader areas,
      AttemptLimit attempts,
      WriteTransaction writing,
      AuditLog audit,
      Clock clock) {
    this.codes = codes;
    this.tablets = tablets;
    this.areas = areas;
    this.attempts = attempts;
    this.writing = writing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who wants to register.
   *
   * @param id UUID that the tablet made for itself
   * @param name 1 to 80 characters
   * @param appVersion 1 to 40 characters
   */
  public record Applicant(String id, String name, String appVersion) {}

  /**
   * What a tablet is given.
   *
   * @param secret to be shown at each signing in; not kept here
   * @param serverName what people call this server: the commune and what lies above it
   */
  public record Enrolled(String secret, String serverName) {
    @Override
    public String toString() {
      return "Enrolled[" + serverName + "]";
    }
  }

  /**
   * Registers a tablet. One that is registered for the same commune gets a new secret: that is how
   * a reply that was lost is made good, with another code.
   *
   * @param typed the code, in any of the ways it can be typed
   * @param address where the request came from
   * @param language of the server's name
   * @throws ProblemException ENROL_CODE_NOT_VALID; DEVICE_REVOKED, or ALREADY_EXISTS if the tablet
   *     belongs to another commune: then the code stays good
   * @throws RetryLater after too many attempts
   */
  public Enrolled run(String typed, Applicant applicant, String address, Language language) {
    // A blank cannot stand in a user name, so no tablet takes the attempts of a person.
    AttemptLimit.Attempt attempt = attempts.begin("tablet " + applicant.id(), address);
    EnrolCode code =
        EnrolCode.parse(typed)
            .orElseThrow(() -> new ProblemException(ProblemType.ENROL_CODE_NOT_VALID));
    String secret = Secrets.newToken();
    String areaPath = writing.run(() -> register(code, applicant, secret));
    attempt.succeeded();
    return new Enrolled(secret, nameOf(areaPath, language));
  }

  private String register(EnrolCode code, Applicant applicant, String secret) {
    String hash = Secrets.hash(code.value());
    Instant now = Instant.ofEpochMilli(clock.millis());
    CodeRow row =
        codes
            .findByCodeHash(hash)
            .orElseThrow(() -> new ProblemException(ProblemType.ENROL_CODE_NOT_VALID));
    if (codes.use(hash, applicant.id(), now) == 0) {
      throw spent(row);
    }
    Optional<Tablet> known = tablets.findById(applicant.id());
    known.ifPresent(tablet -> requireSame(tablet, row));
    @Nullable String lastUser = known.map(Tablet::lastUserId).orElse(null);
    @Nullable Integer unsent = known.map(Tablet::unsent).orElse(null);
    Tablet tablet =
        new Tablet(
            applicant.id(),
            applicant.name(),
            Secrets.hash(secret),
            row.areaPath(),
            row.userId(),
            lastUser,
            applicant.appVersion(),
            now,
            now,
            unsent,
            null,
            null,
            null);
    if (known.isPresent()) {
      tablets.update(tablet);
    } else {
      tablets.save(tablet);
    }
    audit.append(null, "device.enrolled", tablet.id(), Map.of("code", row.id()));
    return row.areaPath();
  }

  /** Told only to someone who knows the code, so it tells a guesser nothing. */
  private ProblemException spent(CodeRow code) {
    Wording why;
    if (code.usedAt() != null) {
      why =
          new Wording(
              "Mã đăng ký này đã dùng cho một máy.", "This registration code was used already.");
    } else if (code.withdrawnAt() != null) {
      why = new Wording("Mã đăng ký này đã bị hủy.", "This registration code was taken back.");
    } else {
      why =
          new Wording(
              "Mã đăng ký này đã hết hạn (sau 72 giờ).",
              "This registration code has run out (after 72 hours).");
    }
    return new ProblemException(Problem.of(ProblemType.ENROL_CODE_NOT_VALID, why));
  }

  private static void requireSame(Tablet known, CodeRow code) {
    if (known.isRevoked()) {
      throw new ProblemException(ProblemType.DEVICE_REVOKED);
    }
    if (!known.areaPath().equals(code.areaPath())) {
      throw new ProblemException(
          Problem.of(
              ProblemType.ALREADY_EXISTS,
              new Wording(
                  "Máy này đang được đăng ký ở một xã khác; xóa dữ liệu ứng dụng rồi đăng ký lại.",
                  "This tablet is registered in another commune; clear the app and register"
                      + " again.")));
    }
  }

  private String nameOf(String areaPath, Language language) {
    var units = areas.listOnPath(areaPath);
    return java.util.stream.IntStream.iterate(units.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(i -> units.get(i).fullName(language))
        .collect(Collectors.joining(", "));
  }
}
