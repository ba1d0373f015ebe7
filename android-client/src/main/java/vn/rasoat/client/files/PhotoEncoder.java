package vn.rasoat.client.files;

/** Decodes a picture and encodes it anew: on the tablet by Android. */
public interface PhotoEncoder {
  /**
   * A JPEG of the picture, turned upright by its EXIF orientation.
   *
   * @param longestSide pixels of its longer side at most
   * @param quality 1 to 100
   * @throws NotAPictureException if it cannot be decoded
   */
  byte[] encode(PhotoSource photo, Orientation orientation, int longestSide, int quality)
      throws NotAPictureException;
}
