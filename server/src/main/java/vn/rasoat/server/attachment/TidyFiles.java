package vn.rasoat.server.attachment;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.audit.AuditLog;
import vn.rasoat.server.platform.db.WriteTransaction;
import vn.rasoat.server.platform.start.StartUpWork;

/**
 * At every start and once a day: finishes files whose last byte is there and whose last step is
 * missing, removes those that were never finished in 30 days, and part files that nobody announced.
 */
@Singleton
class TidyFiles implements StartUpWork {
  private static final Logger LOG = LoggerFactory.getLogger(TidyFiles.class);

  private final AttachmentStore files;
  private final FileFolder folder;
  private final FinishFile finish;
  private final Writers writers;
  private final WriteTransaction writes;
  private final AuditLog audit;
  private final Clock clock;

  TidyFiles(
      AttachmentStore files,
      FileFolder folder,
      FinishFile finish,
      Writers writers,
      WriteTransaction writes,
      AuditLog audit,
      Clock clock) {
    this.files = files;
    this.folder = folder;
    this.finish = finish;
    this.writers = writers;
    this.writes = writes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Optional<String> run() {
    tidy();
    return Optional.empty();
  }

  @Scheduled(fixedDelay = "24h", initialDelay = "24h")
  void tidy() {
    Instant now = clock.instant();
    for (FileRow file : files.listPending()) {
      try {
        writers.<Boolean>alone(file.id(), turn -> tidy(file, now));
      } catch (IOException | RuntimeException e) {
        // One file must not keep the server from starting, nor the others from being tidied.
        LOG.warn("file {} could not be tidied", file.id(), e);
      }
    }
    try {
      for (String id : folder.listParts()) {
        if (files.findById(id).isEmpty()) {
          folder.removePart(id);
        }
      }
    } catch (IOException e) {
      LOG.warn("the part files could not be listed", e);
    }
  }

  private boolean tidy(FileRow file, Instant now) throws IOException {
    Progress progress = new Progress(file, folder.length(file.id()));
    if (progress.isComplete()) {
      try {
        finish.check(progress);
        return true;
      } catch (ProblemException e) {
        LOG.info("file {} begins anew: {}", file.id(), e.problem().type().code());
      }
    }
    if (file.expiresAt().isAfter(now)) {
      return false;
    }
    // The bytes first: a row without bytes is tidied the next time, bytes without a row are not.
    folder.removePart(file.id());
    writes.run(
        () -> {
          if (files.removePending(file.id()) == 1) {
            audit.append(null, "attachment.expired", file.id(), Map.of("record", file.recordId()));
          }
        });
    return true;
  }
}
