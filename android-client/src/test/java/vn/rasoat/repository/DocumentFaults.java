package vn.rasoat.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document names in backticks and in its command blocks, and does not exist. */
final class DocumentFaults {
  private static final Pattern FENCE =
      Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE =
      Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:[.#](\\w+))?(?:[.#]\\w+)*(?:\\(.*\\))?");
  private static final Pattern FILE =
      Pattern.compile(
          "[\\w.*<>{}/…-]+\\.(java|json|xml|md|ya?ml|properties|jte|sql|js|css|svg|png|csv)");
  private static final Pattern PACKAGE = Pattern.compile("vn\\.rasoat(\\.[a-z]\\w*)*");
  private static final Pattern SETTING = Pattern.compile("(RASOAT_[A-Z_]+)(=.*)?");
  private static final Pattern COMMAND =
      Pattern.compile("(?:\\$ )?(?:\\w+=\\S+ +)*((?:mvn|java|bash|\\./|\\.ci/).*)");

  /** Names of others, which we may mention: tools, libraries, HTTP headers. */
  private static final Set<String> OTHERS =
      Set.of(
          "ArchUnit",
          "Argon2id",
          "Authorization",
          "Bearer",
          "ErrorProne",
          "Flyway",
          "Micronaut",
          "NullAway",
          "NullMarked",
          "PostgreSQL",
          "Robolectric",
          "SQLite",
          "Spotless");

  private static final Set<String> MAVEN_PROPERTIES =
      Set.of("test", "skipTests", "maven.repo.local", "maven.test.skip", "user.language");

  private final Names names;

  DocumentFaults(Names names) {
    this.names = names;
  }

  List<String> in(String markdown) {
    List<String> faults = new ArrayList<>();
    Matcher fence = FENCE.matcher(markdown);
    while (fence.find()) {
      fence.group().lines().map(String::trim).forEach(line -> checkCommand(line, faults));
    }
    Matcher span = SPAN.matcher(FENCE.matcher(markdown).replaceAll(""));
    while (span.find()) {
      check(span.group(1).trim(), faults);
    }
    return faults;
  }

  private void check(String span, List<String> faults) {
    Matcher type = TYPE.matcher(span);
    Matcher setting = SETTING.matcher(span);
    if (COMMAND.matcher(span).matches()) {
      checkCommand(span, faults);
    } else if (setting.matches()) {
      require(names.isInServer(setting.group(1)), "no setting ", span, faults);
    } else if (PACKAGE.matcher(span).matches()) {
      require(names.isPackage(span), "no package ", span, faults);
    } else if (FILE.matcher(span).matches() || isPathOfOurs(span)) {
      require(names.isPath(span), "no file ", span, faults);
    } else if (type.matches() && !OTHERS.contains(type.group(1))) {
      require(names.isType(type.group(1)), "no type ", span, faults);
      require(
          type.group(2) == null || names.hasMember(type.group(1), type.group(2)),
          "no member ",
          span,
          faults);
    }
  }

  private boolean isPathOfOurs(String span) {
    return span.matches("[\\w.*<>{}…-]+(/[\\w.*<>{}…-]+)*/?")
        && span.contains("/")
        && names.isTopLevel(span.split("/")[0])
        && !span.contains("/target/");
  }

  private void checkCommand(String line, List<String> faults) {
    Matcher command = COMMAND.matcher(line);
    if (!command.matches()) {
      return;
    }
    List<String> words = Arrays.asList(command.group(1).replaceAll("\\s+#.*", "").split("\\s+"));
    String program = words.get(0);
    if (program.equals("mvn")) {
      checkMaven(words, line, faults);
    } else if (program.equals("java")) {
      checkJava(words, line, faults);
    } else {
      String script = program.equals("bash") ? words.get(1) : program;
      require(names.isPath(script), "no script: ", line, faults);
    }
  }

  private void checkMaven(List<String> words, String line, List<String> faults) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-P")) {
        for (String profile : word.substring(2).split(",")) {
          require(names.isProfile(profile), "no profile " + profile + ": ", line, faults);
        }
      } else if (word.startsWith("-D")) {
        String property = word.substring(2).replaceAll("=.*", "");
        boolean known = MAVEN_PROPERTIES.contains(property) || property.startsWith("surefire.");
        require(known || names.isInPoms(property), "no property " + property + ": ", line, faults);
      } else if (word.equals("-pl")) {
        for (String module : words.get(i + 1).split(",")) {
          require(names.isTopLevel(module), "no module " + module + ": ", line, faults);
        }
      } else if (word.matches("[a-z-]+:[a-z-]+")) {
        String plugin = word.split(":")[0];
        require(names.isInPoms(plugin + "-maven-plugin"), "no plugin: ", line, faults);
      }
    }
  }

  private void checkJava(List<String> words, String line, List<String> faults) {
    for (String word : words) {
      if (word.endsWith(".jar")) {
        String name = word.replaceAll(".*/|\\.jar", "");
        require(names.isInPoms("<finalName>" + name + "<"), "no such jar: ", line, faults);
      } else if (word.startsWith("--")) {
        String option = word.replaceAll("=.*", "");
        require(names.isInServer(option), "no option " + option + ": ", line, faults);
      }
    }
  }

  private static void require(boolean holds, String fault, String text, List<String> faults) {
    if (!holds) {
      faults.add(fault + text);
    }
  }
}
