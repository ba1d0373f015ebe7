import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Classes and linked resources to a signed APK: dex by R8, a package with fixed times and order,
 * aligned and signed by apksig. The same input and key give the same bytes.
 *
 * <p>Run by the build as a single source file with R8 and apksig on the class path; the settings
 * are system properties, the arguments the runtime class path.
 */
@SuppressWarnings("deprecation")
public final class BuildApk {
  /** 1 MiB: a village's network is slow, and a cheap tablet is full. */
  private static final long MAX_BYTES = 1L << 20;

  private static final int MIN_API = Integer.parseInt(setting("apk.minApi"));

  /** The first day a ZIP file can name, so that no build time gets in. */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private BuildApk() {}

  public static void main(String[] classPath) throws Exception {
    Path work = Path.of(setting("apk.work"));
    keepCommand(work.resolve("build-command.txt"));
    Path dex = work.resolve("dex");
    Path unsigned = work.resolve("unsigned.apk");
    Path apk = Path.of(setting("apk.file"));
    emptied(dex);
    toDex(classPath, dex, work);
    pack(Path.of(setting("apk.base")), dex, unsigned);
    sign(unsigned, apk);
    verify(apk);
    long bytes = Files.size(apk);
    System.out.println(apk.getFileName() + ": " + bytes + " bytes, limit " + MAX_BYTES);
    if (bytes > MAX_BYTES) {
      throw new IllegalStateException(
          "The APK has " + bytes + " bytes, more than the " + MAX_BYTES + " allowed.");
    }
  }

  private static void toDex(String[] classPath, Path dex, Path work) throws Exception {
    R8Command.Builder command =
        R8Command.builder()
            .setMode(CompilationMode.RELEASE)
            .setMinApiLevel(MIN_API)
            .setOutput(dex, OutputMode.DexIndexed)
            .addLibraryFiles(Path.of(setting("apk.platform")))
            .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
            .addProguardConfigurationFiles(
                Path.of(setting("apk.rules")), work.resolve("aapt-keep.pro"))
            .setProguardMapOutputPath(work.resolve("mapping.txt"));
    for (String entry : classPath) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          files.filter(BuildApk::isClass).sorted().forEach(command::addProgramFiles);
        }
      } else {
        command.addProgramFiles(path);
      }
    }
    R8.run(command.build());
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("package-info.class");
  }

  /** What aapt2 stored stays stored: the platform maps resources.arsc into memory. */
  private static void pack(Path base, Path dex, Path to) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to));
        ZipFile in = new ZipFile(base.toFile());
        Stream<Path> dexes = Files.list(dex)) {
      out.setLevel(9);
      for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().map(ZipEntry.class::cast)::iterator) {
        try (InputStream bytes = in.getInputStream(entry)) {
          put(out, entry.getName(), bytes.readAllBytes(), entry.getMethod() == ZipEntry.STORED);
        }
      }
      // R8 lays the libraries' own resources beside the dex; the app reads none of them.
      for (Path each : dexes.filter(it -> it.toString().endsWith(".dex")).sorted().toList()) {
        put(out, each.getFileName().toString(), Files.readAllBytes(each), false);
      }
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes, boolean stored)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED_TIME);
    if (stored) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static void sign(Path unsigned, Path apk) throws Exception {
    Path store = Path.of(setting("apk.keystore"));
    char[] password = setting("apk.password").toCharArray();
    String alias = setting("apk.alias");
    if (!Files.exists(store)) {
      makeDevelopmentKey(store, alias, setting("apk.password"));
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    PrivateKey key = (PrivateKey) keys.getKey(alias, password);
    if (key == null) {
      throw new IllegalStateException("There is no key " + alias + " in " + store + ".");
    }
    X509Certificate certificate = (X509Certificate) keys.getCertificate(alias);
    new ApkSigner.Builder(
            List.of(new ApkSigner.SignerConfig.Builder("key", key, List.of(certificate)).build()))
        .setInputApk(unsigned.toFile())
        .setOutputApk(apk.toFile())
        .setMinSdkVersion(MIN_API)
        .setV1SigningEnabled(false)
        .setV2SigningEnabled(true)
        .setV3SigningEnabled(true)
        .setAlignFileSize(true)
        .setCreatedBy("Ra Soat")
        .build()
        .sign();
  }

  /** RSA, because its signatures are the same each time; the platform updates only by one key. */
  private static void makeDevelopmentKey(Path store, String alias, String password)
      throws IOException, InterruptedException {
    if (Boolean.getBoolean("apk.release")) {
      throw new IllegalStateException("The release key " + store + " is not there.");
    }
    String name = "CN=Ra Soat development, O=Not for real data";
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password,
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-validity",
                "10000",
                "-dname",
                name)
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool made no development key.");
    }
  }

  private static void verify(Path apk) throws Exception {
    ApkVerifier.Result result =
        new ApkVerifier.Builder(apk.toFile())
            .setMinCheckedPlatformVersion(MIN_API)
            .build()
            .verify();
    if (!result.isVerified()
        || !result.isVerifiedUsingV2Scheme()
        || !result.isVerifiedUsingV3Scheme()) {
      throw new IllegalStateException(
          "The signature does not verify: " + result.getErrors() + result.getWarnings());
    }
  }

  /** One argument a line: a test runs it once more and compares the bytes. */
  private static void keepCommand(Path to) throws IOException {
    ProcessHandle.Info me = ProcessHandle.current().info();
    StringBuilder lines = new StringBuilder(me.command().orElseThrow()).append('\n');
    for (String argument : me.arguments().orElseThrow()) {
      lines.append(argument).append('\n');
    }
    Files.writeString(to, lines);
  }

  private static void emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  private static String setting(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("The build does not say " + name + ".");
    }
    return value;
  }
}
