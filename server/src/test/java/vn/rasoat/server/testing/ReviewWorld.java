package vn.rasoat.server.testing;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.server.account.CreateUser;
import vn.rasoat.server.account.NewUser;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.ImportAreas;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.OpenRound;

/** A server in the review of 2022 with a few villages of Phong Thổ and people who work there. */
public final class ReviewWorld implements AutoCloseable {
  /** The round that is open. */
  public static final String ROUND = "periodic-2022";

  /** Two villages of one commune, one of another. */
  public static final String VILLAGE = "12/109/03565/03565-01";

  public static final String OTHER_VILLAGE = "12/109/03565/03565-02";
  public static final String OTHER_COMMUNE_VILLAGE = "12/109/03568/03568-01";

  private static final String VILLAGES =
      """
      code,level,type,name,parent_code
      03565-01,village,thon,Bản Một,03565
      03565-02,village,thon,Bản Hai,03565
      03568-01,village,thon,Bản Ba,03568
      """;

  private final TestServer server;
  private final HeldClock clock;
  private final Actor admin;

  private ReviewWorld(TestServer server, HeldClock clock) {
    this.server = server;
    this.clock = clock;
    this.admin = user("quan.tri", Set.of(Role.ADMINISTRATOR), List.of());
  }

  /**
   * Starts the world.
   *
   * @param replacements further beans, such as a listener that fails
   */
  public static ReviewWorld start(Engine engine, Object... replacements) {
    HeldClock clock = HeldClock.atTheReviewOf2022();
    List<Object> beans = new ArrayList<>(List.of(replacements));
    beans.add(clock);
    ReviewWorld world = new ReviewWorld(TestServer.start(engine, beans.toArray()), clock);
    var imported = world.bean(ImportAreas.class).run(world.admin, new StringReader(VILLAGES));
    if (!(imported instanceof ImportAreas.Result.Imported)) {
      throw new IllegalStateException(imported.toString());
    }
    world
        .bean(OpenRound.class)
        .open(world.admin, ReviewKind.PERIODIC, 2022, 0, "2022-2025", LocalDate.of(2022, 9, 1));
    return world;
  }

  /** A new user with {@link TestUsers#PASSWORD}, as an actor whose scope is all their areas. */
  public Actor user(String name, Set<Role> roles, List<String> areaCodes) {
    String id =
        bean(CreateUser.class)
            .withPassword(
                null, new NewUser(name, "Người " + name, roles, areaCodes), TestUsers.PASSWORD);
    List<String> paths =
        areaCodes.stream().map(code -> bean(AreaReader.class).get(code).path()).toList();
    return new Actor(id, name, roles, new AreaScope(paths));
  }

  /** A new enumerator. */
  public Actor enumerator(String name, String... areaCodes) {
    return user(name, Set.of(Role.ENUMERATOR), List.of(areaCodes));
  }

  /** The same person after all areas were taken away. */
  public static Actor withoutAreas(Actor actor) {
    return new Actor(actor.userId(), actor.userName(), actor.roles(), AreaScope.NONE);
  }

  /** The administrator. */
  public Actor admin() {
    return admin;
  }

  /** The clock of the server. */
  public HeldClock clock() {
    return clock;
  }

  /** The server. */
  public TestServer server() {
    return server;
  }

  /** A bean of the server. */
  public <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  @Override
  public void close() {
    server.close();
  }
}
