package vn.rasoat.client.device;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Matrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.rasoat.client.files.NotAPictureException;
import vn.rasoat.client.files.Orientation;
import vn.rasoat.client.files.PhotoEncoder;
import vn.rasoat.client.files.PhotoSource;

/** Decodes at about the size wanted, so that a photo of 50 megapixels fits into a small heap. */
public final class AndroidPhotoEncoder implements PhotoEncoder {

  @Override
  public byte[] encode(PhotoSource photo, Orientation orientation, int longestSide, int quality)
      throws NotAPictureException {
    Bitmap decoded = decode(photo, longestSide);
    Bitmap drawn = turned(decoded, orientation, longestSide);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean done = drawn.compress(Bitmap.CompressFormat.JPEG, quality, bytes);
    drawn.recycle();
    decoded.recycle();
    if (!done) {
      throw new NotAPictureException("cannot be encoded", null);
    }
    return bytes.toByteArray();
  }

  private static Bitmap decode(PhotoSource photo, int longestSide) throws NotAPictureException {
    BitmapFactory.Options size = new BitmapFactory.Options();
    size.inJustDecodeBounds = true;
    decode(photo, size);
    int longest = Math.max(size.outWidth, size.outHeight);
    if (longest <= 0) {
      throw new NotAPictureException("no picture", null);
    }
    BitmapFactory.Options sampled = new BitmapFactory.Options();
    sampled.inSampleSize = 1;
    while (longest / (sampled.inSampleSize * 2) >= longestSide) {
      sampled.inSampleSize *= 2;
    }
    Bitmap decoded = decode(photo, sampled);
    if (decoded == null) {
      throw new NotAPictureException("cannot be decoded", null);
    }
    return decoded;
  }

  private static @Nullable Bitmap decode(PhotoSource photo, BitmapFactory.Options options)
      throws NotAPictureException {
    try (InputStream in = photo.open()) {
      return BitmapFactory.decodeStream(in, null, options);
    } catch (IOException e) {
      throw new NotAPictureException("cannot be read", e);
    }
  }

  private static Bitmap turned(Bitmap bitmap, Orientation orientation, int longestSide) {
    int longest = Math.max(bitmap.getWidth(), bitmap.getHeight());
    float scale = Math.min(1f, longestSide / (float) longest);
    Matrix matrix = new Matrix();
    matrix.postScale(orientation.mirrored() ? -scale : scale, scale);
    matrix.postRotate(orientation.degrees());
    return Bitmap.createBitmap(bitmap, 0, 0, bitmap.getWidth(), bitmap.getHeight(), matrix, true);
  }
}
