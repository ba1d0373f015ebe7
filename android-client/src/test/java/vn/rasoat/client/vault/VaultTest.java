package vn.rasoat.client.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.client.store.Session;

class VaultTest {
  private static final VaultOwner OWNER = new VaultOwner("https://rasoat.example/", "giang.a.pao");
  private static final String PIN = "402817";

  @TempDir Path folder;

  private final SoftwareDeviceKey deviceKey = new SoftwareDeviceKey();
  private final SetUptime uptime = new SetUptime();

  /** A new object each time, as after a restart of the app. */
  private Vaults vaults() {
    return new Vaults(folder.toFile(), deviceKey, new SecureRandom(), uptime, 100);
  }

  private Unlocking unlock(String pin) {
    return vaults().find(OWNER).orElseThrow(AssertionError::new).unlock(pin.toCharArray());
  }

  private DataKey key(String pin) {
    return ((Unlocking.Unlocked) unlock(pin)).key();
  }

  private void create() {
    vaults().create(OWNER, PIN.toCharArray());
  }

  @Test
  void the_right_pin_opens_the_same_key_again() {
    create();
    byte[] sealed = key(PIN).seal("row/1", new byte[] {1, 2, 3});
    assertThat(key(PIN).open("row/1", sealed)).containsExactly(1, 2, 3);
  }

  @Test
  void what_was_moved_changed_or_cut_does_not_open() {
    create();
    DataKey key = key(PIN);
    byte[] sealed = key.seal("row/1", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> key.open("row/2", sealed)).isInstanceOf(SealBroken.class);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> key.open("row/1", changed)).isInstanceOf(SealBroken.class);
    }
    assertThatThrownBy(() -> key.open("row/1", new byte[5])).isInstanceOf(SealBroken.class);
    assertThat(key.seal("row/1", new byte[] {1, 2, 3})).isNotEqualTo(sealed);
  }

  @Test
  void a_locked_key_is_zeros_and_does_nothing() {
    create();
    DataKey key = key(PIN);
    byte[] sealed = key.seal("row/1", new byte[] {1});
    key.close();
    assertThat(key.isLocked()).isTrue();
    assertThatThrownBy(() -> key.open("row/1", sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.seal("row/1", new byte[0]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wrong_pins_must_wait_longer_and_longer() {
    create();
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ZERO));
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ZERO));
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ofSeconds(30)));
    assertThat(unlock(PIN)).isEqualTo(new Unlocking.TooEarly(Duration.ofSeconds(30)));
    uptime.pass(29_000);
    assertThat(unlock(PIN)).isEqualTo(new Unlocking.TooEarly(Duration.ofSeconds(1)));
    uptime.pass(1_000);
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ofSeconds(60)));
    uptime.pass(60_000);
    assertThat(unlock(PIN)).isInstanceOf(Unlocking.Unlocked.class);
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ZERO));
    assertThat(PinDelay.waitAfter(100)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_restart_of_the_device_does_not_shorten_the_wait() {
    create();
    for (int i = 0; i < 3; i++) {
      unlock("111222");
    }
    uptime.pass(29_000);
    uptime.restart();
    assertThat(unlock(PIN)).isEqualTo(new Unlocking.TooEarly(Duration.ofSeconds(30)));
    uptime.pass(30_000);
    assertThat(unlock(PIN)).isInstanceOf(Unlocking.Unlocked.class);
  }

  @Test
  void a_try_counts_before_the_pin_is_looked_at() {
    create();
    PinDelay killed = new PinDelay(vaults().list().get(0).files().tries(), uptime);
    killed.count();
    killed.count();
    assertThat(unlock("111222")).isEqualTo(new Unlocking.WrongPin(Duration.ofSeconds(30)));
  }

  @Test
  void a_changed_pin_opens_the_same_data_and_the_old_one_nothing() {
    create();
    DataKey key = key(PIN);
    byte[] sealed = key.seal("row/1", new byte[] {9});
    vaults().list().get(0).changePin(key, "918273".toCharArray());
    assertThat(unlock(PIN)).isInstanceOf(Unlocking.WrongPin.class);
    assertThat(key("918273").open("row/1", sealed)).containsExactly(9);
  }

  @Test
  void without_the_device_nobody_opens_it() {
    create();
    deviceKey.lose();
    assertThat(unlock(PIN)).isEqualTo(new Unlocking.KeyLost());
    assertThat(vaults().list().get(0).findOwner()).isNull();
  }

  @Test
  void easy_pins_are_refused() {
    for (String pin :
        List.of("12345", "123456", "654321", "890123", "111111", "121212", "123123", "12345a")) {
      assertThat(PinRules.findFault(pin.toCharArray())).as(pin).isPresent();
      assertThatThrownBy(() -> vaults().create(OWNER, pin.toCharArray()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String pin : List.of("402817", "112233", "2000101", "135790")) {
      assertThat(PinRules.findFault(pin.toCharArray())).as(pin).isEmpty();
    }
  }

  @Test
  void each_user_of_each_server_has_files_of_its_own_whose_names_say_nothing() throws IOException {
    create();
    VaultOwner other = new VaultOwner(OWNER.server(), "ly.thi.mai");
    vaults().create(other, PIN.toCharArray());
    assertThat(vaults().list())
        .extracting(Vault::findOwner)
        .containsExactlyInAnyOrder(OWNER, other);
    assertThat(vaults().find(new VaultOwner("https://other.example/", "ly.thi.mai"))).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.collect(Collectors.toList())) {
        String text =
            file.getFileName() + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("giang.a.pao", "ly.thi.mai", "rasoat.example");
      }
    }
    vaults().remove(vaults().find(other).orElseThrow(AssertionError::new));
    assertThat(vaults().list()).extracting(Vault::findOwner).containsExactly(OWNER);
  }

  @Test
  void the_session_is_sealed_and_a_damaged_one_is_none() throws IOException {
    create();
    SafeFile file = vaults().list().get(0).files().session();
    SealedSessions sessions = new SealedSessions(file, key(PIN));
    assertThat(sessions.find()).isEmpty();
    sessions.save(new Session("access-token-1", "refresh-token-1"));
    assertThat(new SealedSessions(file, key(PIN)).find())
        .contains(new Session("access-token-1", "refresh-token-1"));
    byte[] bytes = file.read();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    bytes[20] ^= 1;
    file.write(bytes);
    assertThat(sessions.find()).isEmpty();
    sessions.clear();
    assertThat(sessions.find()).isEmpty();
  }
}
