package vn.rasoat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real main in a process of its own. */
class ApplicationTest {
  @TempDir Path folder;

  @Test
  void tells_where_it_is_ready_and_stops_when_told_to() throws Exception {
    Process process = start(Map.of("RASOAT_PORT", "0"));
    try (BufferedReader out = reader(process)) {
      String line = out.readLine();
      assertThat(line).startsWith("Rà Soát sẵn sàng / ready: http://127.0.0.1:");
      String url = line.split("ready: ")[1].split(" ")[0];
      assertThat(
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(URI.create(url + "/health")).build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);

      Process second = start(Map.of("RASOAT_PORT", "0"));
      assertThat(failureOf(second)).contains("in use by another server");
      assertThat(failureOf(start(Map.of(), "rebuild-statistics")))
          .contains("in use by another server");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_port_in_use_is_one_line_and_exit_code_1() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThat(failureOf(start(Map.of("RASOAT_PORT", port))))
          .contains("127.0.0.1:" + port)
          .contains("RASOAT_PORT");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_one_line_and_exit_code_1() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    assertThat(failureOf(start(Map.of("RASOAT_DATA", file.resolve("below").toString()))))
        .contains("RASOAT_DATA");
  }

  @Test
  void a_database_out_of_reach_is_one_line_and_exit_code_1() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:1/rasoat";

    assertThat(failureOf(start(Map.of("RASOAT_DB_URL", url, "RASOAT_DB_PASSWORD", "geheim"))))
        .contains("RASOAT_DB_URL")
        .doesNotContain("geheim");
  }

  @Test
  void a_bad_value_is_one_line_and_exit_code_1() throws Exception {
    assertThat(failureOf(start(Map.of("RASOAT_PORT", "eighty")))).contains("RASOAT_PORT=eighty");
    assertThat(failureOf(start(Map.of("RASOAT_HOST", "0.0.0.0")))).contains("RASOAT_HOST");
  }

  @Test
  void a_command_does_its_work_and_ends_without_serving() throws Exception {
    Process process = start(Map.of("RASOAT_PORT", "1"), "rebuild-statistics");
    List<String> lines = linesOf(process);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(lines.toString()).isZero();
    assertThat(lines).singleElement().asString().contains("there is no review round yet");
    assertThat(failureOf(start(Map.of(), "rebuild-statistics", "periodic-1999")))
        .contains("no review round periodic-1999");
  }

  @Test
  void an_unknown_argument_is_told_with_those_that_are_known() throws Exception {
    assertThat(failureOf(start(Map.of(), "rebuild"))).contains("--demo", "rebuild-statistics");
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("vn.rasoat.server.Application");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("RASOAT_"));
    builder.environment().put("RASOAT_DATA", folder.resolve("data").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> linesOf(Process process) throws IOException {
    try (BufferedReader out = reader(process)) {
      return out.lines().filter(line -> !line.startsWith("Picked up ")).toList();
    }
  }

  /** All that a start that fails prints: one line on either stream, and exit code 1. */
  private static String failureOf(Process process) throws Exception {
    List<String> lines = linesOf(process);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("Rà Soát không khởi động được: ");
    return lines.get(0);
  }
}
