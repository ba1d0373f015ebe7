package vn.rasoat.server.platform.settings;

import vn.rasoat.text.Wording;

/** The server cannot start for a reason that the operator can mend; told in one line. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  public StartFailure(String vi, String en) {
    super(en);
    this.wording = new Wording(vi, en);
  }

  /** The one line for the operator, in both languages. */
  public String line() {
    return "Rà Soát không khởi động được: " + wording.vi() + " / Cannot start: " + wording.en();
  }
}
