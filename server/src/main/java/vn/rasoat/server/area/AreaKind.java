package vn.rasoat.server.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.text.Wording;

/** What an area is called before its name, in the words of the national list. */
public enum AreaKind {
  TINH(AreaLevel.PROVINCE, null, "Tỉnh", "Province"),
  /** A city: as a province directly below the state, or as a district below a province. */
  THANH_PHO(null, null, "Thành phố", "City"),
  QUAN(AreaLevel.DISTRICT, null, "Quận", "District"),
  HUYEN(AreaLevel.DISTRICT, null, "Huyện", "District"),
  THI_XA(AreaLevel.DISTRICT, null, "Thị xã", "Town"),
  PHUONG(AreaLevel.COMMUNE, AreaType.URBAN, "Phường", "Ward"),
  THI_TRAN(AreaLevel.COMMUNE, AreaType.URBAN, "Thị trấn", "Township"),
  XA(AreaLevel.COMMUNE, AreaType.RURAL, "Xã", "Commune"),
  /** A special zone on islands, since 2025 at the level of a commune. */
  DAC_KHU(AreaLevel.COMMUNE, AreaType.RURAL, "Đặc khu", "Special zone"),
  /** Village or quarter of any name; its type is its commune's. */
  THON(AreaLevel.VILLAGE, null, "Thôn", "Village");

  private final @Nullable AreaLevel level;
  private final @Nullable AreaType type;
  private final Wording word;

  AreaKind(@Nullable AreaLevel level, @Nullable AreaType type, String vi, String en) {
    this.level = level;
    this.type = type;
    this.word = new Wording(vi, en);
  }

  /** Whether an area of this kind can stand on a level. */
  public boolean standsOn(AreaLevel wanted) {
    return level == null
        ? wanted == AreaLevel.PROVINCE || wanted == AreaLevel.DISTRICT
        : level == wanted;
  }

  /** Rural or urban, for communes: taken once when the area is stored, never derived later. */
  public @Nullable AreaType type() {
    return type;
  }

  /** The word before the name. */
  public Wording word() {
    return word;
  }

  /** As the national list writes it, such as {@code thi-tran}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word in the national list. */
  public static Optional<AreaKind> findByCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
