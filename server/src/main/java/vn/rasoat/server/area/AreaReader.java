package vn.rasoat.server.area;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.text.SearchText;
import vn.rasoat.text.Wording;

/** What other features may ask about areas. */
@Singleton
public class AreaReader {
  private static final int MOST_FOUND = 20;

  private final AreaStore store;

  AreaReader(AreaStore store) {
    this.store = store;
  }

  /** The area of a code. */
  public Optional<AreaUnit> find(String code) {
    return store.findByCode(code);
  }

  /**
   * The area of a code.
   *
   * @throws ProblemException of type UNKNOWN_AREA
   */
  public AreaUnit get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        ProblemType.UNKNOWN_AREA,
                        new Wording(
                            "Không có địa bàn mang mã " + code + ".",
                            "There is no area with the code " + code + "."))));
  }

  /** The areas of some codes that exist, by code. */
  public List<AreaUnit> list(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : store.listByCodeInOrderByCode(codes);
  }

  /** The areas on a path, the province first. */
  public List<AreaUnit> listOnPath(String path) {
    List<String> codes = Arrays.asList(path.split("/", -1));
    return list(codes).stream()
        .sorted((one, other) -> codes.indexOf(one.code()) - codes.indexOf(other.code()))
        .toList();
  }

  /** All provinces by code. */
  public List<AreaUnit> listProvinces() {
    return store.listByLevelOrderByCode(AreaLevel.PROVINCE);
  }

  /** The areas right below another, by code; empty for an unknown code. */
  public List<AreaUnit> listChildren(String code) {
    return store.listByParentCodeOrderByCode(code);
  }

  /** All areas of a level that lie in the area of a path, itself included, by code. */
  public List<AreaUnit> listBelow(String path, AreaLevel level) {
    return store.listBelow(level.name(), path, path + "/%");
  }

  /** Up to 20 areas whose name holds the words, marks or not, or whose code it is. */
  public List<AreaUnit> search(String words) {
    String folded = SearchText.fold(words);
    if (folded.isEmpty()) {
      return List.of();
    }
    String safe = folded.replace("%", "").replace("_", "");
    return store.listMatching("%" + safe + "%", words.strip(), folded, MOST_FOUND);
  }
}
