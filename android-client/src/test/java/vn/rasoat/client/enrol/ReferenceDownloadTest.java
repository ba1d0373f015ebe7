package vn.rasoat.client.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.client.platform.Sha256;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.sync.Trouble;
import vn.rasoat.edition.ReviewKind;

class ReferenceDownloadTest {
  private static final String EDITION = "edition/2022-2025/";

  @TempDir File folder;
  private StubReferenceServer server;
  private final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new StubReferenceServer();
    for (String name :
        List.of(
            "edition.json",
            "questionnaire.json",
            "indicators.json",
            "characteristics.json",
            "points-illustrative.json",
            "procedure.json",
            "asked-when.json",
            "retirement-ages.json",
            "who-growth-minus2sd.csv")) {
      try (InputStream in = getClass().getResourceAsStream("/" + EDITION + name)) {
        if (in != null) {
          server.put(EDITION + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    server.put("edition/index.json", "[\"2022-2025\"]");
    server.put(
        "areas.json",
        """
        {"areas":[
        {"code":"12","name":"Lai Châu","fullName":{"vi":"Tỉnh Lai Châu","en":"Lai Châu province"},
         "level":"province","path":"12","region":"northern_mountains"},
        {"code":"03565","name":"Tông Qua Lìn","level":"commune","type":"rural","path":"12/03565",
         "fullName":{"vi":"Xã Tông Qua Lìn","en":"Tông Qua Lìn commune"},
         "region":"northern_mountains","later":1},
        {"code":"03565-01","name":"Bản Một","fullName":{"vi":"Bản Một","en":"Bản Một"},
         "level":"village","type":"rural","path":"12/03565/03565-01",
         "region":"northern_mountains"}]}""");
    server.put(
        "rounds.json",
        """
        {"rounds":[{"id":"periodic-2022","kind":"periodic","year":2022,"editionId":"2022-2025",
         "opensOn":"2022-09-01","name":{"vi":"Rà soát định kỳ năm 2022","en":"Periodic review 2022"}},
        {"id":"x","kind":"unheard_of","year":2030,"editionId":"2026"}]}""");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void editions_areas_and_rounds_come_once_and_are_then_only_asked_for() {
    assertThat(Reference.open(place())).isEmpty();
    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.Changed.class);

    Reference reference = Reference.open(place()).orElseThrow();
    assertThat(reference.rounds())
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.kind()).isEqualTo(ReviewKind.PERIODIC);
              assertThat(reference.edition(round).id()).isEqualTo("2022-2025");
              assertThat(round.name().vi()).isEqualTo("Rà soát định kỳ năm 2022");
            });
    KnownArea village = reference.areas().find(new AreaCode("03565-01")).orElseThrow();
    assertThat(village.type()).isEqualTo(AreaType.RURAL);
    assertThat(village.region()).isEqualTo(Region.NORTHERN_MOUNTAINS);
    assertThat(reference.areas().list(AreaLevel.VILLAGE)).containsExactly(village);
    assertThat(reference.areas().listOnPath(village))
        .extracting(area -> area.fullName().vi())
        .containsExactly("Tỉnh Lai Châu", "Xã Tông Qua Lìn", "Bản Một");
    long all = server.files.values().stream().mapToLong(bytes -> bytes.length).sum();
    assertThat(progress).isSorted().last().isEqualTo(all);

    server.requests.clear();
    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.UpToDate.class);
    assertThat(server.requests).containsExactly("reference");
  }

  @Test
  void a_download_that_is_cut_again_and_again_goes_on_at_the_byte_it_had() {
    server.cutAfter = 4_000;
    int runs = 0;
    while (run() instanceof ReferenceDownload.Outcome.Stopped && runs < 100) {
      runs++;
    }

    assertThat(runs).isBetween(1, 99);
    assertThat(server.requests).anyMatch(request -> request.endsWith(" bytes=4000-"));
    assertThat(Reference.open(place())).isPresent();
  }

  @Test
  void a_file_that_differs_from_its_sum_is_not_taken_in() {
    server.garbles = true;

    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.Stopped.class);
    assertThat(Reference.open(place())).isEmpty();
    server.garbles = false;
    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.Changed.class);
  }

  @Test
  void what_the_manifest_names_no_more_is_removed_and_the_old_data_serve_until_the_new_are_whole()
      throws IOException {
    run();
    final int before = names().size();
    server.put("areas.json", "{\"areas\":[]}");
    server.etag = "\"2\"";
    server.garbles = true;
    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.Stopped.class);
    assertThat(Reference.open(place()).orElseThrow().areas().list(AreaLevel.VILLAGE)).hasSize(1);

    server.garbles = false;
    assertThat(run()).isInstanceOf(ReferenceDownload.Outcome.Changed.class);
    assertThat(Reference.open(place()).orElseThrow().areas().list(AreaLevel.VILLAGE)).isEmpty();
    assertThat(names()).hasSize(before);
  }

  @Test
  void a_damaged_file_is_told_and_comes_again_although_the_manifest_is_the_same()
      throws IOException {
    run();
    Path damaged = folder.toPath().resolve(Sha256.hex(bytes("rounds.json")));
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[5] ^= 1;
    Files.write(damaged, bytes);

    assertThatThrownBy(() -> Reference.open(place())).isInstanceOf(ReferenceDamaged.class);
    assertThat(ReferenceDamaged.trouble().nextStep().vi()).contains("tải lại");
    server.requests.clear();
    run();
    assertThat(Reference.open(place())).isPresent();
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void without_signal_it_stops_and_says_so() {
    server.close();

    assertThat(run())
        .isInstanceOfSatisfying(
            ReferenceDownload.Outcome.Stopped.class,
            stopped -> assertThat(stopped.trouble().what().vi()).contains("Không kết nối được"));
  }

  @Test
  void a_name_that_is_no_sum_never_becomes_a_file_name() {
    assertThatThrownBy(
            () ->
                ReferenceManifest.readKept(
                    vn.rasoat.json.JsonTree.read(
                        "m", "{\"files\":[{\"name\":\"a\",\"sha256\":\"../../x\",\"bytes\":1}]}")))
        .hasMessageContaining("SHA-256");
    assertThat(Trouble.notOurs().what().vi()).isNotEmpty();
  }

  private byte[] bytes(String name) {
    return Optional.ofNullable(server.files.get(name)).orElseThrow();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder.toPath())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private ReferenceFolder place() {
    return new ReferenceFolder(folder);
  }

  private ReferenceDownload.Outcome run() {
    progress.clear();
    SignedInServer signedIn =
        new SignedInServer(server.url(), new HttpTimeouts(1000, 2000), "vi", new OneSession());
    return new ReferenceDownload(signedIn, place()).run((bytes, all) -> progress.add(bytes));
  }

  private static final class OneSession implements SessionStore {
    @Override
    public Optional<Session> find() {
      return Optional.of(new Session("access", "refresh"));
    }

    @Override
    public void save(Session session) {}

    @Override
    public void clear() {}
  }
}
