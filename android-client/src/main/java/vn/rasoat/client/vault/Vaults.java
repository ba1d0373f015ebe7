package vn.rasoat.client.vault;

import java.io.File;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Uptime;

/** The vaults in the app's own folder: one for each user of each server that signed in here. */
public final class Vaults {
  private static final int NAME_BYTES = 16;
  private static final String VAULT = ".vault";

  private final File directory;
  private final DeviceKey deviceKey;
  private final SecureRandom random;
  private final Uptime uptime;
  private final int iterations;

  /**
   * The vaults of a folder.
   *
   * @param directory private to the app; made if it is not there
   */
  public Vaults(File directory, DeviceKey deviceKey, SecureRandom random, Uptime uptime) {
    this(directory, deviceKey, random, uptime, DerivedKey.ITERATIONS);
  }

  /** With a number of rounds of its own, for tests that must not take a second per PIN. */
  Vaults(File directory, DeviceKey deviceKey, SecureRandom random, Uptime uptime, int iterations) {
    this.directory = directory;
    this.deviceKey = deviceKey;
    this.random = random;
    this.uptime = uptime;
    this.iterations = iterations;
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new IllegalStateException("cannot make the folder of the vaults");
    }
  }

  /** All vaults, in no order that means anything. */
  public List<Vault> list() {
    List<Vault> vaults = new ArrayList<>();
    String[] names = directory.list((folder, each) -> each.endsWith(VAULT));
    if (names != null) {
      Arrays.sort(names);
      for (String each : names) {
        vaults.add(vault(each.substring(0, each.length() - VAULT.length())));
      }
    }
    return vaults;
  }

  /** The vault of a user; empty if there is none yet. */
  public Optional<Vault> find(VaultOwner owner) {
    String name = nameOf(owner);
    return new File(directory, name + VAULT).isFile() ? Optional.of(vault(name)) : Optional.empty();
  }

  /**
   * Makes a vault with a new data key.
   *
   * @throws IllegalArgumentException if {@link PinRules} refuse the PIN
   * @throws IllegalStateException if the user has a vault already
   */
  public Vault create(VaultOwner owner, char[] pin) {
    if (find(owner).isPresent()) {
      throw new IllegalStateException("this user has a vault already");
    }
    Vault vault = vault(nameOf(owner));
    vault.files().delete(); // what an earlier vault left behind: nobody can open it any more
    try (DataKey key = DataKey.drawn(random)) {
      vault.write(owner, key, pin, iterations);
    }
    return vault;
  }

  /**
   * Removes a vault with its store and photos, for good. Callers ask the store first whether there
   * is unsynced work, and close it.
   */
  public void remove(Vault vault) {
    vault.files().delete();
  }

  private Vault vault(String name) {
    return new Vault(new VaultFiles(directory, name), deviceKey, random, uptime);
  }

  private String nameOf(VaultOwner owner) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(nameKey(), "HmacSHA256"));
      byte[] hash = mac.doFinal(SafeFile.bytes(owner.server() + "\n" + owner.userName()));
      return Hex.of(Arrays.copyOf(hash, NAME_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is not available", e);
    }
  }

  /** Drawn once for this installation, so that names cannot be guessed from outside. */
  private synchronized byte[] nameKey() {
    SafeFile file = new SafeFile(new File(directory, "names"));
    byte[] key = file.read();
    if (key == null) {
      key = new byte[DataKey.BYTES];
      random.nextBytes(key);
      file.write(key);
    }
    return key;
  }
}
