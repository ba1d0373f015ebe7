package vn.rasoat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.RecordState;
import vn.rasoat.questionnaire.Answer;
import vn.rasoat.questionnaire.Sheet;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.Receipt;

/** Two tablets, the same sheets, and a network that fails in every way at every step. */
class TwoTabletsTest {
  private static final String[] FIELDS = {"water", "roof", "latrine"};
  private static final FaultyLink.Fault[] FAULTS = FaultyLink.Fault.values();

  // One instance serves all tries of a property: these begin anew with each.
  private ServerModel server = new ServerModel();
  private Map<String, String> lastWritten = new HashMap<>();
  private Random random = new Random(0);
  private int nextId = 1000;

  private final class Tablet {
    private final String name;
    private final LocalStore store = new InMemoryStore();
    private final FaultyLink link = new FaultyLink(server);

    Tablet(String name) {
      this.name = name;
    }

    void sync(FaultyLink.Fault... faults) {
      link.then(faults);
      try {
        new SyncEngine(
                store,
                link,
                () -> true,
                Clock.fixed(NOON, ZoneOffset.UTC),
                new RetryPlan(random),
                id(999))
            .run();
      } catch (FaultyLink.Killed e) {
        // the app is gone; the store is what is left
      }
    }

    void step() {
      List<LocalSheet> sheets = store.list();
      LocalSheet sheet = sheets.get(random.nextInt(sheets.size()));
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          String field = FIELDS[random.nextInt(FIELDS.length)];
          String value = name + nextId++;
          store.save(sheet.recordId(), answer(field, value), NOON);
          lastWritten.put(name + sheet.recordId() + field, value);
        }
        case 2, 3 -> finish(sheet);
        default -> {
          FaultyLink.Fault[] faults = new FaultyLink.Fault[random.nextInt(3)];
          for (int i = 0; i < faults.length; i++) {
            faults[i] = FAULTS[random.nextInt(FAULTS.length)];
          }
          sync(faults);
        }
      }
    }

    void finish(LocalSheet sheet) {
      if (sheet.state() instanceof RecordState.InConflict) {
        store.settle(sheet.recordId(), path -> true);
      }
      store.markReady(sheet.recordId(), id(nextId++), NOON, null);
    }

    /** Else it would undo, under a base it claims to know, what others did there. */
    void assertChangedOnlyWhatItsUserWrote() {
      for (Envelope envelope : link.stored()) {
        Sheet base = server.revision(envelope.recordId(), envelope.baseRevision());
        for (String field : FIELDS) {
          String value = envelope.sheet().text(field);
          if (!Objects.equals(value, base.text(field))) {
            assertThat(value).as(field).isNotNull().startsWith(name);
          }
        }
      }
    }

    /** Else a lost reply would end in a question that nobody can answer. */
    void assertNeverInConflictWithItself() {
      for (Receipt receipt : link.receipts()) {
        if (receipt instanceof Receipt.Conflict conflict) {
          assertThat(conflict.fields())
              .noneMatch(field -> String.valueOf(field.current()).startsWith("\"" + name));
        }
      }
    }

    boolean isDone() {
      return store.list().stream().noneMatch(LocalSheet::isUnsynced);
    }
  }

  @Property(tries = 400)
  void in_the_end_both_agree_with_the_server_and_every_value_arrived(@ForAll long seed) {
    server = new ServerModel();
    lastWritten = new HashMap<>();
    random = new Random(seed);
    Tablet one = new Tablet("one");
    Tablet two = new Tablet("two");
    for (int i = 1; i <= 2; i++) {
      one.store.begin(newSheet(id(i)));
      one.store.save(id(i), answer("water", "one-first"), NOON);
      one.store.markReady(id(i), id(nextId++), NOON, null);
    }
    one.sync();
    two.sync();
    for (int i = 0; i < 40; i++) {
      (random.nextBoolean() ? one : two).step();
    }
    int rounds = 0;
    for (; rounds < 30 && !(one.isDone() && two.isDone() && rounds > 2); rounds++) {
      for (Tablet tablet : List.of(one, two)) {
        tablet.sync(); // drains the faults that are left
        tablet.store.list().forEach(tablet::finish);
        tablet.sync();
      }
    }
    one.sync();
    two.sync();
    assertThat(rounds).isLessThan(30);
    for (Tablet tablet : List.of(one, two)) {
      for (LocalSheet sheet : tablet.store.list()) {
        assertThat(sheet.content()).isEqualTo(server.current(sheet.recordId()));
      }
    }
    assertEveryValueArrived();
    assertNothingTwice();
    for (Tablet tablet : List.of(one, two)) {
      tablet.assertChangedOnlyWhatItsUserWrote();
      tablet.assertNeverInConflictWithItself();
    }
  }

  /** The last thing a tablet wrote into a field may lose a conflict, but the server has seen it. */
  private void assertEveryValueArrived() {
    Set<String> arrived = new HashSet<>();
    for (Envelope envelope : server.received()) {
      for (Answer answer : envelope.sheet().answers().values()) {
        arrived.add(((Answer.Text) answer).value());
      }
    }
    assertThat(arrived).containsAll(lastWritten.values());
  }

  private void assertNothingTwice() {
    List<String> keys = new ArrayList<>();
    server.received().forEach(envelope -> keys.add(envelope.revisionId()));
    assertThat(keys).doesNotHaveDuplicates();
  }
}
