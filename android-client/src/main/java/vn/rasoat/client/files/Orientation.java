package vn.rasoat.client.files;

/**
 * How a picture is to be turned before it is shown (EXIF tag 0x0112): mirrored first, then turned.
 *
 * @param mirrored left and right exchanged
 * @param degrees clockwise: 0, 90, 180 or 270
 */
public record Orientation(boolean mirrored, int degrees) {
  /** As it is. */
  public static final Orientation UPRIGHT = new Orientation(false, 0);

  static Orientation ofExif(int value) {
    return switch (value) {
      case 2 -> new Orientation(true, 0);
      case 3 -> new Orientation(false, 180);
      case 4 -> new Orientation(true, 180);
      case 5 -> new Orientation(true, 270);
      case 6 -> new Orientation(false, 90);
      case 7 -> new Orientation(true, 90);
      case 8 -> new Orientation(false, 270);
      default -> UPRIGHT;
    };
  }
}
