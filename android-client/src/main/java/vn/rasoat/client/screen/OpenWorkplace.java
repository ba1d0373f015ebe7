package vn.rasoat.client.screen;

import java.net.MalformedURLException;
import java.net.URL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaCode;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.client.enrol.EnrolledServer;
import vn.rasoat.client.enrol.KnownArea;
import vn.rasoat.client.enrol.OpenRound;
import vn.rasoat.client.enrol.Reference;
import vn.rasoat.client.enrol.ReferenceDamaged;
import vn.rasoat.client.enrol.ReferenceDownload;
import vn.rasoat.client.enrol.ReferenceFolder;
import vn.rasoat.client.files.FileShelf;
import vn.rasoat.client.files.FileState;
import vn.rasoat.client.files.KeptFile;
import vn.rasoat.client.files.TusUploader;
import vn.rasoat.client.form.AreaFacts;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.platform.Locator;
import vn.rasoat.client.sqlite.SqliteLocalStore;
import vn.rasoat.client.sqlite.StoreOpening;
import vn.rasoat.client.store.AttemptOutcome;
import vn.rasoat.client.store.LocalStore;
import vn.rasoat.client.sync.HttpServerLink;
import vn.rasoat.client.sync.HttpTimeouts;
import vn.rasoat.client.sync.RetryPlan;
import vn.rasoat.client.sync.SignedInServer;
import vn.rasoat.client.sync.SyncEngine;
import vn.rasoat.client.sync.SyncReport;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SealedSessions;
import vn.rasoat.client.vault.Vault;
import vn.rasoat.edition.Edition;
import vn.rasoat.edition.ReviewKind;
import vn.rasoat.text.Language;

/** The workplace of an unlocked vault. */
final class OpenWorkplace implements Workplace {
  private final Tablet tablet;
  private final Vault vault;
  private final DataKey key;
  private final EnrolledServer server;
  private final SqliteLocalStore store;
  private final SignedInServer signedIn;
  private final ReferenceFolder folder;
  private final SealedSessions sessions;
  private final FileShelf files;
  private final TusUploader uploader;
  private final SyncEngine engine;
  private volatile @Nullable Reference reference;

  /**
   * Opens the store and what was downloaded.
   *
   * @param key of the unlocked vault; closed with this
   */
  OpenWorkplace(Tablet tablet, Vault vault, DataKey key, EnrolledServer server, Language language) {
    this.tablet = tablet;
    this.vault = vault;
    this.key = key;
    this.server = server;
    StoreOpening.Opened opened =
        StoreOpening.open(vault.files().database(), tablet.databases(), key);
    this.store = opened.store();
    this.sessions = new SealedSessions(vault.files().session(), key);
    this.signedIn =
        new SignedInServer(url(server), HttpTimeouts.FIELD, accepted(language), sessions);
    this.files = new FileShelf(vault.files().photos(), key, tablet.ids(), tablet.clock());
    this.uploader = new TusUploader(files, signedIn);
    this.engine =
        new SyncEngine(
            store,
            new HttpServerLink(signedIn),
            tablet.connectivity(),
            tablet.clock(),
            new RetryPlan(tablet.random()),
            server.deviceId());
    this.folder = new ReferenceFolder(vault.files().reference());
    reopenReference();
  }

  static URL url(EnrolledServer server) {
    try {
      return new URL(server.address());
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a registered server has an address", e);
    }
  }

  static String accepted(Language language) {
    return language == Language.EN ? "en" : "vi";
  }

  /** Reads again what was downloaded; a damaged file counts as not downloaded. */
  void reopenReference() {
    try {
      reference = Reference.open(folder).orElse(null);
    } catch (ReferenceDamaged e) {
      reference = null;
    }
  }

  /** Downloads editions, areas and rounds, as far as they are not there. */
  ReferenceDownload.Outcome download(ReferenceDownload.Progress progress) {
    ReferenceDownload.Outcome outcome = new ReferenceDownload(signedIn, folder).run(progress);
    if (!(outcome instanceof ReferenceDownload.Outcome.Stopped)) {
      reopenReference();
    }
    return outcome;
  }

  /** What was downloaded; empty if nothing usable is there. */
  Optional<Reference> reference() {
    return Optional.ofNullable(reference);
  }

  EnrolledServer server() {
    return server;
  }

  Vault vault() {
    return vault;
  }

  DataKey key() {
    return key;
  }

  SealedSessions sessions() {
    return sessions;
  }

  @Override
  public LocalStore store() {
    return store;
  }

  @Override
  public Edition edition(String editionId) {
    return reference()
        .flatMap(known -> known.editions().find(editionId))
        .orElseThrow(() -> new IllegalArgumentException("no edition " + editionId));
  }

  @Override
  public AreaFacts areaFacts(AreaCode village, String roundId) {
    OpenRound round = findRound(roundId);
    KnownArea area = reference().flatMap(known -> known.areas().find(village)).orElse(null);
    AreaType type = area == null ? null : area.type();
    return new AreaFacts(
        type == null ? AreaType.RURAL : type,
        area == null ? null : area.region(),
        round == null ? ReviewKind.PERIODIC : round.kind(),
        round == null ? null : edition(round.editionId()).illustrativePoints());
  }

  private @Nullable OpenRound findRound(String roundId) {
    Reference known = reference;
    if (known != null) {
      for (OpenRound round : known.rounds()) {
        if (round.id().equals(roundId)) {
          return round;
        }
      }
    }
    return null;
  }

  @Override
  public String areaName(AreaCode area) {
    return reference()
        .flatMap(known -> known.areas().find(area))
        .map(KnownArea::name)
        .orElse(area.value());
  }

  @Override
  public List<OpenRound> rounds() {
    return reference().map(Reference::rounds).orElse(List.of());
  }

  @Override
  public List<AreaCode> villages() {
    List<AreaCode> villages = new ArrayList<>();
    reference()
        .ifPresent(
            known ->
                known.areas().list(AreaLevel.VILLAGE).forEach(area -> villages.add(area.code())));
    return villages;
  }

  /**
   * Records, then criteria and areas if they changed, then photos: what matters most goes first.
   */
  @Override
  public SyncReport runSync() {
    SyncReport report = engine.run();
    boolean reached =
        report.attempt().outcome() == AttemptOutcome.COMPLETE || report.deviceRevoked();
    if (reached) {
      if (!report.deviceRevoked()) {
        download((bytes, all) -> {});
      }
      uploader.run((file, bytes) -> {});
    }
    return report;
  }

  @Override
  public Uploads uploads() {
    int waiting = 0;
    long waitingBytes = 0;
    int sent = 0;
    List<Uploads.Refused> refused = new ArrayList<>();
    for (KeptFile file : files.list()) {
      if (file.state() instanceof FileState.Refused no) {
        refused.add(new Uploads.Refused(file.subject().recordId(), no.what(), no.nextStep()));
      } else if (file.state() instanceof FileState.Sent) {
        sent++;
      } else {
        waiting++;
        waitingBytes += file.bytes();
      }
    }
    return new Uploads(waiting, waitingBytes, sent, refused);
  }

  @Override
  public FileShelf files() {
    return files;
  }

  @Override
  public Locator locator() {
    return tablet.locator();
  }

  @Override
  public Clock clock() {
    return tablet.clock();
  }

  @Override
  public Ids ids() {
    return tablet.ids();
  }

  @Override
  public void close() {
    store.close();
    key.close();
  }
}
