package vn.rasoat.server.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: the environment wins over the file, the file over the defaults. The file is
 * {@code RASOAT_CONFIG} if that is set, otherwise {@code rasoat.properties} in the data folder if
 * there is one; it holds the same names as the environment.
 */
public final class SettingsReader {
  /** The settings file in the data folder. */
  static final String FILE_NAME = "rasoat.properties";

  private static final Set<String> NAMES =
      Set.of(
          "RASOAT_HOST",
          "RASOAT_PORT",
          "RASOAT_DATA",
          "RASOAT_DB_URL",
          "RASOAT_DB_USER",
          "RASOAT_DB_PASSWORD",
          "RASOAT_TLS_KEYSTORE",
          "RASOAT_TLS_KEYSTORE_PASSWORD",
          "RASOAT_BEHIND_PROXY");

  private final Map<String, String> values = new TreeMap<>();
  private final boolean demo;
  private final Path defaultData;

  private SettingsReader(Path home, boolean demo) {
    this.demo = demo;
    this.defaultData = home.resolve(demo ? ".rasoat-demo" : ".rasoat");
  }

  /**
   * Reads and checks everything.
   *
   * @param environment the process's environment
   * @param home the user's home, below which the default data folder lies
   * @param demo whether the demo was asked for; it has its own default data folder
   * @throws StartFailure naming the first setting that is not right
   */
  public static Settings read(Map<String, String> environment, Path home, boolean demo) {
    SettingsReader reader = new SettingsReader(home, demo);
    reader.collect(environment);
    return reader.settings();
  }

  private void collect(Map<String, String> environment) {
    Map<String, String> set = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            set.put(name, value.strip());
          }
        });
    String config = set.get("RASOAT_CONFIG");
    if (config != null) {
      Path file = path("RASOAT_CONFIG", config);
      if (!Files.isReadable(file)) {
        throw bad("RASOAT_CONFIG", config, "không đọc được tệp này", "the file cannot be read");
      }
      readFile(file);
    } else {
      String data = set.get("RASOAT_DATA");
      Path folder = data == null ? defaultData : path("RASOAT_DATA", data);
      Path file = folder.resolve(FILE_NAME);
      if (Files.isReadable(file)) {
        readFile(file);
      }
    }
    set.keySet().retainAll(NAMES);
    values.putAll(set);
  }

  private void readFile(Path file) {
    java.util.Properties properties = new java.util.Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw bad("RASOAT_CONFIG", file.toString(), "không đọc được tệp này", "cannot be read");
    }
    for (String name : properties.stringPropertyNames()) {
      if (!NAMES.contains(name)) {
        throw bad(name, file.toString(), "không có thiết lập tên này", "no such setting");
      }
      String value = properties.getProperty(name);
      if (!value.isBlank()) {
        values.put(name, value.strip());
      }
    }
  }

  private Settings settings() {
    String host = values.getOrDefault("RASOAT_HOST", "127.0.0.1");
    boolean loopback = isLoopback(host);
    TlsKeystore tls = tls();
    boolean behindProxy = yes("RASOAT_BEHIND_PROXY");
    if (!loopback && tls == null && !behindProxy && !demo) {
      throw bad(
          "RASOAT_HOST",
          host,
          "địa chỉ ngoài máy này cần RASOAT_TLS_KEYSTORE hoặc RASOAT_BEHIND_PROXY=true",
          "an address beyond this machine needs RASOAT_TLS_KEYSTORE or RASOAT_BEHIND_PROXY=true");
    }
    @Nullable String dataSet = values.get("RASOAT_DATA");
    Path data = dataSet == null ? defaultData : path("RASOAT_DATA", dataSet);
    return new Settings(
        host,
        port(),
        data.toAbsolutePath(),
        database(data.toAbsolutePath()),
        tls,
        behindProxy,
        demo,
        demo && dataSet == null);
  }

  private int port() {
    String text = values.getOrDefault("RASOAT_PORT", "8080");
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Answered below, like a number out of range.
    }
    throw bad(
        "RASOAT_PORT", text, "cần một số từ 0 đến 65535", "a number from 0 to 65535 is needed");
  }

  private boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw bad("RASOAT_HOST", host, "không có máy hoặc địa chỉ này", "no such host or address");
    }
  }

  private boolean yes(String name) {
    String text = values.getOrDefault(name, "false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name, text, "chỉ nhận true hoặc false", "must be true or false");
    };
  }

  private Database database(Path data) {
    String url = values.get("RASOAT_DB_URL");
    if (url == null) {
      if (values.containsKey("RASOAT_DB_USER") || values.containsKey("RASOAT_DB_PASSWORD")) {
        throw bad(
            "RASOAT_DB_URL",
            "",
            "còn thiếu, trong khi đã có người dùng hoặc mật khẩu cơ sở dữ liệu",
            "is missing while a database user or password is set");
      }
      return new Database.Sqlite(data.resolve("rasoat.db"));
    }
    if (!url.startsWith("jdbc:postgresql://")) {
      throw bad(
          "RASOAT_DB_URL",
          url,
          "phải bắt đầu bằng jdbc:postgresql://",
          "must begin with jdbc:postgresql://");
    }
    return new Database.Postgres(
        url,
        values.getOrDefault("RASOAT_DB_USER", ""),
        values.getOrDefault("RASOAT_DB_PASSWORD", ""));
  }

  private @Nullable TlsKeystore tls() {
    String text = values.get("RASOAT_TLS_KEYSTORE");
    if (text == null) {
      return null;
    }
    Path file = path("RASOAT_TLS_KEYSTORE", text);
    String password = values.getOrDefault("RASOAT_TLS_KEYSTORE_PASSWORD", "");
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      if (store.size() == 0) {
        throw bad("RASOAT_TLS_KEYSTORE", text, "không có khóa nào", "holds no key");
      }
    } catch (IOException | GeneralSecurityException e) {
      throw bad(
          "RASOAT_TLS_KEYSTORE",
          text,
          "không mở được (cần tệp PKCS #12 và RASOAT_TLS_KEYSTORE_PASSWORD đúng)",
          "cannot be opened (a PKCS #12 file and its RASOAT_TLS_KEYSTORE_PASSWORD are needed)");
    }
    return new TlsKeystore(file.toAbsolutePath(), password);
  }

  private static Path path(String name, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw bad(name, text, "không phải đường dẫn hợp lệ", "is not a valid path");
    }
  }

  private static StartFailure bad(String name, String value, String vi, String en) {
    String named = value.isEmpty() ? name : name + "=" + value;
    return new StartFailure(named + ": " + vi, named + ": " + en);
  }
}
