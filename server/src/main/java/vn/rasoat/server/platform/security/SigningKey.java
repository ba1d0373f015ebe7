package vn.rasoat.server.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.rasoat.server.platform.settings.Settings;
import vn.rasoat.server.platform.settings.StartFailure;

/**
 * The secret that signs access tokens and form tokens: 256 bits made on the first start, kept in
 * {@code keys/signing.key} of the data folder, which only the owner may read. Whoever takes the
 * file away ends all access tokens and open forms, nothing else.
 */
@Singleton
public final class SigningKey {
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  @Inject
  public SigningKey(Settings settings) {
    this(settings.data().resolve("keys"));
  }

  SigningKey(Path folder) {
    Path file = folder.resolve("signing.key");
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(file);
    }
    if (key.length != KEY_BYTES) {
      throw unusable(file);
    }
  }

  private static StartFailure unusable(Path file) {
    return new StartFailure(
        "tệp khóa " + file + " không đọc được hoặc đã hỏng; xóa tệp để máy chủ tạo khóa mới",
        "the key file " + file + " cannot be read or is damaged; delete it to have a new one made");
  }

  private static void make(Path folder, Path file) throws IOException {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(folder, ownerOnly(posix, "rwx------"));
    // Written aside and moved, so that a stop half-way leaves no half key.
    Path made = folder.resolve("signing.key.new");
    Files.deleteIfExists(made);
    try (var channel =
        Files.newByteChannel(
            made,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(posix, "rw-------"))) {
      String text = Base64.getEncoder().encodeToString(bytes);
      channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    Files.move(made, file);
  }

  private static FileAttribute<?>[] ownerOnly(boolean posix, String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The 32 bytes of a key for one purpose; keys of different purposes tell nothing of each other.
   */
  public byte[] forPurpose(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
