package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.clock.Ids;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Secrets;
import vn.rasoat.sync.EnrolCode;
import vn.rasoat.text.Wording;

/** Issues the one-time code with which one tablet registers. */
@Singleton
public class IssueEnrolCode {
  /** From the commune's office to the farthest village, with a market day between. */
  static final Duration LIFETIME = Duration.ofHours(72);

  private final CodeStore codes;
  private final AreaReader areas;
  private final AccountReader accounts;
  private final WriteTransaction writing;
  private final AuditLog audit;
  private final Clock clock;
  private final Ids ids;

  IssueEnrolCode(
      CodeStore codes,
      AreaReader areas,
      AccountReader accounts,
      WriteTransaction writing,
      AuditLog audit,
      Clock clock,
      Ids ids) {
    this.codes = codes;
    this.areas = areas;
    this.accounts = accounts;
    this.writing = writing;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Issues a code.
   *
   * @param communeCode the commune the tablet will belong to
   * @param userName the only one who may sign in on it; empty for whoever works in the commune
   * @throws ProblemException NOT_PERMITTED, AREA_OUT_OF_SCOPE, or BAD_REQUEST with the field at
   *     fault: {@code area} or {@code userName}
   */
  public IssuedCode run(Actor actor, String communeCode, String userName) {
    TabletScope.require(actor);
    AreaUnit commune =
        areas
            .find(communeCode)
            .filter(area -> area.level() == AreaLevel.COMMUNE)
            .orElseThrow(
                () ->
                    fault("area", "Chọn một xã trong danh mục.", "Choose a commune of the list."));
    TabletScope.require(actor, commune.path());
    AccountReader.@Nullable Person person =
        userName.isBlank() ? null : person(userName, commune.path());
    EnrolCode code = newCode();
    Instant now = Instant.ofEpochMilli(clock.millis());
    CodeRow row =
        new CodeRow(
            ids.next(),
            Secrets.hash(code.value()),
            commune.path(),
            person == null ? null : person.id(),
            actor.userId(),
            now,
            now.plus(LIFETIME),
            null,
            null,
            null);
    String whose = person == null ? "" : person.userName();
    writing.run(
        () -> {
          codes.save(row);
          audit.append(
              actor.userId(),
              "device.code-issued",
              row.id(),
              Map.of("area", commune.code(), "user", whose));
        });
    return new IssuedCode(
        code,
        commune,
        person == null ? null : person.userName(),
        person == null ? null : person.displayName(),
        row.expiresAt());
  }

  private AccountReader.Person person(String userName, String communePath) {
    Optional<AccountReader.Person> person = accounts.findPerson(userName);
    boolean worksThere =
        person.map(found -> accounts.scopeOf(found.id()).touches(communePath)).orElse(false);
    if (!worksThere) {
      // The same answer whether the name exists or not: an official learns only of their own.
      throw fault(
          "userName",
          "Xã này không có người dùng mang tên đăng nhập đó.",
          "Nobody with this user name works in this commune.");
    }
    return person.get();
  }

  private static EnrolCode newCode() {
    return EnrolCode.parse(Secrets.newTypedCode()).orElseThrow();
  }

  private static ProblemException fault(String field, String vi, String en) {
    return new ProblemException(
        Problem.of(ProblemType.BAD_REQUEST, List.of(new FieldFault(field, new Wording(vi, en)))));
  }
}
