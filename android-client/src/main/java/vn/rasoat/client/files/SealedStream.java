package vn.rasoat.client.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.rasoat.client.vault.DataKey;
import vn.rasoat.client.vault.SealBroken;

/**
 * A long text of bytes sealed in pieces of 64 KiB, so that a photo of many megabytes needs little
 * memory. Each piece is bound to its place, and the last one says that it is the last: pieces
 * cannot be exchanged, and a stream that was cut does not pass for a whole one.
 */
final class SealedStream {
  private static final int PIECE_BYTES = 64 * 1024;

  private SealedStream() {}

  /** Seals what is written; whole, and on the disk, only once it was closed. */
  static OutputStream seal(FileOutputStream file, DataKey key, String identity) {
    return new Sealing(file, key, identity);
  }

  /** Opens what {@link #seal} made; reading fails where a seal is broken or the end is missing. */
  static InputStream open(InputStream in, DataKey key, String identity) {
    return new Opening(new DataInputStream(in), key, identity);
  }

  private static String place(String identity, int number, boolean last) {
    return identity + "/" + number + (last ? "/last" : "");
  }

  private static final class Sealing extends OutputStream {
    private final FileOutputStream file;
    private final DataOutputStream out;
    private final DataKey key;
    private final String identity;
    private final byte[] piece = new byte[PIECE_BYTES];
    private int length;
    private int number;
    private boolean closed;

    Sealing(FileOutputStream file, DataKey key, String identity) {
      this.file = file;
      this.out = new DataOutputStream(file);
      this.key = key;
      this.identity = identity;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      for (int done = 0; done < count; ) {
        if (length == PIECE_BYTES) {
          writePiece(false);
        }
        int part = Math.min(count - done, PIECE_BYTES - length);
        System.arraycopy(bytes, offset + done, piece, length, part);
        length += part;
        done += part;
      }
    }

    private void writePiece(boolean last) throws IOException {
      byte[] clear = java.util.Arrays.copyOf(piece, length);
      byte[] sealed = key.seal(place(identity, number, last), clear);
      out.writeBoolean(last);
      out.writeInt(sealed.length);
      out.write(sealed);
      number++;
      length = 0;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        writePiece(true);
        file.getFD().sync();
        out.close();
      }
    }
  }

  private static final class Opening extends InputStream {
    private static final int MOST = PIECE_BYTES + 1024;

    private final DataInputStream in;
    private final DataKey key;
    private final String identity;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private int number;
    private boolean last;

    Opening(DataInputStream in, DataKey key, String identity) {
      this.in = in;
      this.key = key;
      this.identity = identity;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      while (piece.available() == 0) {
        if (last) {
          return -1;
        }
        readPiece();
      }
      return piece.read(buffer, offset, count);
    }

    private void readPiece() throws IOException {
      last = in.readBoolean();
      int length = in.readInt();
      if (length < 0 || length > MOST) {
        throw new EOFException("not sealed here");
      }
      byte[] sealed = new byte[length];
      in.readFully(sealed);
      try {
        piece = new ByteArrayInputStream(key.open(place(identity, number, last), sealed));
      } catch (SealBroken e) {
        throw new IOException(e);
      }
      number++;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
