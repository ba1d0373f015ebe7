package vn.rasoat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may depend on whom in shared. To add a package: add its row, as far up as it can stand. */
@Tag("gate")
class SharedArchitectureTest {
  /** Everything may use the JDK, jackson-core and JSpecify besides. */
  private static final Map<String, List<String>> MAY_USE =
      table(
          """
          text           ->
          json           -> text
          problem        -> text, json
          law            -> text, json, problem
          area           -> text, json, problem, law
          household      -> text, json, problem, law, area
          questionnaire  -> text, json, problem, law, area, household
          criteria       -> text, json, problem, law, area, household, questionnaire
          edition        -> text, json, problem, law, area, household, questionnaire, criteria
          check          -> text, json, problem, law, area, household, questionnaire, criteria,\
           edition
          classification -> text, json, problem, law, area, household, questionnaire, criteria,\
           edition
          review         -> text, json, problem, law, area, household, questionnaire, criteria,\
           edition, classification
          sync           -> text, json, problem, law, area, household, questionnaire, criteria,\
           edition, classification, review
          """);

  private static final JavaClasses SHARED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.rasoat");

  @TestFactory
  Stream<DynamicTest> each_package_uses_only_those_of_its_row() {
    return MAY_USE.entrySet().stream()
        .map(row -> dynamicTest(row.getKey() + " -> " + row.getValue(), () -> check(row)));
  }

  private static void check(Map.Entry<String, List<String>> row) {
    List<String> allowed = new ArrayList<>();
    allowed.add("vn.rasoat." + row.getKey() + "..");
    row.getValue().forEach(used -> allowed.add("vn.rasoat." + used + ".."));
    allowed.addAll(List.of("java..", "com.fasterxml.jackson.core..", "org.jspecify.."));
    classes()
        .that()
        .resideInAPackage("vn.rasoat." + row.getKey() + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(SHARED);
  }

  @Test
  void every_package_has_a_row() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : SHARED) {
      packages.add(type.getPackageName().substring("vn.rasoat.".length()).split("\\.")[0]);
    }
    assertThat(MAY_USE.keySet()).containsAll(packages);
  }

  @Test
  void time_chance_and_ids_come_in_from_outside() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("reads the clock or draws lots", this::isAmbient))
        .check(SHARED);
  }

  /** {@code now(Clock)} is fine; {@code now()} and {@code now(ZoneId)} ask the machine. */
  private boolean isAmbient(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    boolean givenClock =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
    return switch (owner) {
      case "java.time.Clock" -> method.startsWith("system") || method.startsWith("tick");
      case "java.util.UUID" -> method.equals("randomUUID");
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.lang.Math" -> method.equals("random");
      case "java.time.ZoneId" -> method.equals("systemDefault");
      case "java.util.Locale", "java.util.TimeZone" -> method.equals("getDefault");
      default -> owner.startsWith("java.time.") && method.equals("now") && !givenClock;
    };
  }

  private static Map<String, List<String>> table(String rows) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    rows.lines()
        .map(row -> row.split("->", 2))
        .forEach(
            row ->
                table.put(
                    row[0].trim(),
                    Stream.of(row[1].split(","))
                        .map(String::trim)
                        .filter(s -> !s.isEmpty())
                        .toList()));
    return table;
  }
}
