package vn.rasoat.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which types, files, folders and settings exist: what a document may name. */
final class Names {
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");

  private final Repository repository;
  private final Map<String, StringBuilder> sourcesByType = new HashMap<>();
  private final Set<String> typesOfJdk = new HashSet<>();
  private final StringBuilder poms = new StringBuilder();
  private final StringBuilder serverSources = new StringBuilder();

  Names(Repository repository) {
    this.repository = repository;
    for (Path file : repository.files(".java")) {
      String source = repository.text(file);
      Matcher types = TYPE.matcher(source);
      while (types.find()) {
        sourcesByType.computeIfAbsent(types.group(1), it -> new StringBuilder()).append(source);
      }
      if (file.startsWith("server/src/main")) {
        serverSources.append(source);
      }
    }
    repository.files("pom.xml").forEach(pom -> poms.append(repository.text(pom)));
    for (String module : Set.of("java.base", "java.net.http", "java.sql")) {
      addTypesOfJdk(module);
    }
  }

  private void addTypesOfJdk(String module) {
    Path classes = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
    try (Stream<Path> all = Files.walk(classes)) {
      all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replace(".class", "").replaceAll(".*\\$", ""))
          .forEach(typesOfJdk::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ours or the JDK's. */
  boolean isType(String simpleName) {
    return sourcesByType.containsKey(simpleName) || typesOfJdk.contains(simpleName);
  }

  /** A method, field or nested type; members of the JDK's types are taken on trust. */
  boolean hasMember(String type, String member) {
    StringBuilder source = sourcesByType.get(type);
    return source == null || Pattern.compile("\\b" + member + "\\b").matcher(source).find();
  }

  /**
   * A path from the root, or the end of one; {@code <any>}, {@code {any}} and * stand for a part.
   */
  boolean isPath(String name) {
    String plain = name.replaceAll("^\\./|/$", "");
    StringBuilder pattern = new StringBuilder("(?:.*/)?");
    Matcher part = Pattern.compile("<[^>]*>|\\{[^}]*}|[*…]+|[^<{*…]+").matcher(plain);
    while (part.find()) {
      String text = part.group();
      pattern.append("<{*…".indexOf(text.charAt(0)) < 0 ? Pattern.quote(text) : "[^/]*");
    }
    Pattern end = Pattern.compile(pattern.toString());
    return repository.entries().stream().anyMatch(it -> end.matcher(it.toString()).matches());
  }

  /** Such as {@code server}: only paths that begin with one are held to exist. */
  boolean isTopLevel(String name) {
    return repository.entries().stream()
        .anyMatch(it -> it.getNameCount() == 1 && it.toString().equals(name));
  }

  boolean isPackage(String name) {
    return isPath("src/main/java/" + name.replace('.', '/'));
  }

  boolean isProfile(String name) {
    return Pattern.compile("<profile>\\s*<id>" + Pattern.quote(name) + "</id>")
        .matcher(poms)
        .find();
  }

  boolean isInPoms(String text) {
    return poms.indexOf(text) >= 0;
  }

  boolean isInServer(String text) {
    return serverSources.indexOf(text) >= 0;
  }
}
