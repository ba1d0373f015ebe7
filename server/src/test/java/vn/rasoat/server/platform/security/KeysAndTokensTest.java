package vn.rasoat.server.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.server.platform.settings.StartFailure;
import vn.rasoat.server.testing.HeldClock;

class KeysAndTokensTest {
  private static final AccessToken TOKEN = new AccessToken("user-1", 3, "device-1");

  @TempDir Path folder;
  private final HeldClock clock = HeldClock.atTheReviewOf2022();

  @Test
  void the_key_is_made_once_and_only_its_owner_may_read_it() throws IOException {
    SigningKey made = new SigningKey(folder.resolve("keys"));
    SigningKey read = new SigningKey(folder.resolve("keys"));

    assertThat(read.forPurpose("a")).isEqualTo(made.forPurpose("a")).hasSize(32);
    assertThat(read.forPurpose("a")).isNotEqualTo(made.forPurpose("b"));
    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("keys/signing.key"))).isEqualTo("rw-------");
  }

  @Test
  void a_damaged_key_is_told_in_one_line() throws IOException {
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/signing.key"), "c2hvcnQ=");

    assertThatThrownBy(() -> new SigningKey(folder.resolve("keys")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("signing.key");
  }

  @Test
  void a_token_says_what_it_was_made_for_until_it_runs_out() {
    AccessTokens tokens = tokens("one");
    String text = tokens.issue(TOKEN);

    assertThat(tokens.read(text)).contains(TOKEN);
    clock.pass(AccessTokens.LIFETIME.minus(Duration.ofSeconds(1)));
    assertThat(tokens.read(text)).contains(TOKEN);
    clock.pass(Duration.ofSeconds(1));
    assertThat(tokens.read(text)).isEmpty();
  }

  @Test
  void a_token_that_was_changed_unsigned_or_made_elsewhere_says_nothing() {
    AccessTokens tokens = tokens("one");
    String text = tokens.issue(TOKEN);
    String[] parts = text.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String otherClaims = encode(claims.replace("user-1", "user-2"));

    assertThat(tokens.read(parts[0] + "." + otherClaims + "." + parts[2])).isEmpty();
    assertThat(tokens.read(encode("{\"alg\":\"none\"}") + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.read(tokens("two").issue(TOKEN))).isEmpty();
    assertThat(tokens.read("not.a.token")).isEmpty();
    assertThat(tokens.read("")).isEmpty();
  }

  private AccessTokens tokens(String keys) {
    return new AccessTokens(new SigningKey(folder.resolve(keys)), clock);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
