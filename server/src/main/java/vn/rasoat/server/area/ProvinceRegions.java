package vn.rasoat.server.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.rasoat.area.Region;

/**
 * Which column of the income point table a province belongs to. The table of the circular was not
 * at hand: the bundled list is the usual division into six regions and is marked unverified.
 */
final class ProvinceRegions {
  private static final String RESOURCE = "/area/province-regions.csv";

  private ProvinceRegions() {}

  /** Regions by province code. */
  static Map<String, Region> bundled() {
    Map<String, Region> regions = new TreeMap<>();
    try (InputStream in = ProvinceRegions.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              fields -> regions.put(fields[0], Objects.requireNonNull(Region.ofCode(fields[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return regions;
  }
}
