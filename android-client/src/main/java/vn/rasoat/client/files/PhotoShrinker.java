package vn.rasoat.client.files;

import java.io.IOException;
import java.io.InputStream;

/** Makes a photo small enough, in steps: first a lower quality, then fewer pixels. */
final class PhotoShrinker {
  private static final int[] SIDES = {1600, 1280, 1024, 800, 640, 480};
  private static final int[] QUALITIES = {85, 75, 60};

  private PhotoShrinker() {}

  /** A JPEG of at most so many bytes, upright and without EXIF. */
  static byte[] shrink(PhotoSource photo, PhotoEncoder encoder, int most)
      throws NotAPictureException {
    Orientation orientation = orientation(photo);
    for (int side : SIDES) {
      for (int quality : QUALITIES) {
        // Encoding anew drops EXIF on every Android known; the strip makes sure of it.
        byte[] jpeg = Jpeg.strip(encoder.encode(photo, orientation, side, quality));
        if (jpeg.length <= most) {
          return jpeg;
        }
      }
    }
    throw new NotAPictureException("cannot be made small enough", null);
  }

  private static Orientation orientation(PhotoSource photo) throws NotAPictureException {
    try (InputStream in = photo.open()) {
      return Jpeg.orientation(in);
    } catch (IOException e) {
      throw new NotAPictureException("cannot be read", e);
    }
  }
}
