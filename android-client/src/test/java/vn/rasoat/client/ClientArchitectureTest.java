package vn.rasoat.client;

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
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
 * Who may depend on whom on the tablet. A screen never waits for the network: it reads and writes
 * the store, and sync does the rest. To add a package: add its row.
 *
 * <p>The root package, which puts the app together, may use everything.
 */
@Tag("gate")
class ClientArchitectureTest {
  /** Everything may use shared, the JDK, jackson-core and JSpecify besides. */
  private static final Map<String, List<String>> MAY_USE =
      table(
          """
          platform ->
          store    -> platform
          vault    -> platform, store
          sqlite   -> platform, store, vault
          sync     -> platform, store
          enrol    -> platform, store, vault, sync
          files    -> platform, store, vault, sync
          form     -> platform, store
          device   -> platform, store, vault, sqlite, files
          screen   -> platform, store, vault, sqlite, sync, enrol, files, form, device
          """);

  /** The root package holds the ids of resources, and nothing else that the build makes. */
  private static final Set<String> ANDROID = Set.of("", "device", "screen");

  private static final String ANDROID_FREE =
      "must run on a plain JVM: only device and screen may use android";

  private static final JavaClasses CLIENT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.rasoat.client");

  @TestFactory
  Stream<DynamicTest> each_package_uses_only_those_of_its_row() {
    return MAY_USE.entrySet().stream()
        .map(row -> dynamicTest(row.getKey() + " -> " + row.getValue(), () -> check(row)));
  }

  private static void check(Map.Entry<String, List<String>> row) {
    classes()
        .that()
        .resideInAPackage("vn.rasoat.client." + row.getKey() + "..")
        .should(
            dependOnlyOn(
                "what its row and the build allow",
                (origin, target) ->
                    isClient(target)
                        ? isResourceId(origin, target)
                            || row.getKey().equals(packageOf(target))
                            || row.getValue().contains(packageOf(target))
                        : isLibrary(target)))
        .allowEmptyShould(true)
        .check(CLIENT);
  }

  @Test
  void every_package_has_a_row() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : CLIENT) {
      packages.add(packageOf(type));
    }
    packages.remove("");
    assertThat(MAY_USE.keySet()).containsAll(packages);
  }

  @Test
  void android_stays_at_the_edge() {
    classes()
        .should(
            dependOnlyOn(
                "android where it may",
                (origin, target) ->
                    !target.getPackageName().startsWith("android") || isEdge(origin)))
        .because(ANDROID_FREE)
        .allowEmptyShould(true)
        .check(CLIENT);
  }

  @Test
  void time_and_ids_come_from_platform() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.rasoat.client.platform..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("reads the clock or draws ids", it -> isAmbient(it)))
        .allowEmptyShould(true)
        .check(CLIENT);
  }

  private static boolean isAmbient(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return switch (owner) {
      case "java.time.Clock" -> method.startsWith("system") || method.startsWith("tick");
      case "java.util.UUID" -> method.equals("randomUUID");
      case "java.lang.System" -> method.equals("currentTimeMillis");
      default ->
          owner.startsWith("java.time.")
              && method.equals("now")
              && call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(type -> type.getName().equals("java.time.Clock"));
    };
  }

  private static boolean isEdge(JavaClass type) {
    return ANDROID.contains(packageOf(type));
  }

  private static boolean isResourceId(JavaClass origin, JavaClass target) {
    return ANDROID.contains(packageOf(origin)) && target.getName().startsWith("vn.rasoat.client.R");
  }

  private static boolean isLibrary(JavaClass type) {
    return Stream.of(
                "java.",
                "javax.crypto.",
                "javax.net.ssl.",
                "android.",
                "vn.rasoat.",
                "com.fasterxml.jackson.core.",
                "org.jspecify.")
            .anyMatch(type.getName()::startsWith)
        || type.getBaseComponentType().isPrimitive();
  }

  private static boolean isClient(JavaClass type) {
    return type.getPackageName().startsWith("vn.rasoat.client");
  }

  /** The first name below {@code vn.rasoat.client}; empty for the root package itself. */
  private static String packageOf(JavaClass type) {
    String below = type.getPackageName().substring("vn.rasoat.client".length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
  }

  private interface Allowed {
    boolean test(JavaClass origin, JavaClass target);
  }

  private static ArchCondition<JavaClass> dependOnlyOn(String description, Allowed allowed) {
    return new ArchCondition<>("depend only on " + description) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        origin.getDirectDependenciesFromSelf().stream()
            .filter(it -> !allowed.test(origin, it.getTargetClass().getBaseComponentType()))
            .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
      }
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
