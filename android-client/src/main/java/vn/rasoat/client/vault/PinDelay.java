package vn.rasoat.client.vault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.Uptime;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/**
 * Wrong PINs since the last right one, on disk before the PIN is looked at: a kill in between does
 * not give a free try. Waits are measured by the time since the device started, which nobody can
 * set; a restart of the device begins the wait anew.
 */
final class PinDelay {
  private static final int FREE_TRIES = 3;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final SafeFile file;
  private final Uptime uptime;

  PinDelay(SafeFile file, Uptime uptime) {
    this.file = file;
    this.uptime = uptime;
  }

  private record Tries(int failures, long since, String bootId) {}

  /** How long the next try must wait; zero if it may be now. */
  Duration remaining() {
    Tries tries = read();
    if (tries == null) {
      return Duration.ZERO;
    }
    Duration wait = waitAfter(tries.failures());
    if (wait.isZero()) {
      return wait;
    }
    if (!tries.bootId().equals(uptime.bootId()) || uptime.millis() < tries.since()) {
      write(tries.failures());
      return wait;
    }
    Duration left = wait.minusMillis(uptime.millis() - tries.since());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Counts a try as wrong until it turns out to be right. */
  void count() {
    Tries tries = read();
    write(tries == null ? 1 : tries.failures() + 1);
  }

  /** Forgets wrong tries: the PIN was right. */
  void clear() {
    file.delete();
  }

  /** 30 s from the third wrong PIN on, doubled with each, at most an hour. */
  static Duration waitAfter(int failures) {
    if (failures < FREE_TRIES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_TRIES, 10);
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private @Nullable Tries read() {
    byte[] text = file.read();
    if (text == null) {
      return null;
    }
    try {
      JsonNode node = JsonTree.read("tries", SafeFile.text(text));
      return new Tries(
          node.get("failures").whole(0, Integer.MAX_VALUE),
          node.get("since").whole(),
          node.get("boot").text());
    } catch (DataFaultException e) {
      return new Tries(FREE_TRIES, 0, ""); // damaged: better a wait than tries without end
    }
  }

  private void write(int failures) {
    file.write(
        SafeFile.bytes(
            JsonText.of(
                json -> {
                  json.writeStartObject();
                  json.writeNumberField("failures", failures);
                  json.writeNumberField("since", uptime.millis());
                  json.writeStringField("boot", uptime.bootId());
                  json.writeEndObject();
                })));
  }
}
