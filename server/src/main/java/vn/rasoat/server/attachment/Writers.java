package vn.rasoat.server.attachment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.platform.http.RetryLater;

/**
 * Sees to it that one connection at a time works on a file. A mobile connection often dies without
 * a word, and the tablet comes back while the server still waits for bytes on the dead one: so
 * whoever comes second waits a little, and takes over from one that has been silent for long.
 */
@Singleton
class Writers {
  private static final int MOST_AT_ONCE = 12;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration COME_BACK = Duration.ofSeconds(5);
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Map<String, Turn> turns = new HashMap<>();
  private final Semaphore places;
  private final Duration longestWait;
  private final Duration silence;

  @Inject
  Writers() {
    this(MOST_AT_ONCE, LONGEST_WAIT, SILENCE);
  }

  Writers(int mostAtOnce, Duration longestWait, Duration silence) {
    this.places = new Semaphore(mostAtOnce, true);
    this.longestWait = longestWait;
    this.silence = silence;
  }

  /** Work on a file that may fail as files do. */
  interface Work<T> {
    T run(Turn turn) throws IOException;
  }

  /**
   * Works on a file while nobody else does.
   *
   * @throws ProblemException FILE_BUSY while another connection is sending it
   */
  <T> T alone(String fileId, Work<T> work) throws IOException {
    Turn turn = take(fileId);
    try {
      return work.run(turn);
    } finally {
      turn.end();
      synchronized (turns) {
        turns.remove(fileId, turn);
        turns.notifyAll();
      }
    }
  }

  /**
   * The same for work that keeps a connection for long; so many at once and no more.
   *
   * @throws RetryLater of type BUSY if there is no place
   */
  <T> T aloneInPlace(String fileId, Work<T> work) throws IOException {
    try {
      if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RetryLater(ProblemType.BUSY, COME_BACK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryLater(ProblemType.BUSY, COME_BACK);
    }
    try {
      return alone(fileId, work);
    } finally {
      places.release();
    }
  }

  private Turn take(String fileId) {
    long givenUp = System.nanoTime() + longestWait.toNanos();
    synchronized (turns) {
      while (true) {
        @Nullable Turn other = turns.get(fileId);
        if (other == null || other.takeOverAfter(silence)) {
          Turn turn = new Turn();
          turns.put(fileId, turn);
          return turn;
        }
        if (System.nanoTime() - givenUp >= 0) {
          throw new ProblemException(ProblemType.FILE_BUSY);
        }
        try {
          turns.wait(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new ProblemException(ProblemType.FILE_BUSY);
        }
      }
    }
  }

  /** One connection's time with a file; it ends when the work does, or when it is taken over. */
  static final class Turn {
    private final Thread thread = Thread.currentThread();
    private final ReentrantLock touching = new ReentrantLock();
    private long lastSign = System.nanoTime();
    private boolean lost;
    private boolean ended;

    /**
     * Runs a step that touches the file, if the turn is still this connection's. During a step
     * nobody takes over, however long it lasts.
     *
     * @throws ProblemException FILE_BUSY if another connection took over
     */
    <T> T step(Step<T> step) throws IOException {
      touching.lock();
      try {
        if (lost) {
          throw new ProblemException(ProblemType.FILE_BUSY);
        }
        T result = step.run();
        lastSign = System.nanoTime();
        return result;
      } finally {
        touching.unlock();
      }
    }

    private boolean takeOverAfter(Duration silence) {
      if (!touching.tryLock()) {
        return false;
      }
      try {
        if (!ended && System.nanoTime() - lastSign < silence.toNanos()) {
          return false;
        }
        if (!ended) {
          lost = true;
          thread.interrupt();
        }
        return true;
      } finally {
        touching.unlock();
      }
    }

    private void end() {
      touching.lock();
      try {
        ended = true;
        if (lost) {
          // The interruption was for this work; the thread's next work is not to see it.
          Thread.interrupted();
        }
      } finally {
        touching.unlock();
      }
    }
  }

  /** One touch of a file. */
  interface Step<T> {
    T run() throws IOException;
  }
}
