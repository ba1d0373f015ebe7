package vn.rasoat.client.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  static @Nullable FileKind ofCode(String code) {
    for (FileKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }
}
