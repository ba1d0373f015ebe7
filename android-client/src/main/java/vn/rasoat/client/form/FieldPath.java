package vn.rasoat.client.form;

import java.util.ArrayList;
import java.util.List;

/** Field paths of a sheet, as the sync protocol writes them. */
public final class FieldPath {
  /** The roster as a whole. */
  public static final String ROSTER = "/members";

  private FieldPath() {}

  /** An answer of the household. */
  public static String household(String question) {
    return "/answers/" + escaped(question);
  }

  /** An answer of a member. */
  public static String member(String memberId, String question) {
    return member(memberId) + "/answers/" + escaped(question);
  }

  /** A member. */
  public static String member(String memberId) {
    return "/members/" + escaped(memberId);
  }

  /** A line of the income worksheet. */
  public static String worksheet(int month, String source) {
    return "/incomeWorksheet/" + month + "/" + escaped(source);
  }

  /** The names between the slashes. */
  static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int from = 1;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      parts.add(path.substring(from, to).replace("~1", "/").replace("~0", "~"));
      from = to + 1;
    }
    return parts;
  }

  private static String escaped(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }
}
