package vn.rasoat.problem;

/** Carries a {@link Problem} to the one place that answers it. Not for programmer's mistakes. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type().code() + ": " + problem.detail().en());
    this.problem = problem;
  }

  public ProblemException(ProblemType type) {
    this(Problem.of(type));
  }

  /** What went wrong. */
  public Problem problem() {
    return problem;
  }
}
