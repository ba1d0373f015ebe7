package vn.rasoat.server.round;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.Procedure;
import vn.rasoat.edition.ProcedureVariant;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/** Opens a round: from then on sheets for it are taken in. */
@Singleton
public class OpenRound {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final RoundStore store;
  private final EditionCatalogue editions;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Clock clock;

  OpenRound(
      RoundStore store,
      EditionCatalogue editions,
      WriteTransaction writes,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.editions = editions;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens a round of the whole country.
   *
   * @param month 1 to 12 for an ongoing review, 0 for the others, which are of the year
   * @param firstDay the day the review begins; decides which variant of the procedure it keeps
   * @throws ProblemException NOT_PERMITTED to all but administrators, ALREADY_EXISTS,
   *     UNKNOWN_EDITION, BAD_REQUEST naming the field
   */
  public Round open(
      Actor actor, ReviewKind kind, int year, int month, String editionId, LocalDate firstDay) {
    actor.requireAny(Role.ADMINISTRATOR);
    check("/year", year >= FIRST_YEAR && year <= LAST_YEAR, FIRST_YEAR + "-" + LAST_YEAR);
    boolean monthly = kind == ReviewKind.ONGOING;
    check("/month", monthly ? month >= 1 && month <= 12 : month == 0, monthly ? "1-12" : "0");
    Edition edition =
        editions
            .find(editionId)
            .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_EDITION));
    @Nullable LocalDate procedureSince =
        edition
            .findProcedure()
            .map(procedure -> variant(procedure, firstDay, kind).from())
            .orElse(null);
    String id = Round.id(kind, year, month);
    Round round =
        new Round(
            id, kind, year, month, editionId, procedureSince, clock.instant(), actor.userId());
    return writes.run(
        () -> {
          if (store.existsById(id)) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS);
          }
          audit.append(actor.userId(), "round.opened", id, Map.of("edition", editionId));
          return store.save(round);
        });
  }

  private static ProcedureVariant variant(Procedure procedure, LocalDate day, ReviewKind kind) {
    return procedure
        .variantOn(day, kind)
        .orElseThrow(
            () ->
                badRequest(
                    "/firstDay",
                    new Wording(
                        "Bộ tiêu chí này không có quy trình cho ngày đó.",
                        "The edition has no procedure for that day.")));
  }

  private static void check(String field, boolean right, String range) {
    if (!right) {
      throw badRequest(
          field, new Wording("Cần số trong khoảng " + range + ".", "Must be " + range + "."));
    }
  }

  private static ProblemException badRequest(String field, Wording message) {
    return new ProblemException(
        Problem.of(ProblemType.BAD_REQUEST, List.of(new FieldFault(field, message))));
  }
}
