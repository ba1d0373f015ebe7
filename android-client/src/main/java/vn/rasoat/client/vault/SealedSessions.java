package vn.rasoat.client.vault;

import java.util.Optional;
import vn.rasoat.client.store.Session;
import vn.rasoat.client.store.SessionStore;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/** The session in a file of its own, sealed. One that does not open is none: sign in again. */
public final class SealedSessions implements SessionStore {
  private static final String IDENTITY = "session";

  private final SafeFile file;
  private final DataKey key;

  /** The session of an unlocked vault, see {@link VaultFiles#session()}. */
  public SealedSessions(SafeFile file, DataKey key) {
    this.file = file;
    this.key = key;
  }

  @Override
  public synchronized Optional<Session> find() {
    byte[] sealed = file.read();
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      JsonNode node = JsonTree.read("session", SafeFile.text(key.open(IDENTITY, sealed)));
      return Optional.of(new Session(node.get("access").text(), node.get("refresh").text()));
    } catch (SealBroken | DataFaultException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void save(Session session) {
    String text =
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("access", session.accessToken());
              json.writeStringField("refresh", session.refreshToken());
              json.writeEndObject();
            });
    file.write(key.seal(IDENTITY, SafeFile.bytes(text)));
  }

  @Override
  public synchronized void clear() {
    file.delete();
  }
}
