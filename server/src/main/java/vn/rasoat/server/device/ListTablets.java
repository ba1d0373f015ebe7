package vn.rasoat.server.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.account.AccountReader;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.db.ReadTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Language;

/** What the pages show of tablets and codes: those of the communes one looks after. */
@Singleton
class ListTablets {
  static final int PAGE_SIZE = 50;
  static final Duration SILENT_AFTER = Duration.ofDays(7);
  private static final int MOST_CODES = 200;

  private final TabletStore tablets;
  private final CodeStore codes;
  private final AccountReader accounts;
  private final AreaReader areas;
  private final ReadTransaction reading;
  private final Clock clock;

  ListTablets(
      TabletStore tablets,
      CodeStore codes,
      AccountReader accounts,
      AreaReader areas,
      ReadTransaction reading,
      Clock clock) {
    this.tablets = tablets;
    this.codes = codes;
    this.accounts = accounts;
    this.areas = areas;
    this.reading = reading;
    this.clock = clock;
  }

  long count(Actor actor) {
    TabletScope.require(actor);
    return reading.run(() -> tablets.count(selection(actor)));
  }

  List<TabletView> list(Actor actor, int offset, Language language) {
    TabletScope.require(actor);
    return reading.run(() -> views(tablets.list(selection(actor), PAGE_SIZE, offset), language));
  }

  /**
   * One tablet.
   *
   * @throws ProblemException NOT_PERMITTED, or NOT_FOUND also for one of another commune
   */
  TabletView get(Actor actor, String id, Language language) {
    TabletScope.require(actor);
    return reading.run(
        () -> {
          Tablet tablet =
              tablets.findById(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
          TabletScope.requireFound(actor, tablet.areaPath());
          return views(List.of(tablet), language).get(0);
        });
  }

  /** Up to 200 codes that no tablet has used yet, those that run out first before the others. */
  List<CodeView> listOpenCodes(Actor actor, Language language) {
    TabletScope.require(actor);
    return reading.run(
        () -> {
          List<CodeRow> rows = new ArrayList<>();
          Instant now = clock.instant();
          if (actor.isAny(Role.ADMINISTRATOR)) {
            rows.addAll(codes.listOpen("", "%", now, MOST_CODES));
          } else {
            for (String path : actor.scope().paths()) {
              rows.addAll(codes.listOpen(path, path + "/%", now, MOST_CODES));
            }
            rows.sort(Comparator.comparing(CodeRow::expiresAt));
          }
          Names names = new Names(language);
          rows.forEach(row -> names.want(row.areaPath(), row.userId(), row.issuedBy()));
          return rows.stream().map(names::view).toList();
        });
  }

  /** The communes of a user's own scope, by path; none for an administrator without areas. */
  List<AreaUnit> listCommunes(Actor actor) {
    TabletScope.require(actor);
    return actor.scope().paths().stream()
        .flatMap(path -> areas.listBelow(path, AreaLevel.COMMUNE).stream())
        .toList();
  }

  private static TabletSelection selection(Actor actor) {
    return actor.isAny(Role.ADMINISTRATOR)
        ? TabletSelection.everywhere()
        : TabletSelection.in(actor.scope());
  }

  private List<TabletView> views(Collection<Tablet> found, Language language) {
    Names names = new Names(language);
    for (Tablet tablet : found) {
      names.want(tablet.areaPath(), tablet.userId(), tablet.lastUserId(), tablet.revokedBy());
    }
    Instant now = clock.instant();
    return found.stream().map(tablet -> names.view(tablet, stateOf(tablet, now))).toList();
  }

  private static TabletView.State stateOf(Tablet tablet, Instant now) {
    if (tablet.isRevoked()) {
      return TabletView.State.REVOKED;
    }
    return tablet.lastContactAt().plus(SILENT_AFTER).isBefore(now)
        ? TabletView.State.SILENT
        : TabletView.State.IN_USE;
  }

  /** Looks up the names of users and communes together, not row by row. */
  private final class Names {
    private final Language language;
    private final Set<String> communes = new HashSet<>();
    private final Set<String> users = new HashSet<>();
    private @Nullable Map<String, String> communeNames;
    private @Nullable Map<String, String> userNames;

    Names(Language language) {
      this.language = language;
    }

    void want(String areaPath, @Nullable String... userIds) {
      communes.add(codeOf(areaPath));
      for (@Nullable String id : userIds) {
        if (id != null) {
          users.add(id);
        }
      }
    }

    TabletView view(Tablet tablet, TabletView.State state) {
      return new TabletView(
          tablet,
          commune(tablet.areaPath()),
          user(tablet.userId()),
          user(tablet.lastUserId()),
          user(tablet.revokedBy()),
          state);
    }

    CodeView view(CodeRow row) {
      @Nullable String issuer = user(row.issuedBy());
      return new CodeView(
          row.id(),
          commune(row.areaPath()),
          user(row.userId()),
          issuer == null ? "" : issuer,
          row.expiresAt());
    }

    private String commune(String areaPath) {
      Map<String, String> names = communeNames;
      if (names == null) {
        names = new TreeMap<>();
        for (AreaUnit unit : areas.list(communes)) {
          names.put(unit.code(), unit.fullName(language));
        }
        communeNames = names;
      }
      return names.getOrDefault(codeOf(areaPath), codeOf(areaPath));
    }

    private @Nullable String user(@Nullable String id) {
      Map<String, String> names = userNames;
      if (names == null) {
        names = accounts.displayNames(users);
        userNames = names;
      }
      return id == null ? null : names.get(id);
    }
  }

  private static String codeOf(String areaPath) {
    return areaPath.substring(areaPath.lastIndexOf('/') + 1);
  }
}
