package vn.rasoat.server.device;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one path of an SVG, a unit for each module.
 *
 * @param size width and height in units, with the quiet zone of four around it
 * @param path of the dark modules, for the attribute {@code d}
 */
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  /** The code of a text; a quarter of it may be smudged. */
  static QrCode of(String text) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("the text is too long for a QR code", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        } else {
          x++;
        }
      }
    }
    return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
  }
}
