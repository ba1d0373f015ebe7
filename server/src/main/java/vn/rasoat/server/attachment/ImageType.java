package vn.rasoat.server.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that are taken, each told by its first bytes and not by what it claims. */
public enum ImageType {
  JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
  PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

  /** How many bytes of the beginning are enough to tell. */
  static final int MAGIC_BYTES = 8;

  private final String mediaType;
  private final String ending;
  private final byte[] magic;

  ImageType(String mediaType, String ending, byte[] magic) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.magic = magic;
  }

  /** The media type, such as {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** Ending of a file name, without the dot. */
  public String ending() {
    return ending;
  }

  /** Whether a file that begins with these bytes is of this type. */
  boolean begins(byte[] head) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  static Optional<ImageType> findByMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }
}
