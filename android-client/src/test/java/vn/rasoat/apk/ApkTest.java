package vn.rasoat.apk;

import static org.assertj.core.api.Assertions.assertThat;

import com.android.apksig.ApkVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The APK that this build made, as the tools of Android see it. */
@Tag("gate")
class ApkTest {
  private static final Path TARGET = Path.of("target");
  private static final Path APK = TARGET.resolve("rasoat.apk");

  @Test
  void it_is_signed_by_schemes_v2_and_v3() throws Exception {
    ApkVerifier.Result result =
        new ApkVerifier.Builder(APK.toFile()).setMinCheckedPlatformVersion(26).build().verify();

    assertThat(result.isVerified()).as("%s", result.getErrors()).isTrue();
    assertThat(result.isVerifiedUsingV2Scheme()).isTrue();
    assertThat(result.isVerifiedUsingV3Scheme()).isTrue();
  }

  @Test
  void its_badging_names_package_api_levels_label_and_activity() throws Exception {
    String badging = aapt2("dump", "badging", APK.toString());

    assertThat(badging)
        .contains("package: name='vn.rasoat.client'")
        .contains("minSdkVersion:'26'")
        .contains("targetSdkVersion:'34'")
        .contains("application-label:'Rà Soát'")
        .contains("launchable-activity: name='vn.rasoat.client.screen.StartActivity'");
  }

  @Test
  void it_is_no_larger_than_a_mebibyte() throws IOException {
    assertThat(Files.size(APK)).isPositive().isLessThanOrEqualTo(1L << 20);
  }

  @Test
  void the_system_makes_no_backup_of_it_and_it_is_not_debuggable() throws Exception {
    String manifest = aapt2("dump", "xmltree", APK.toString(), "--file", "AndroidManifest.xml");

    assertThat(manifest).containsPattern("allowBackup\\(0x[0-9a-f]+\\)=false");
    assertThat(manifest).doesNotContain("debuggable");
  }

  @Test
  void times_and_order_of_its_entries_do_not_depend_on_the_build() throws IOException {
    try (ZipFile apk = new ZipFile(APK.toFile())) {
      assertThat(apk.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
      assertThat(apk.getEntry("resources.arsc").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void packed_and_signed_a_second_time_it_has_the_same_bytes() throws Exception {
    Path again = TARGET.resolve("again");
    Files.createDirectories(again);
    String made = Files.readString(TARGET.resolve("android/build-command.txt"));
    String[] command =
        made.replace(APK.toAbsolutePath().toString(), again.resolve("rasoat.apk").toString())
            .strip()
            .split("\n");

    run(command);

    assertThat(Files.mismatch(APK, again.resolve("rasoat.apk"))).isEqualTo(-1);
  }

  private static String aapt2(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = TARGET.resolve("aapt2/prebuilt/linux/aapt2").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(command);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
