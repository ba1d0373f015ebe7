package vn.rasoat.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.rasoat.household.Sex;

/** Invented names, put together at random from syllables usual among each people. */
final class DemoNames {
  /** Ethnic minorities of the demo, by code of the questionnaire. */
  static final List<String> MINORITIES = List.of("mong", "dao", "thai", "ha_nhi");

  private static final Map<String, List<String>> FAMILY =
      Map.of(
          "mong", List.of("Giàng", "Vàng", "Sùng", "Thào", "Hạng", "Cứ", "Mùa", "Ma"),
          "dao", List.of("Tẩn", "Phàn", "Chẻo", "Lý", "Tao", "Vàng"),
          "thai", List.of("Lò", "Đèo", "Mào", "Nùng", "Vàng", "Hoàng", "Tao"),
          "ha_nhi", List.of("Phu", "Chang", "Pờ", "Lỳ", "Vù", "Chu"),
          "kinh", List.of("Nguyễn", "Trần", "Lê", "Phạm", "Bùi", "Đỗ", "Vũ"));
  private static final Map<Sex, List<String>> MIDDLE =
      Map.of(
          Sex.MALE, List.of("A", "Văn", "Láo", "Seo", "Xuân", "Minh"),
          Sex.FEMALE, List.of("Thị", "Mỹ", "Lở", "Thu", "Mai", "Pà"));
  private static final Map<Sex, List<String>> GIVEN =
      Map.of(
          Sex.MALE,
          List.of("Páo", "Dơ", "Tủa", "Sì", "Khoa", "Phong", "Hùng", "Lử", "Chung", "Vần", "Sáng"),
          Sex.FEMALE,
          List.of("Mẩy", "Dợ", "Mái", "Pàng", "Hoa", "Sua", "Dung", "Ly", "Xuyến", "Chá", "Thắm"));
  private static final List<String> VILLAGE_FIRST =
      List.of("Nậm", "Sin", "Khoang", "Hợp", "Tả", "Pờ", "Huổi", "Lùng", "Phìn", "Ma");
  private static final List<String> VILLAGE_SECOND =
      List.of("Pha", "Chải", "Thèn", "Nhất", "Hồ", "Xa", "Luông", "Than", "Ngài", "Sang", "Cung");

  private DemoNames() {}

  static String family(String ethnicity, Random random) {
    return pick(FAMILY.getOrDefault(ethnicity, List.of("Nguyễn")), random);
  }

  static String given(Sex sex, Random random) {
    return pick(MIDDLE.getOrDefault(sex, List.of("")), random)
        + " "
        + pick(GIVEN.getOrDefault(sex, List.of("")), random);
  }

  /** Name of a village; within a commune no name stands twice. */
  static String village(int communeIndex, int village) {
    int first = (communeIndex + village) % VILLAGE_FIRST.size();
    int second = (communeIndex * 3 + village * 7) % VILLAGE_SECOND.size();
    return "Bản " + VILLAGE_FIRST.get(first) + " " + VILLAGE_SECOND.get(second);
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
