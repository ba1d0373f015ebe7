package vn.rasoat.server.attachment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import vn.rasoat.server.platform.security.Actor;

/** What other features may ask about photos and signatures. */
@Singleton
public class AttachmentReader {
  private final AttachmentStore files;

  AttachmentReader(AttachmentStore files) {
    this.files = files;
  }

  /**
   * The complete files of some records, oldest first; none for those who may not look at files.
   * Whoever asks has made sure that the records are within the actor's scope.
   */
  public List<Attachment> listOf(Actor actor, Collection<String> recordIds) {
    if (recordIds.isEmpty() || !ShowFile.mayLook(actor)) {
      return List.of();
    }
    return files.listComplete(recordIds).stream().map(Attachment::of).toList();
  }
}
