package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.BoundDevice;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.round.RoundReader;
import vn.rasoat.text.Wording;

/** Notes that a file is to come. Announcing it again, as after a lost reply, changes nothing. */
@Singleton
class AnnounceFile {
  private final AttachmentStore files;
  private final FileFolder folder;
  private final AreaReader areas;
  private final RoundReader rounds;
  private final InboxReader inbox;
  private final WriteTransaction writes;
  private final Clock clock;

  AnnounceFile(
      AttachmentStore files,
      FileFolder folder,
      AreaReader areas,
      RoundReader rounds,
      InboxReader inbox,
      WriteTransaction writes,
      Clock clock) {
    this.files = files;
    this.folder = folder;
    this.areas = areas;
    this.rounds = rounds;
    this.inbox = inbox;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * Announces a file.
   *
   * @return as it was announced, now or before
   * @throws ProblemException DEVICE_NOT_ENROLLED; NOT_PERMITTED to all but enumerators and commune
   *     officials; UNKNOWN_ROUND, UNKNOWN_AREA; AREA_OUT_OF_SCOPE where neither the area is the
   *     sender's nor the sheet was sent by them; FILE_ID_REUSED; TOO_LARGE; FILE_LIMIT_REACHED;
   *     FILES_PENDING; STORAGE_FULL
   */
  FileRow announce(Actor actor, NewFile file) {
    BoundDevice device = actor.requireDevice();
    actor.requireAny(Role.ENUMERATOR, Role.COMMUNE_OFFICIAL);
    Optional<FileRow> known = files.findById(file.id());
    if (known.isPresent()) {
      return again(actor, file, known.get());
    }
    if (file.bytes() > FileLimits.MAX_FILE_BYTES) {
      throw tooLarge();
    }
    if (rounds.find(file.roundId()).isEmpty()) {
      throw new ProblemException(ProblemType.UNKNOWN_ROUND);
    }
    AreaUnit area = areas.get(file.areaCode());
    requireMaySend(actor, file, area.path());
    requireRoom(file);
    return store(actor, row(actor, device, file, area), file);
  }

  /** One at a time: two that come together must not both take the last place. */
  private synchronized FileRow store(Actor actor, FileRow row, NewFile file) {
    return writes.run(
        () -> {
          Optional<FileRow> known = files.findById(file.id());
          if (known.isPresent()) {
            return again(actor, file, known.get());
          }
          if (files.countByRecordId(file.recordId()) >= FileLimits.MAX_FILES_OF_RECORD) {
            throw new ProblemException(ProblemType.FILE_LIMIT_REACHED);
          }
          if (files.pendingBytes(actor.userId()) + file.bytes() > FileLimits.MAX_PENDING_BYTES) {
            throw new ProblemException(ProblemType.FILES_PENDING);
          }
          return files.save(row);
        });
  }

  private FileRow row(Actor actor, BoundDevice device, NewFile file, AreaUnit area) {
    return new FileRow(
        file.id(),
        file.kind(),
        file.recordId(),
        file.roundId(),
        area.path(),
        file.type(),
        file.bytes(),
        file.sha256(),
        file.metadata(),
        FileState.PENDING,
        actor.userId(),
        device.id(),
        Instant.ofEpochMilli(clock.millis()),
        null);
  }

  private static FileRow again(Actor actor, NewFile file, FileRow known) {
    if (!known.userId().equals(actor.userId()) || !file.isSameAs(known)) {
      throw new ProblemException(ProblemType.FILE_ID_REUSED);
    }
    return known;
  }

  /**
   * Photos of one's own area, and of a sheet that one sent whatever became of the area since: the
   * photos of a held sheet must not be lost. Nobody adds a photo to a sheet of another's area.
   */
  private void requireMaySend(Actor actor, NewFile file, String areaPath) {
    if (inbox.wasSentBy(file.recordId(), actor.userId())) {
      return;
    }
    AreaScope scope = actor.scope();
    scope.require(areaPath);
    inbox.findAreaPath(file.recordId()).ifPresent(scope::require);
  }

  private void requireRoom(NewFile file) {
    try {
      if (!folder.hasRoomFor(file.bytes())) {
        throw new ProblemException(ProblemType.STORAGE_FULL);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of files cannot be used", e);
    }
  }

  static ProblemException tooLarge() {
    long mib = FileLimits.MAX_FILE_BYTES / (1024 * 1024);
    return new ProblemException(
        Problem.of(
            ProblemType.TOO_LARGE,
            new Wording(
                "Tệp lớn hơn " + mib + " MiB hoặc dài hơn đã báo trước.",
                "The file is larger than " + mib + " MiB or longer than announced.")));
  }
}
