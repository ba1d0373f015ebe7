package vn.rasoat.repository;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** How long the methods of a source file are, read with the JDK's own parser. */
final class MethodLengths {
  private MethodLengths() {}

  /**
   * Lines from the first annotation or modifier to the closing brace.
   *
   * @return by name and line; constructors are named {@code <init>}
   */
  static Map<String, Long> of(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options = List.of("-proc:none");
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, fault -> {}, options, null, List.of(file));
    Map<String, Long> lengths = new TreeMap<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new Measure(unit, Trees.instance(task).getSourcePositions(), lengths).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lengths;
  }

  private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, Long> lengths;

    Measure(CompilationUnitTree unit, SourcePositions positions, Map<String, Long> lengths) {
      this.unit = unit;
      this.positions = positions;
      this.lengths = lengths;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      lengths.put(method.getName() + " in line " + first, last - first + 1);
      return super.visitMethod(method, nothing);
    }
  }
}
