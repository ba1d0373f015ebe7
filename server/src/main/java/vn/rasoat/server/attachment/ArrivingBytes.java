package vn.rasoat.server.attachment;

import io.micronaut.http.body.ByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A request's body while it arrives. All bytes that came are read before the failure of a broken
 * connection is told; the framework's own stream drops what it holds at that moment. It asks for
 * the next bytes only when the last were taken, so that the memory holds a few pieces of the
 * network's size however large the body.
 */
final class ArrivingBytes extends InputStream implements Subscriber<byte[]> {
  private final Queue<byte[]> arrived = new ArrayDeque<>();
  private byte[] current = {};
  private int taken;
  private @Nullable Subscription subscription;
  private boolean asked;
  private boolean done;
  private @Nullable Throwable failure;

  private ArrivingBytes() {}

  /** Reads a body that nobody else reads; the caller closes it. */
  static ArrivingBytes of(ByteBody body) {
    ArrivingBytes bytes = new ArrivingBytes();
    body.toByteArrayPublisher().subscribe(bytes);
    return bytes;
  }

  @Override
  public synchronized void onSubscribe(Subscription s) {
    subscription = s;
    notifyAll();
  }

  @Override
  public synchronized void onNext(byte[] bytes) {
    asked = false;
    arrived.add(bytes);
    notifyAll();
  }

  @Override
  public synchronized void onError(Throwable t) {
    failure = t;
    notifyAll();
  }

  @Override
  public synchronized void onComplete() {
    done = true;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * Reads what there is, waiting for at least one byte.
   *
   * @throws IOException where the connection broke, after all that came before was read
   */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    while (taken == current.length) {
      byte[] next = take();
      if (next == null) {
        return -1;
      }
      current = next;
      taken = 0;
    }
    int n = Math.min(length, current.length - taken);
    System.arraycopy(current, taken, target, offset, n);
    taken += n;
    return n;
  }

  private byte @Nullable [] take() throws IOException {
    while (true) {
      @Nullable Subscription toAsk = null;
      synchronized (this) {
        byte[] next = arrived.poll();
        if (next != null) {
          return next;
        }
        if (failure != null) {
          throw new IOException("the connection broke", failure);
        }
        if (done) {
          return null;
        }
        if (subscription != null && !asked) {
          asked = true;
          toAsk = subscription;
        } else {
          await();
        }
      }
      // Outside the lock: what was asked for may come at once, on this very thread.
      if (toAsk != null) {
        toAsk.request(1);
      }
    }
  }

  private void await() throws InterruptedIOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("no longer waited for");
    }
  }

  @Override
  public void close() {
    @Nullable Subscription open;
    synchronized (this) {
      open = done || failure != null ? null : subscription;
      done = true;
      arrived.clear();
    }
    if (open != null) {
      open.cancel();
    }
  }
}
