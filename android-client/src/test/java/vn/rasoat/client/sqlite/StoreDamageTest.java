package vn.rasoat.client.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.client.store.Samples.NOON;
import static vn.rasoat.client.store.Samples.answer;
import static vn.rasoat.client.store.Samples.change;
import static vn.rasoat.client.store.Samples.id;
import static vn.rasoat.client.store.Samples.newSheet;
import static vn.rasoat.client.store.Samples.page;
import static vn.rasoat.client.store.Samples.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.platform.SqlDatabase;
import vn.rasoat.client.store.Edit;
import vn.rasoat.client.store.LocalSheet;
import vn.rasoat.client.store.OutboxRow;
import vn.rasoat.client.store.Samples;
import vn.rasoat.client.store.StorageFull;
import vn.rasoat.client.store.StoreDamaged;
import vn.rasoat.client.vault.Keys;

class StoreDamageTest {
  private static final int PAGE = 4096;
  private static final int PULLED = 60;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.db");
  }

  private StoreOpening.Opened open() {
    return StoreOpening.open(file().toFile(), JdbcSqlDatabase::new, Keys.known());
  }

  /** Sixty sheets of the server, ten that wait, two drafts. */
  private void fill() {
    try (SqliteLocalStore store = open().store()) {
      for (int i = 1; i <= PULLED; i++) {
        store.applyPage(page("c" + i, change(id(i), 1, sheet(Map.of("remark", "x".repeat(900))))));
      }
      for (int i = 101; i <= 110; i++) {
        store.begin(newSheet(id(i)));
        store.save(id(i), answer("remark", "y".repeat(900)), NOON);
        store.markReady(id(i), id(1000 + i), NOON, null);
      }
      store.begin(newSheet(id(201)));
      store.save(id(201), answer("water", "tap"), NOON);
      store.begin(newSheet(id(202)));
    }
  }

  private void overwrite(long page) throws IOException {
    byte[] garbage = new byte[PAGE];
    new Random(page).nextBytes(garbage);
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      bytes.seek(page * PAGE);
      bytes.write(garbage);
    }
  }

  /** As the app does: it fails, tells so, and is opened again. */
  private StoreOpening.Opened openedAgain() {
    try {
      StoreOpening.Opened first = open();
      if (first.damage() != null) {
        return first;
      }
      try (SqliteLocalStore store = first.store()) {
        Snapshot.of(store);
      }
    } catch (StoreDamaged e) {
      assertThat(StoreDamaged.text().vi()).isNotEmpty();
    }
    return open();
  }

  @Test
  void whichever_page_is_damaged_the_store_opens_and_keeps_what_can_be_read() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file());
    int pages = whole.length / PAGE;
    int unsentLost = 0;
    int sheetsKept = 0;
    for (int page = 0; page < pages; page++) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path old : files.collect(Collectors.toList())) {
          if (!old.toString().endsWith(".head")) {
            Files.delete(old);
          }
        }
      }
      Files.write(file(), whole);
      overwrite(page);
      StoreOpening.Opened opened = openedAgain();
      try (SqliteLocalStore store = opened.store()) {
        pullAll(store);
      } catch (StoreDamaged e) {
        opened = open(); // an index that only writing looks at
        pullAll(opened.store());
      }
      Snapshot found = Snapshot.of(openedAgain().store());
      unsentLost += 10 - found.outbox().size();
      sheetsKept += found.sheets().size();
      if (opened.damage() != null) {
        assertThat(folder.resolve("store.db.aside")).exists();
        assertThat(opened.damage().text().vi()).contains("hỏng");
      }
      assertThat(found.counts().synced()).as("page %d", page).isEqualTo(PULLED);
    }
    int sheets = pages * (PULLED + 12);
    System.out.printf(
        "%d pages damaged one after the other: %d of %d sheets lost, %d of %d that waited%n",
        pages, sheets - sheetsKept, sheets, unsentLost, pages * 10);
    assertThat(sheetsKept).isGreaterThan(sheets * 9 / 10);
    assertThat(unsentLost).as("lost of what waited").isZero();
  }

  /** The server fills up what is missing. */
  private static void pullAll(SqliteLocalStore store) {
    for (int i = 1; i <= PULLED; i++) {
      store.applyPage(page("d" + i, change(id(i), 1, sheet(Map.of("remark", "z")))));
    }
  }

  @Test
  void a_file_without_its_first_page_is_read_by_the_copy_of_it() throws IOException {
    fill();
    overwrite(0);
    StoreOpening.Opened opened = openedAgain();
    assertThat(opened.damage()).isNotNull();
    try (SqliteLocalStore store = opened.store()) {
      assertThat(store.list()).hasSize(PULLED + 12);
      assertThat(store.listOutbox()).hasSize(10);
      List<OutboxRow> rows = store.offer(0, 100, 1_000_000);
      store.applyReceipts(
          rows.stream().map(row -> Samples.accepted(row, 1)).collect(Collectors.toList()));
      assertThat(store.outboxSize()).isZero();
    }
  }

  @Test
  void a_repair_killed_on_the_way_is_finished_at_the_next_opening() throws IOException {
    fill();
    overwrite(0);
    for (int kill = 0; kill < 400; kill += 7) {
      int after = kill;
      try {
        StoreOpening.open(
            file().toFile(),
            each -> {
              FaultyDatabase db =
                  new FaultyDatabase(new JdbcSqlDatabase(each), FaultyDatabase.Fault.KILLED);
              db.dieAfter(after);
              return db;
            },
            Keys.known());
        break;
      } catch (FaultyDatabase.Killed e) {
        assertThat(file()).exists();
      }
    }
    try (SqliteLocalStore store = open().store()) {
      assertThat(store.list()).hasSize(PULLED + 12);
      assertThat(store.listOutbox()).hasSize(10);
    }
  }

  @Test
  void a_full_disk_is_told_and_loses_nothing() {
    SqlDatabase[] opened = new SqlDatabase[1];
    SqliteLocalStore store =
        StoreOpening.open(
                file().toFile(), each -> opened[0] = new JdbcSqlDatabase(each), Keys.known())
            .store();
    store.begin(newSheet(id(1)));
    store.save(id(1), answer("water", "tap"), NOON);
    long[] pages = {0};
    opened[0].query(row -> pages[0] = row.number(0), "PRAGMA page_count");
    opened[0].query(row -> {}, "PRAGMA max_page_count = " + pages[0]);
    Snapshot before = Snapshot.of(store);
    Edit large = answer("remark", "x".repeat(50_000));
    assertThatThrownBy(() -> store.save(id(1), large, NOON)).isInstanceOf(StorageFull.class);
    assertThat(Snapshot.of(store)).isEqualTo(before);
    opened[0].query(row -> {}, "PRAGMA max_page_count = 100000");
    store.save(id(1), large, NOON);
    store.close();
    try (SqliteLocalStore again = open().store()) {
      assertThat(
              again
                  .find(id(1))
                  .map(LocalSheet::content)
                  .orElseThrow(AssertionError::new)
                  .text("remark"))
          .hasSize(50_000);
    }
  }

  @Test
  void nothing_personal_can_be_read_in_the_files() throws IOException {
    List<String> secrets =
        List.of(
            "Giàng A Páo",
            "Páo",
            "015204001234",
            "0912345678",
            "Bản Phìn Hồ",
            "22.39812",
            "tap-water");
    SqliteLocalStore store = open().store();
    store.begin(newSheet(id(1)));
    store.save(id(1), new Edit.MemberAdded("m1"), NOON);
    store.save(id(1), Samples.memberAnswer("m1", "name", "Giàng A Páo"), NOON);
    store.save(id(1), Samples.memberAnswer("m1", "relation", "head"), NOON);
    store.save(id(1), Samples.memberAnswer("m1", "citizen_id", "015204001234"), NOON);
    store.save(id(1), answer("remarks", "0912345678 Bản Phìn Hồ"), NOON);
    store.save(id(1), answer("location", "22.39812,103.15234,12"), NOON);
    store.save(id(1), answer("water_source", "tap-water"), NOON);
    searchFiles(secrets); // with its log, while it is open
    store.leave(id(1));
    store.markReady(id(1), id(11), NOON, null);
    store.offer(0, 10, 1_000_000);
    searchFiles(secrets);
    store.close();
    searchFiles(secrets);
  }

  private void searchFiles(List<String> secrets) throws IOException {
    List<String> found = new ArrayList<>();
    List<Charset> charsets =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.collect(Collectors.toList())) {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
          for (Charset charset : charsets) {
            String written = new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1);
            if (bytes.contains(written)) {
              found.add(secret + " in " + each.getFileName());
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void the_settings_that_keep_and_hide_are_set() {
    try (SqliteLocalStore store = open().store();
        SqlDatabase db = new JdbcSqlDatabase(file().toFile())) {
      StoreSchema.configure(db);
      assertThat(pragma(db, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(db, "synchronous")).isEqualTo("2");
      assertThat(pragma(db, "secure_delete")).isEqualTo("1");
      assertThat(store.list()).isEmpty();
    }
  }

  private static String pragma(SqlDatabase db, String name) {
    String[] value = {""};
    db.query(row -> value[0] = row.text(0), "PRAGMA " + name);
    return value[0];
  }
}
