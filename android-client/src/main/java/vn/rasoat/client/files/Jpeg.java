package vn.rasoat.client.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The segments before the picture in a JPEG file. What tells more than the picture is in APP1 (EXIF
 * with place and time, XMP), the other APPn (makers' notes, IPTC) and comments.
 */
final class Jpeg {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private Jpeg() {}

  /**
   * The same picture without what is not the picture: all APPn but JFIF, and comments, wherever
   * they stand, and whatever follows its end.
   *
   * @throws NotAPictureException if it is no whole JPEG
   */
  static byte[] strip(byte[] jpeg) throws NotAPictureException {
    if (jpeg.length < 4 || marker(jpeg, 0) != START) {
      throw new NotAPictureException("no JPEG", null);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
    out.write(jpeg, 0, 2);
    int at = 2;
    while (at + 4 <= jpeg.length) {
      int marker = marker(jpeg, at);
      int end = at + 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
      if (end > jpeg.length || end < at + 4) {
        break;
      }
      if (marker == SCAN) {
        end = endOfScan(jpeg, end);
      }
      if (!tellsMore(marker)) {
        out.write(jpeg, at, end - at);
      }
      at = end;
      if (at + 2 <= jpeg.length && marker(jpeg, at) == END) {
        out.write(jpeg, at, 2);
        return out.toByteArray();
      }
    }
    throw new NotAPictureException("a JPEG that ends early", null);
  }

  /** The place of the next marker behind the bits of a scan. */
  private static int endOfScan(byte[] jpeg, int from) {
    int at = from;
    while (at + 1 < jpeg.length) {
      int next = jpeg[at + 1] & 255;
      boolean stuffedOrRestart = next == 0 || next >= 0xD0 && next <= 0xD7;
      if ((jpeg[at] & 255) == 0xFF && !stuffedOrRestart && next != 0xFF) {
        return at;
      }
      at++;
    }
    return jpeg.length;
  }

  private static boolean tellsMore(int marker) {
    return marker > APP0 && marker <= APP15 || marker == COMMENT;
  }

  private static int marker(byte[] jpeg, int at) throws NotAPictureException {
    if ((jpeg[at] & 255) != 0xFF) {
      throw new NotAPictureException("no JPEG", null);
    }
    return jpeg[at + 1] & 255;
  }

  /** How the picture is to be turned; upright if the file does not say, or is no JPEG. */
  static Orientation orientation(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      if (data.readUnsignedShort() != 0xFF00 + START) {
        return Orientation.UPRIGHT;
      }
      while (true) {
        int marker = data.readUnsignedShort() - 0xFF00;
        int length = data.readUnsignedShort() - 2;
        if (marker < 0 || marker == SCAN || length < 0) {
          return Orientation.UPRIGHT;
        }
        byte[] segment = new byte[length];
        data.readFully(segment);
        if (marker == APP1 && startsWith(segment, EXIF)) {
          return Orientation.ofExif(tag(segment));
        }
      }
    } catch (EOFException e) {
      return Orientation.UPRIGHT;
    }
  }

  /** The orientation in the first directory of the TIFF inside an EXIF segment; 0 if none. */
  private static int tag(byte[] segment) {
    int length = segment.length - EXIF.length;
    ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, length).slice();
    if (length < 8) {
      return 0;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = tiff.getInt(4) & 0xffff_ffffL;
    if (directory + 2 > length) {
      return 0;
    }
    int entries = tiff.getShort((int) directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (entry + 12 > length) {
        return 0;
      }
      if ((tiff.getShort((int) entry) & 0xffff) == ORIENTATION_TAG) {
        return tiff.getShort((int) entry + 8) & 0xffff;
      }
    }
    return 0;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
