package vn.rasoat.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every class, file and command that the documents name exists: README.md and all of docs/.
 *
 * <p>Types, files, folders, packages and settings count where they stand in backticks, commands
 * also in code blocks. A name of somebody else's thing goes into {@link DocumentFaults}.
 */
@Tag("gate")
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");

  private static final Repository REPOSITORY = Repository.open();
  private static final DocumentFaults FAULTS = new DocumentFaults(new Names(REPOSITORY));

  private static List<Path> documents() {
    return REPOSITORY.files(".md").stream()
        .filter(file -> file.startsWith("docs") || file.getNameCount() == 1)
        .toList();
  }

  @Test
  void what_the_documents_name_exists() {
    List<String> faults = new ArrayList<>();
    for (Path document : documents()) {
      FAULTS.in(REPOSITORY.text(document)).forEach(it -> faults.add(document + ": " + it));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void what_the_documents_link_to_exists() {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(REPOSITORY.text(document));
      while (link.find()) {
        String target = link.group(1);
        boolean elsewhere = target.contains(":");
        if (!elsewhere && !REPOSITORY.has(document.resolveSibling(target).normalize())) {
          broken.add(document + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void names_that_exist_pass() {
    assertThat(
            FAULTS.in(
                """
                `Repository`, `Repository.open()`, `DocumentsTest#LINK`, `HttpURLConnection`,
                `NullAway`, `pom.xml`, `shared/src/main/java/`, `server/src/*/java`, `<name>.xml`,
                `vn.rasoat.server`, `application/json`, `GET /api/v1/x`, `phường`, `mvn verify`,
                `mvn -Pdemo`, `mvn -q -Dquick -pl shared,server -Dtest=X test`,
                `mvn spotless:apply`
                ```
                $ java -Xmx512m -jar server/target/rasoat-server.jar
                ```
                """))
        .isEmpty();
  }

  @Test
  void names_that_do_not_exist_are_found() {
    assertThat(
            FAULTS.in(
                """
                `NoSuchType`, `Repository.vanish()`, `gone.xml`, `shared/src/nowhere`,
                `vn.rasoat.nowhere`, `RASOAT_NO_SUCH`, `mvn -Pnone verify`, `mvn -Dnone.such x`,
                `mvn -pl nowhere test`, `mvn absent:run`
                ```
                java -jar other.jar --no-such-option
                ./no-script
                ```
                """))
        .hasSize(13);
  }
}
