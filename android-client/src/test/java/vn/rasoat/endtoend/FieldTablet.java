package vn.rasoat.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.TimeOrderedIds;
import vn.rasoat.client.store.Attempt;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.NewSheet;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.client.sync.HttpServerLink;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.LinkResult;
import vn.rasoat.client.sync.RetryPlan;
import vn.rasoat.client.sync.ServerLink;
import vn.rasoat.client.sync.SignIn;
import vn.rasoat.client.sync.SyncEngine;
import vn.rasoat.questionnaire.Answer;

/** A tablet without a screen: the real store rules, engine and link. */
final class FieldTablet {
  private static final HttpTimeouts TIMEOUTS = new HttpTimeouts(5_000, 60_000);

  final LocalStore store = new InMemoryStore();
  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new TimeOrderedIds(clock, new Random());
  private final String deviceId = ids.next();
  private final Sessions sessions = new Sessions();
  private final URL server;
  private ServerLink link;

  FieldTablet(URL server) {
    this.server = server;
    this.link = new HttpServerLink(server, TIMEOUTS, "vi", sessions);
  }

  /** Puts something between engine and link. */
  void through(UnaryOperator<ServerLink> network) {
    link = network.apply(link);
  }

  /** Registers the tablet and signs in on it. */
  FieldTablet signIn(String userName) {
    String secret = Enrolment.of(server, deviceId);
    LinkResult<Session> result =
        new SignIn(server, TIMEOUTS, "vi", sessions)
            .signIn(userName, "rasoat-demo", deviceId, secret);
    if (!(result instanceof LinkResult.Answered)) {
      throw new AssertionError(userName + " cannot sign in: " + result);
    }
    return this;
  }

  /** A page or a file of the server, as the user signed in sees it. */
  String read(String path) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(server, path).openConnection();
    connection.setRequestProperty(
        "Authorization", "Bearer " + sessions.find().orElseThrow().accessToken());
    connection.setRequestProperty("Accept", "text/html, application/json");
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A household of one, poor: no insurance, no clean water, no latrine; income by paper. */
  String capturePoorHousehold(String village, String roundId, String head) {
    String recordId = ids.next();
    String member = ids.next();
    store.begin(
        new NewSheet(
            recordId,
            ids.next(),
            roundId,
            new AreaCode(village),
            "2022-2025",
            LocalDate.parse("2022-10-02"),
            clock.instant()));
    save(recordId, new Edit.MemberAdded(member));
    text(recordId, member, "name", head);
    text(recordId, member, "relation", "head");
    text(recordId, member, "birth_date", "1982-05");
    text(recordId, member, "sex", "male");
    text(recordId, member, "ethnicity", "mong");
    text(recordId, member, "work_status", "working");
    text(recordId, member, "job_kind", "own_account");
    text(recordId, member, "social_allowance", "none");
    save(recordId, new Edit.MemberAnswer(member, "health_insurance", new Answer.Flag(false)));
    text(recordId, "wall_material", "concrete");
    text(recordId, "frame_material", "concrete");
    text(recordId, "roof_material", "tile");
    text(recordId, "water_source", "surface");
    text(recordId, "latrine", "none");
    text(recordId, "income_method", "keyed");
    number(recordId, "income_points_keyed", 100);
    number(recordId, "living_area_m2", 60);
    save(recordId, new Edit.HouseholdAnswer("internet_use", new Answer.Flag(true)));
    save(recordId, new Edit.HouseholdAnswer("shared_devices", many("television")));
    save(recordId, new Edit.HouseholdAnswer("personal_devices", many("smartphone")));
    store.markReady(recordId, ids.next(), clock.instant(), null);
    return recordId;
  }

  Attempt sync() {
    return sync(true);
  }

  Attempt sync(boolean signal) {
    return new SyncEngine(store, link, () -> signal, clock, new RetryPlan(new Random()), deviceId)
        .run()
        .attempt();
  }

  private void save(String recordId, Edit edit) {
    store.save(recordId, edit, clock.instant());
  }

  private void text(String recordId, String question, String value) {
    save(recordId, new Edit.HouseholdAnswer(question, new Answer.Text(value)));
  }

  private void number(String recordId, String question, long value) {
    save(recordId, new Edit.HouseholdAnswer(question, Answer.Number.of(value)));
  }

  private void text(String recordId, String member, String question, String value) {
    save(recordId, new Edit.MemberAnswer(member, question, new Answer.Text(value)));
  }

  private static Answer many(String code) {
    return new Answer.Many(List.of(code));
  }

  private static final class Sessions implements SessionStore {
    private @Nullable Session session;

    @Override
    public synchronized Optional<Session> find() {
      return Optional.ofNullable(session);
    }

    @Override
    public synchronized void save(Session other) {
      session = other;
    }

    @Override
    public synchronized void clear() {
      session = null;
    }
  }
}
