package vn.rasoat.server.platform.security;

import java.util.List;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.Wording;

/**
 * The areas someone may see, each with all that lies below it.
 *
 * @param paths paths of area codes such as {@code 12/109/03565}; none of them inside another
 */
public record AreaScope(List<String> paths) {
  /** No area at all. */
  public static final AreaScope NONE = new AreaScope(List.of());

  public AreaScope {
    List<String> all = List.copyOf(paths);
    for (String path : all) {
      if (path.isBlank() || path.startsWith("/") || path.endsWith("/")) {
        throw new IllegalArgumentException("'" + path + "' is not an area path");
      }
    }
    paths =
        all.stream()
            .distinct()
            .filter(path -> all.stream().noneMatch(other -> isBelow(path, other)))
            .sorted()
            .toList();
  }

  /** Whether an area is one of these or lies below one of them. */
  public boolean covers(String areaPath) {
    return paths.stream().anyMatch(path -> contains(path, areaPath));
  }

  /** Whether an area and one of these have a part in common. */
  public boolean touches(String areaPath) {
    return paths.stream().anyMatch(p -> contains(p, areaPath) || contains(areaPath, p));
  }

  /**
   * Checks that an area is inside.
   *
   * @throws ProblemException of type AREA_OUT_OF_SCOPE naming the area
   */
  public void require(String areaPath) {
    if (!covers(areaPath)) {
      String code = codeOf(areaPath);
      throw new ProblemException(
          Problem.of(
              ProblemType.AREA_OUT_OF_SCOPE,
              new Wording(
                  "Địa bàn " + code + " không thuộc phạm vi của bạn.",
                  "Area " + code + " is outside your scope.")));
    }
  }

  /** The code of the area a path leads to: its last step. */
  public static String codeOf(String areaPath) {
    return areaPath.substring(areaPath.lastIndexOf('/') + 1);
  }

  /** The path of the area above; a province has none above it, and giving one is a fault. */
  public static String parentOf(String areaPath) {
    return areaPath.substring(0, areaPath.lastIndexOf('/'));
  }

  /** Whether one area is the other or holds it. */
  public static boolean contains(String path, String areaPath) {
    return areaPath.equals(path) || isBelow(areaPath, path);
  }

  private static boolean isBelow(String areaPath, String path) {
    return areaPath.length() > path.length()
        && areaPath.startsWith(path)
        && areaPath.charAt(path.length()) == '/';
  }
}
