package vn.rasoat.server.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file shows. */
public enum FileKind {
  HOUSE_PHOTO,
  SIGNED_SHEET,
  SIGNATURE,
  MINUTES_PHOTO;

  /** The word on the wire, such as {@code house_photo}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key of its name on pages. */
  public String label() {
    return "attachment.kind." + code();
  }

  static Optional<FileKind> findByCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
