package vn.rasoat.server.platform.start;

import java.util.List;

/** The one line that tells the operator that the server is ready, and where. */
public final class ReadyLine {
  private ReadyLine() {}

  /**
   * The line.
   *
   * @param url address of the first page
   * @param notes what the work of the start has to tell, such as accounts of the demo
   */
  public static String of(String url, List<String> notes) {
    StringBuilder line = new StringBuilder("Rà Soát sẵn sàng / ready: ").append(url);
    for (String note : notes) {
      line.append(" | ").append(note);
    }
    return line.toString();
  }
}
