package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.inbox.InboxReader;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.Role;

/** Lets an official look at a picture. It shows homes and persons, so it is noted who did. */
@Singleton
class ShowFile {
  private static final Logger LOG = LoggerFactory.getLogger(ShowFile.class);

  private final AttachmentStore files;
  private final FileFolder folder;
  private final InboxReader inbox;
  private final AuditLog audit;
  private final WriteTransaction writes;

  ShowFile(
      AttachmentStore files,
      FileFolder folder,
      InboxReader inbox,
      AuditLog audit,
      WriteTransaction writes) {
    this.files = files;
    this.folder = folder;
    this.inbox = inbox;
    this.audit = audit;
    this.writes = writes;
  }

  /** A picture and where its bytes are. */
  record Shown(Attachment attachment, Path content) {}

  /** Whether a user may look at pictures of their areas at all. */
  static boolean mayLook(Actor actor) {
    return actor.isAny(
        Role.COMMUNE_OFFICIAL, Role.COMMUNE_CHAIR, Role.DISTRICT_STAFF, Role.PROVINCE_STAFF);
  }

  /**
   * Shows a picture.
   *
   * @throws ProblemException NOT_PERMITTED by role, DEVICE_REVOKED; NOT_FOUND also where it is not
   *     finished; AREA_OUT_OF_SCOPE where neither its village nor that of its household now is the
   *     actor's
   */
  Shown show(Actor actor, String fileId) {
    if (!mayLook(actor)) {
      throw new ProblemException(ProblemType.NOT_PERMITTED);
    }
    // On pages there is no tablet; a revoked one sends and is shown nothing.
    if (actor.device() != null) {
      actor.requireActiveDevice();
    }
    FileRow file =
        files
            .findById(fileId)
            .filter(found -> found.state() == FileState.COMPLETE)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    if (!actor.scope().covers(file.areaPath())) {
      actor.scope().require(inbox.findAreaPath(file.recordId()).orElse(file.areaPath()));
    }
    Path content = folder.wholeOf(file.id());
    if (!Files.exists(content)) {
      LOG.error("file {} is complete by the database and missing in the data folder", file.id());
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    writes.run(
        () ->
            audit.append(
                actor.userId(),
                "attachment.shown",
                file.id(),
                Map.of("kind", file.kind().code(), "record", file.recordId())));
    return new Shown(Attachment.of(file), content);
  }
}
