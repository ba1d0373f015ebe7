package vn.rasoat.server.area;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.text.Language;
import vn.rasoat.text.SearchText;

/**
 * One area as it stands in the tree.
 *
 * @param code see {@link vn.rasoat.area.AreaCode}
 * @param kind the word before the name
 * @param type rural or urban; null above the commune
 * @param name without the word before it, NFC
 * @param nameFolded the name folded for searching
 * @param parentCode null for a province
 * @param path codes from the province down, such as {@code 12/109/03565/03565-01}; no district
 *     where there is none
 * @param region column of the income point table; null where none is known for the province
 */
@MappedEntity("area_unit")
public record AreaUnit(
    @Id String code,
    AreaLevel level,
    AreaKind kind,
    @Nullable AreaType type,
    String name,
    String nameFolded,
    @Nullable String parentCode,
    String path,
    @Nullable Region region) {

  /** An area below its parent; a village takes its type from its commune. */
  static AreaUnit below(
      @Nullable AreaUnit parent,
      String code,
      AreaLevel level,
      AreaKind kind,
      String name,
      @Nullable Region regionOfProvince) {
    String composed = SearchText.normalize(name.strip());
    return new AreaUnit(
        code,
        level,
        kind,
        level == AreaLevel.VILLAGE && parent != null ? parent.type() : kind.type(),
        composed,
        SearchText.fold(composed),
        parent == null ? null : parent.code(),
        parent == null ? code : parent.path() + "/" + code,
        parent == null ? regionOfProvince : parent.region());
  }

  /**
   * The name as it is said, such as {@code Xã Tông Qua Lìn}. Many urban names are numbers, so the
   * word always stands before it, save for villages, whose names bring their own (Bản, Thôn, Tổ).
   */
  public String fullName(Language language) {
    if (level == AreaLevel.VILLAGE) {
      return name;
    }
    return switch (language) {
      case VI -> kind.word().vi() + " " + name;
      case EN -> name + " " + kind.word().en();
    };
  }

  /** The same area with another name. */
  AreaUnit renamed(String newName) {
    String composed = SearchText.normalize(newName.strip());
    return new AreaUnit(
        code, level, kind, type, composed, SearchText.fold(composed), parentCode, path, region);
  }
}
