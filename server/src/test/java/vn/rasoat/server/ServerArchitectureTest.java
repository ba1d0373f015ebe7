package vn.rasoat.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

/**
 * Which feature may use which: only steps that come earlier on the way of a household, and of those
 * only what is public and is not their store. To add a feature: add its row where its step stands.
 *
 * <p>The root package, which starts the server, may use everything.
 */
@Tag("gate")
class ServerArchitectureTest {
  private static final Map<String, List<String>> MAY_USE =
      table(
          """
          platform       ->
          area           -> platform
          account        -> platform, area
          device         -> platform, account, area
          edition        -> platform, account, area
          round          -> platform, account, area, edition
          reference      -> platform, account, area, edition, round
          inbox          -> platform, account, device, area, edition, round
          attachment     -> platform, account, area, edition, round, inbox
          classification -> platform, account, area, edition, round, inbox
          household      -> platform, account, area, edition, round, inbox, classification,\
           attachment
          recheck        -> platform, account, area, edition, round, inbox, classification,\
           household
          statistics     -> platform, area, round
          demo           -> *
          """);

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.rasoat.server");

  @TestFactory
  Stream<DynamicTest> each_feature_uses_only_those_of_its_row() {
    return MAY_USE.entrySet().stream()
        .filter(row -> !row.getValue().contains("*"))
        .map(row -> dynamicTest(row.getKey() + " -> " + row.getValue(), () -> check(row)));
  }

  private static void check(Map.Entry<String, List<String>> row) {
    String[] forbidden =
        MAY_USE.keySet().stream()
            .filter(feature -> !feature.equals(row.getKey()) && !row.getValue().contains(feature))
            .map(feature -> "vn.rasoat.server." + feature + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("vn.rasoat.server." + row.getKey() + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(forbidden)
                .or(resideInAnyPackage("vn.rasoat.server").as("the root package"))
                .or(storeOutside(row.getKey())))
        .allowEmptyShould(true)
        .check(SERVER);
  }

  private static DescribedPredicate<JavaClass> storeOutside(String feature) {
    return DescribedPredicate.describe(
        "a store of another feature",
        type ->
            type.getPackageName().startsWith("vn.rasoat.server.")
                && topLevelName(type).endsWith("Store")
                && !feature.equals(featureOf(type)));
  }

  @Test
  void every_feature_has_a_row() {
    Set<String> features = new TreeSet<>();
    for (JavaClass type : SERVER) {
      if (!type.getPackageName().equals("vn.rasoat.server")) {
        features.add(featureOf(type));
      }
    }
    assertThat(MAY_USE.keySet()).containsAll(features);
  }

  private static String featureOf(JavaClass type) {
    return type.getPackageName().substring("vn.rasoat.server.".length()).split("\\.")[0];
  }

  private static String topLevelName(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.split("\\$")[0];
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
