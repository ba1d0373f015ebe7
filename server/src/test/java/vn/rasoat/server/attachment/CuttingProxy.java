package vn.rasoat.server.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bad network between a client and the server: it breaks after so many bytes, and notes all.
 */
final class CuttingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
  private volatile int target;
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

  CuttingProxy(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("accept", this::accept);
  }

  /** Where the server is from now on. */
  void leadTo(int port) {
    target = port;
  }

  /** Lets so many more bytes through to the server, then breaks the connection. */
  void cutAfter(long bytes) {
    room.set(bytes);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** The bytes of all pieces that reached the server, one behind the other. */
  byte[] pieces() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (ByteArrayOutputStream connection : sent) {
      byte[] stream;
      synchronized (connection) {
        stream = connection.toByteArray();
      }
      int at = 0;
      while (at < stream.length) {
        at = readRequest(stream, at, all);
      }
    }
    return all.toByteArray();
  }

  private static int readRequest(byte[] stream, int from, ByteArrayOutputStream pieces) {
    String text = new String(stream, from, stream.length - from, StandardCharsets.ISO_8859_1);
    int bodyAt = text.indexOf("\r\n\r\n") + 4;
    String head = text.substring(0, bodyAt).toLowerCase(Locale.ROOT);
    boolean piece = head.contains("content-type: application/offset+octet-stream");
    if (head.contains("transfer-encoding: chunked")) {
      return from + readChunks(text, bodyAt, piece, pieces);
    }
    int length = 0;
    int header = head.indexOf("content-length: ");
    if (header >= 0) {
      length = Integer.parseInt(head.substring(header + 16, head.indexOf("\r\n", header)));
    }
    int end = Math.min(text.length(), bodyAt + length);
    if (piece) {
      pieces.writeBytes(text.substring(bodyAt, end).getBytes(StandardCharsets.ISO_8859_1));
    }
    return from + end;
  }

  private static int readChunks(
      String text, int from, boolean piece, ByteArrayOutputStream pieces) {
    int at = from;
    while (at < text.length()) {
      int line = text.indexOf("\r\n", at);
      if (line < 0) {
        return text.length();
      }
      int size = Integer.parseInt(text.substring(at, line), 16);
      int end = Math.min(text.length(), line + 2 + size);
      if (piece) {
        pieces.writeBytes(text.substring(line + 2, end).getBytes(StandardCharsets.ISO_8859_1));
      }
      at = Math.min(text.length(), end + 2);
      if (size == 0) {
        return at;
      }
    }
    return at;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        sent.add(log);
        start("up", () -> forward(client, server, log));
        start("down", () -> forward(server, client, null));
      } catch (IOException e) {
        // The server is down, or the test is over: the client finds its connection closed.
      }
    }
  }

  private void forward(Socket from, Socket to, ByteArrayOutputStream log) {
    byte[] bytes = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        int through = log == null ? n : (int) Math.min(n, room.get());
        out.write(bytes, 0, through);
        if (log != null) {
          synchronized (log) {
            log.write(bytes, 0, through);
          }
          room.addAndGet(-through);
          if (through < n) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // One side is gone; closing tells the other.
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
