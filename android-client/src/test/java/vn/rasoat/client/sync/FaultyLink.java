package vn.rasoat.client.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.sync.Envelope;
import vn.rasoat.sync.PullPage;
import vn.rasoat.sync.PushReply;
import vn.rasoat.sync.PushRequest;
import vn.rasoat.sync.Receipt;

/** A link to a {@link ServerModel} that misbehaves as told. */
final class FaultyLink implements ServerLink {
  /** What happens to one request. */
  enum Fault {
    NONE,
    NO_SIGNAL,
    REPLY_LOST,
    /** The app is killed when the server has stored the batch and the reply is not yet applied. */
    KILLED,
    BUSY,
    SIGN_IN
  }

  /** A kill: nothing behind it runs. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final ServerModel server;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<Integer> batchSizes = new ArrayList<>();
  private final List<Envelope> stored = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private Predicate<Envelope> poison = envelope -> false;
  private ProblemType poisonProblem = ProblemType.UNEXPECTED;

  FaultyLink(ServerModel server) {
    this.server = server;
  }

  /** What happens to the next requests, in order; then nothing more. */
  FaultyLink then(Fault... next) {
    faults.addAll(List.of(next));
    return this;
  }

  /** Records that make the server fail for their whole batch. */
  void poison(ProblemType problem, Predicate<Envelope> which) {
    poisonProblem = problem;
    poison = which;
  }

  /** What reached the server over this link, resends included. */
  List<Envelope> stored() {
    return stored;
  }

  /** What the server answered, lost replies included. */
  List<Receipt> receipts() {
    return receipts;
  }

  List<Integer> batchSizes() {
    return batchSizes;
  }

  @Override
  public LinkResult<PushReply> push(PushRequest request) {
    Fault fault = next();
    LinkResult<PushReply> failure = failure(fault);
    if (failure != null) {
      return failure;
    }
    batchSizes.add(request.records().size());
    List<Envelope> sheets = new ArrayList<>();
    request.records().forEach(record -> sheets.add((Envelope) record));
    if (sheets.stream().anyMatch(poison)) {
      return new LinkResult.Failed<>(Problem.of(poisonProblem), null, Traffic.NONE);
    }
    PushReply reply = server.push(sheets);
    stored.addAll(sheets);
    receipts.addAll(reply.receipts());
    return reply(fault, reply);
  }

  @Override
  public LinkResult<PullPage> pull(@Nullable String cursor, int limit) {
    Fault fault = next();
    LinkResult<PullPage> failure = failure(fault);
    return failure != null ? failure : reply(fault, server.pull(cursor, limit));
  }

  private Fault next() {
    return faults.isEmpty() ? Fault.NONE : faults.removeFirst();
  }

  private static <T> @Nullable LinkResult<T> failure(Fault fault) {
    return switch (fault) {
      case NONE, REPLY_LOST, KILLED -> null;
      case NO_SIGNAL -> new LinkResult.Unreachable<>(false, Traffic.NONE);
      case BUSY ->
          new LinkResult.Failed<>(
              Problem.of(ProblemType.BUSY), Duration.ofSeconds(120), Traffic.NONE);
      case SIGN_IN ->
          new LinkResult.Failed<>(Problem.of(ProblemType.REFRESH_NOT_VALID), null, Traffic.NONE);
    };
  }

  private static <T> LinkResult<T> reply(Fault fault, T value) {
    if (fault == Fault.KILLED) {
      throw new Killed();
    }
    return fault == Fault.REPLY_LOST
        ? new LinkResult.Unreachable<>(true, Traffic.NONE)
        : new LinkResult.Answered<>(value, new Traffic(10, 20));
  }
}
