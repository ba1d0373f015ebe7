package vn.rasoat.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be asked of the jar by name. To add a command: add its row. */
final class JarCommands {
  private static final Map<String, Class<? extends JarCommand>> TABLE =
      new TreeMap<>(Map.of("rebuild-statistics", RebuildCommand.class));

  private JarCommands() {}

  /** The command of a name. */
  static Optional<Class<? extends JarCommand>> find(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  /** All names, for who typed another. */
  static String names() {
    return String.join(", ", TABLE.keySet());
  }
}
