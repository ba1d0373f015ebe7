package vn.rasoat.server.account;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.problem.FieldFault;
import vn.rasoat.problem.Problem;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.problem.ProblemType;
import vn.rasoat.server.area.AreaReader;
import vn.rasoat.server.area.AreaUnit;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.text.Wording;

/** What holds for every user, however they came in. Faults name the field of the form or call. */
@Singleton
final class UserRules {
  static final int SHORTEST_PASSWORD = 10;
  static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 120;
  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

  private final AreaReader areas;

  UserRules(AreaReader areas) {
    this.areas = areas;
  }

  /** The faults of the names. */
  List<FieldFault> namesOf(NewUser user) {
    List<FieldFault> faults = new ArrayList<>();
    if (!USER_NAME.matcher(user.userName()).matches()) {
      faults.add(
          fault(
              "userName",
              "Tên đăng nhập cần 3 đến 40 ký tự: chữ không dấu, số, dấu chấm, gạch nối.",
              "3 to 40 characters are needed: a-z, digits, dot, hyphen, underscore."));
    }
    if (user.displayName().isEmpty() || user.displayName().length() > LONGEST_NAME) {
      faults.add(
          fault("displayName", "Họ tên cần 1 đến 120 ký tự.", "1 to 120 characters are needed."));
    }
    return faults;
  }

  /** The faults of roles and areas held against each other. */
  List<FieldFault> rightsOf(Set<Role> roles, List<String> areaCodes) {
    if (roles.isEmpty()) {
      return List.of(fault("roles", "Chọn ít nhất một vai trò.", "Choose at least one role."));
    }
    AreaLevel widest =
        roles.stream()
            .map(UserRules::widestArea)
            .min(Comparator.naturalOrder())
            .orElse(AreaLevel.VILLAGE);
    List<FieldFault> faults = new ArrayList<>();
    for (String code : areaCodes) {
      Optional<AreaUnit> area = areas.find(code);
      if (area.isEmpty()) {
        faults.add(
            fault(
                "areas",
                "Không có địa bàn mang mã " + code + ".",
                "There is no area with the code " + code + "."));
      } else if (area.get().level().compareTo(widest) < 0) {
        faults.add(
            fault(
                "areas",
                "Địa bàn " + code + " rộng hơn mức mà vai trò này được giao.",
                "Area " + code + " is wider than the role may have."));
      }
    }
    return faults;
  }

  /** The faults of a password that a person chose. */
  List<FieldFault> passwordOf(String userName, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      return List.of(
          fault(
              "newPassword",
              "Mật khẩu cần 10 đến 200 ký tự.",
              "A password of 10 to 200 characters is needed."));
    }
    if (password.equalsIgnoreCase(userName) || password.chars().distinct().count() < 4) {
      return List.of(
          fault(
              "newPassword",
              "Mật khẩu này quá dễ đoán; hãy chọn một câu ngắn chỉ bạn biết.",
              "This password is too easy to guess; take a short sentence only you know."));
    }
    return List.of();
  }

  /** The paths of areas that are known to exist. */
  List<String> pathsOf(List<String> areaCodes) {
    return areaCodes.stream().distinct().map(code -> areas.get(code).path()).toList();
  }

  /** Throws the faults, if there are any, as one problem. */
  static void require(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, faults));
    }
  }

  static FieldFault fault(String field, String vi, String en) {
    return new FieldFault(field, new Wording(vi, en));
  }

  private static AreaLevel widestArea(Role role) {
    return switch (role) {
      case ENUMERATOR, COMMUNE_OFFICIAL, COMMUNE_CHAIR -> AreaLevel.COMMUNE;
      case DISTRICT_STAFF -> AreaLevel.DISTRICT;
      case PROVINCE_STAFF, ADMINISTRATOR -> AreaLevel.PROVINCE;
    };
  }
}
