package vn.rasoat.json;

/**
 * One fault in a data file.
 *
 * @param file name of the file as the reader was told
 * @param path place inside the file, as a JSON pointer ("" is the whole file) or "line 12, column
 *     poor"
 * @param message what is wrong, in English, for whoever maintains the data
 */
public record DataFault(String file, String path, String message) {
  @Override
  public String toString() {
    return file + " at " + (path.isEmpty() ? "/" : path) + ": " + message;
  }
}
