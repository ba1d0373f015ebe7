package vn.rasoat.client.screen;

import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.form.AreaFacts;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.client.store.InMemoryStore;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.store.NewSheet;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.client.vault.Keys;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.EditionCatalogue;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.text.Wording;

/** A workplace of a village in the northern mountains, whose clock stands and whose ids count. */
final class TestWorkplace implements Workplace {
  static final String ROUND = "periodic-2022";
  static final String EDITION = "2022-2025";
  static final AreaCode VILLAGE = new AreaCode("03565-01");
  static final AreaCode OTHER_VILLAGE = new AreaCode("03565-02");
  static final Instant NOON = Instant.parse("2022-10-02T05:00:00Z");

  private static final EditionCatalogue EDITIONS = EditionCatalogue.bundled();
  private static final Map<String, String> NAMES =
      Map.of("03565-01", "Thôn Khoang Thèn", "03565-02", "Thôn Sin Súi Hồ");

  private final LocalStore store;
  private List<OpenRound> rounds =
      List.of(
          new OpenRound(
              ROUND,
              ReviewKind.PERIODIC,
              2022,
              0,
              EDITION,
              LocalDate.parse("2022-09-01"),
              new Wording("Rà soát định kỳ 2022", "Periodic review 2022")));
  private Uploads uploads = Uploads.NONE;
  private Supplier<SyncReport> run =
      () -> {
        throw new IllegalStateException("no sync is prepared");
      };
  private int lastId;
  private boolean closed;
  private @Nullable FileShelf files;

  /** Where the tablet is told to be. */
  final StandingLocator position = new StandingLocator();

  TestWorkplace() {
    this(new InMemoryStore());
  }

  TestWorkplace(LocalStore store) {
    this.store = store;
  }

  /** A sheet begun now, empty. */
  String newSheet() {
    String recordId = ids().next();
    store.begin(
        new NewSheet(
            recordId, ids().next(), ROUND, VILLAGE, EDITION, LocalDate.parse("2022-10-02"), NOON));
    return recordId;
  }

  void noRounds() {
    rounds = List.of();
  }

  void uploads(Uploads now) {
    uploads = now;
  }

  /** What a run of sync does. */
  void onSync(Supplier<SyncReport> prepared) {
    run = prepared;
  }

  @Override
  public List<OpenRound> rounds() {
    return rounds;
  }

  @Override
  public List<AreaCode> villages() {
    return List.of(VILLAGE, OTHER_VILLAGE);
  }

  @Override
  public SyncReport runSync() {
    return run.get();
  }

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public LocalStore store() {
    return store;
  }

  @Override
  public Edition edition(String editionId) {
    return EDITIONS.find(editionId).orElseThrow(IllegalArgumentException::new);
  }

  @Override
  public AreaFacts areaFacts(AreaCode village, String roundId) {
    return new AreaFacts(
        AreaType.RURAL,
        Region.NORTHERN_MOUNTAINS,
        ReviewKind.PERIODIC,
        edition(EDITION).illustrativePoints());
  }

  @Override
  public String areaName(AreaCode area) {
    return NAMES.getOrDefault(area.value(), area.value());
  }

  @Override
  public FileShelf files() {
    FileShelf opened = files;
    if (opened == null) {
      File folder = new File(RuntimeEnvironment.getApplication().getFilesDir(), "shelf");
      opened = new FileShelf(folder, Keys.known(), ids(), clock());
      files = opened;
    }
    return opened;
  }

  @Override
  public Locator locator() {
    return position;
  }

  @Override
  public Clock clock() {
    return Clock.fixed(NOON, ZoneOffset.ofHours(7));
  }

  @Override
  public Ids ids() {
    return () -> String.format(Locale.ROOT, "01920000-0000-7000-8000-%012d", ++lastId);
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
