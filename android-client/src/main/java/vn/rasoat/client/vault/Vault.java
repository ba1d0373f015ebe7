package vn.rasoat.client.vault;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Uptime;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/**
 * The data key of one store, locked away twice: sealed with a key derived from the PIN, and that
 * wrapped with the key of the device. Without the device a PIN of six digits would be found in
 * minutes; without the PIN a stolen tablet would open by itself.
 */
public final class Vault {
  private static final String IDENTITY = "vault/key";

  private final VaultFiles files;
  private final DeviceKey deviceKey;
  private final SecureRandom random;
  private final PinDelay delay;

  Vault(VaultFiles files, DeviceKey deviceKey, SecureRandom random, Uptime uptime) {
    this.files = files;
    this.deviceKey = deviceKey;
    this.random = random;
    this.delay = new PinDelay(files.tries(), uptime);
  }

  /** The files of this vault and of the store it opens. */
  public VaultFiles files() {
    return files;
  }

  /** Whose it is; null if the device has lost its key. */
  public @Nullable VaultOwner findOwner() {
    try {
      JsonNode owner = JsonTree.read("owner", SafeFile.text(unwrapped(read(), "owner")));
      return new VaultOwner(owner.get("server").text(), owner.get("user").text());
    } catch (DeviceKey.DeviceKeyLost e) {
      return null;
    }
  }

  /** How long the next try must wait; zero if it may be now. */
  public Duration remainingWait() {
    return delay.remaining();
  }

  /**
   * Tries a PIN. Takes about half a second; not for the thread of the screen.
   *
   * @param pin the caller wipes it
   */
  public synchronized Unlocking unlock(char[] pin) {
    Duration wait = delay.remaining();
    if (!wait.isZero()) {
      return new Unlocking.TooEarly(wait);
    }
    delay.count();
    JsonNode vault = read();
    byte[] sealed;
    try {
      sealed = unwrapped(vault, "key");
    } catch (DeviceKey.DeviceKeyLost e) {
      delay.clear();
      return new Unlocking.KeyLost();
    }
    byte[] pinKey =
        DerivedKey.ofPin(
            pin,
            Base64.getDecoder().decode(vault.get("salt").text()),
            vault.get("iterations").whole(1, 100_000_000));
    try {
      DataKey key = new DataKey(SealedBytes.open(pinKey, IDENTITY, sealed), random);
      delay.clear();
      return new Unlocking.Unlocked(key);
    } catch (SealBroken e) {
      return new Unlocking.WrongPin(delay.remaining());
    } finally {
      Arrays.fill(pinKey, (byte) 0);
    }
  }

  /**
   * Replaces the PIN; the data key stays, so nothing is sealed anew.
   *
   * @param key as {@link #unlock} gave it
   * @throws IllegalArgumentException if {@link PinRules} refuse the new PIN
   */
  public synchronized void changePin(DataKey key, char[] newPin) {
    write(requireOwner(), key, newPin, DerivedKey.ITERATIONS);
  }

  void write(VaultOwner owner, DataKey key, char[] pin, int iterations) {
    if (PinRules.findFault(pin).isPresent()) {
      throw new IllegalArgumentException("the PIN is too easy to guess");
    }
    byte[] salt = new byte[DerivedKey.SALT_BYTES];
    random.nextBytes(salt);
    byte[] pinKey = DerivedKey.ofPin(pin, salt, iterations);
    byte[] clear = key.copy();
    byte[] sealed = SealedBytes.seal(pinKey, random, IDENTITY, clear);
    Arrays.fill(clear, (byte) 0);
    Arrays.fill(pinKey, (byte) 0);
    Function<byte[], String> text = Base64.getEncoder()::encodeToString;
    String wrappedOwner = text.apply(deviceKey.wrap(SafeFile.bytes(json(owner))));
    String wrappedKey = text.apply(deviceKey.wrap(sealed));
    files
        .vault()
        .write(
            SafeFile.bytes(
                JsonText.of(
                    json -> {
                      json.writeStartObject();
                      json.writeNumberField("version", 1);
                      json.writeStringField("owner", wrappedOwner);
                      json.writeNumberField("iterations", iterations);
                      json.writeStringField("salt", text.apply(salt));
                      json.writeStringField("key", wrappedKey);
                      json.writeEndObject();
                    })));
  }

  private VaultOwner requireOwner() {
    VaultOwner owner = findOwner();
    if (owner == null) {
      throw new IllegalStateException("the device has lost its key");
    }
    return owner;
  }

  private static String json(VaultOwner owner) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("server", owner.server());
          json.writeStringField("user", owner.userName());
          json.writeEndObject();
        });
  }

  private JsonNode read() {
    byte[] text = files.vault().read();
    if (text == null) {
      throw new IllegalStateException("there is no vault");
    }
    return JsonTree.read("vault", SafeFile.text(text));
  }

  private byte[] unwrapped(JsonNode vault, String field) {
    return deviceKey.unwrap(Base64.getDecoder().decode(vault.get(field).text()));
  }
}
