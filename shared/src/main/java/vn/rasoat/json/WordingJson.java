package vn.rasoat.json;

import vn.rasoat.text.Wording;

/** Reads a wording from the fields {@code vi} and {@code en} of an object. */
public final class WordingJson {
  private WordingJson() {}

  /** Both languages are needed; other fields of the object are left to the caller. */
  public static Wording read(JsonNode node) {
    String vi = node.get("vi").text();
    String en = node.get("en").text();
    if (vi.trim().isEmpty() || en.trim().isEmpty()) {
      throw node.fault("both languages are needed");
    }
    return new Wording(vi, en);
  }
}
