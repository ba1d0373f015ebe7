package vn.rasoat.client.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos as cameras give them, and an encoder on the desktop. */
public final class ExifPhoto {
  /** Stands in the EXIF of the photos made here. */
  public static final String PLACE = "22.39812N 103.15234E";

  private ExifPhoto() {}

  /**
   * A noisy JPEG whose top left quarter is red, with EXIF: the orientation, a place, a maker's name
   * and a comment.
   */
  public static byte[] of(int width, int height, int orientation) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = random.nextInt(90);
        boolean red = x < width / 2 && y < height / 2;
        image.setRGB(x, y, red ? 0xff0000 | noise : noise << 16 | noise << 8 | noise);
      }
    }
    byte[] plain = write(image, 0.95f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, exif(orientation));
    segment(out, 0xED, ("IPTC " + PLACE).getBytes(StandardCharsets.ISO_8859_1));
    segment(out, 0xFE, ("comment " + PLACE).getBytes(StandardCharsets.ISO_8859_1));
    out.write(plain, 2, plain.length - 2);
    byte[] behind = ("behind the end " + PLACE).getBytes(StandardCharsets.ISO_8859_1);
    out.write(behind, 0, behind.length);
    return out.toByteArray();
  }

  private static byte[] exif(int orientation) {
    byte[] place = PLACE.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer tiff =
        ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    tiff.putInt(0);
    tiff.put(place);
    return tiff.array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write(content.length + 2 >> 8);
    out.write(content.length + 2 & 255);
    out.write(content, 0, content.length);
  }

  static BufferedImage read(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(BufferedImage image, float quality) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Encodes by the JDK; counts how often it was asked. */
  static final class DesktopEncoder implements PhotoEncoder {
    int calls;

    @Override
    public byte[] encode(PhotoSource photo, Orientation orientation, int longestSide, int quality)
        throws NotAPictureException {
      calls++;
      BufferedImage image;
      try (InputStream in = photo.open()) {
        image = ImageIO.read(in);
      } catch (IOException e) {
        throw new NotAPictureException("cannot be read", e);
      }
      if (image == null) {
        throw new NotAPictureException("no picture", null);
      }
      double scale =
          Math.min(1, longestSide / (double) Math.max(image.getWidth(), image.getHeight()));
      int width = (int) (image.getWidth() * scale);
      int height = (int) (image.getHeight() * scale);
      boolean turned = orientation.degrees() % 180 != 0;
      BufferedImage drawn =
          new BufferedImage(
              turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = drawn.createGraphics();
      graphics.setColor(Color.BLACK);
      AffineTransform turn = new AffineTransform();
      turn.translate(drawn.getWidth() / 2.0, drawn.getHeight() / 2.0);
      turn.rotate(Math.toRadians(orientation.degrees()));
      if (orientation.mirrored()) {
        turn.scale(-1, 1);
      }
      turn.translate(-width / 2.0, -height / 2.0);
      turn.scale(scale, scale);
      graphics.drawImage(image, turn, null);
      graphics.dispose();
      return write(drawn, quality / 100f);
    }
  }
}
