package vn.rasoat.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonTree;

/**
 * What the district published of its 2022 review, and the allocation to communes that adds up to
 * it.
 *
 * @param districtCode code of the district
 * @param population persons of the whole district
 * @param nutritionBase poor households (preliminary) with a child under 16
 * @param schoolingBase those with a child of 3 to under 16
 * @param minorityPercent ethnic minorities among the poor
 * @param deprived deprived households among the preliminary poor, in the official order
 */
record PublishedResult(
    String districtCode,
    int population,
    int nutritionBase,
    int schoolingBase,
    int minorityPercent,
    List<Integer> deprived,
    List<Commune> communes) {
  private static final String FILE = "/demo/phong-tho-2022.json";

  /** One commune: households of all kinds, and poor and near-poor ones at both stages. */
  record Commune(
      String code,
      int households,
      int poor,
      int nearPoor,
      int preliminaryPoor,
      int preliminaryNearPoor) {

    /** Households whose sheet is corrected between the stages. */
    int corrected() {
      return preliminaryPoor - poor;
    }
  }

  static PublishedResult read() {
    try (InputStream in = Objects.requireNonNull(PublishedResult.class.getResourceAsStream(FILE));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(JsonTree.read(FILE, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedResult read(JsonNode node) {
    JsonNode published = node.get("published");
    JsonNode derived = node.get("derived");
    List<Integer> deprived = new ArrayList<>();
    for (JsonNode indicator : published.get("indicators").items()) {
      deprived.add(count(indicator, "deprived_households"));
    }
    List<Commune> communes = new ArrayList<>();
    for (JsonNode commune : node.get("communes").items()) {
      communes.add(
          new Commune(
              commune.get("code").text(),
              count(commune, "households"),
              count(commune, "poor"),
              count(commune, "near_poor"),
              count(commune, "preliminary_poor"),
              count(commune, "preliminary_near_poor")));
    }
    return new PublishedResult(
        node.get("district_code").text(),
        count(node, "population_published"),
        count(derived, "nutrition_base"),
        count(derived, "child_schooling_base"),
        count(published, "ethnic_minority_share_of_poor_percent"),
        List.copyOf(deprived),
        List.copyOf(communes));
  }

  private static int count(JsonNode node, String field) {
    return node.get(field).whole(0, 1_000_000);
  }
}
