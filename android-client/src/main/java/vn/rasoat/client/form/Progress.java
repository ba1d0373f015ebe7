package vn.rasoat.client.form;

/**
 * How far a part of a sheet is.
 *
 * @param answered questions asked that have a readable answer
 * @param asked questions that apply
 */
public record Progress(int answered, int asked) {
  /** Nothing to ask. */
  public static final Progress NONE = new Progress(0, 0);

  /** Whether nothing that applies is open. */
  public boolean isComplete() {
    return answered == asked;
  }

  /** Both together. */
  public Progress plus(Progress other) {
    return new Progress(answered + other.answered, asked + other.asked);
  }

  /** Such as "12/30". */
  public String text() {
    return answered + "/" + asked;
  }
}
