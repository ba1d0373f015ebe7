package vn.rasoat.area;

import org.jspecify.annotations.Nullable;

/**
 * One unit of the area tree.
 *
 * @param code its code
 * @param name its bare name ("Tông Qua Lìn"), NFC
 * @param type rural or urban; null above the commune, where it has no meaning
 * @param path codes from the province down, joined by "/", a district left out where there is none:
 *     {@code 12/109/03565/03565-01}
 */
public record Area(AreaCode code, String name, @Nullable AreaType type, String path) {

  /** Whether a path lies in the area of another path, or is that area. */
  public static boolean covers(String areaPath, String path) {
    return path.startsWith(areaPath)
        && (path.length() == areaPath.length() || path.charAt(areaPath.length()) == '/');
  }
}
