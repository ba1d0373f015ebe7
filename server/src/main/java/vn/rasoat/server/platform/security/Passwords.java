package vn.rasoat.server.platform.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane: the least that OWASP
 * names). Each hash holds its memory for tens of milliseconds, so only a few run at a time: a flood
 * of sign-ins waits its turn or is told to come back, and never takes the heap from the sync.
 */
@Singleton
public class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int MOST_AT_ONCE = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore turns;
  private final Duration longestWait;
  private final String hashOfNobody;

  @Inject
  public Passwords() {
    this(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()), LONGEST_WAIT);
  }

  Passwords(int mostAtOnce, Duration longestWait) {
    this.turns = new Semaphore(mostAtOnce, true);
    this.longestWait = longestWait;
    this.hashOfNobody = hash(Secrets.newToken());
  }

  /**
   * A salted hash of a password, with its parameters inside.
   *
   * @throws ProblemException of type BUSY if no turn comes in time
   */
  public final String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
  }

  /**
   * Whether a password is the one that was hashed.
   *
   * @throws ProblemException of type BUSY if no turn comes in time
   */
  public boolean matches(String password, String hash) {
    return inTurn(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as a check does, so that the answer for an unknown user name comes no sooner. */
  public void matchesNobody(String password) {
    matches(password, hashOfNobody);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProblemException(ProblemType.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.BUSY);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
