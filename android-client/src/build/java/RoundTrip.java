import com.googlecode.dex2jar.tools.Dex2jarCmd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns the dex of the signed APK back into classes that a JVM verifies and runs, so that the tests
 * see what a device would load and not what the compiler wrote. No Android runtime is needed.
 *
 * <p>dex2jar forgets which calls are on interfaces and leaves frames out; both are mended here.
 * Arguments: APK, folder for the classes, folder or jar whose resources go beside them, and the
 * libraries the classes are linked against.
 */
public final class RoundTrip {
  private final List<ZipFile> libraries = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  private record Shape(boolean isInterface, String parent) {}

  private RoundTrip() {}

  public static void main(String[] arguments) throws Exception {
    Path apk = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    Path jar = classes.resolveSibling("apk-classes.jar");
    Dex2jarCmd.main("--force", "--output", jar.toString(), apk.toString());
    RoundTrip trip = new RoundTrip();
    trip.libraries.add(new ZipFile(jar.toFile()));
    for (int i = 3; i < arguments.length; i++) {
      trip.libraries.add(new ZipFile(arguments[i]));
    }
    empty(classes);
    int written = trip.write(classes);
    copyResources(Path.of(arguments[2]), classes);
    System.out.println(written + " classes of " + apk.getFileName() + " back from dex");
  }

  private int write(Path to) throws IOException {
    int written = 0;
    ZipFile own = libraries.get(0);
    Enumeration<? extends ZipEntry> entries = own.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().endsWith(".class")) {
        try (InputStream in = own.getInputStream(entry)) {
          put(to, entry.getName(), mended(in.readAllBytes()));
        }
        written++;
      }
    }
    if (written == 0) {
      throw new IllegalStateException("No class came back from the APK.");
    }
    return written;
  }

  private byte[] mended(byte[] bytes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String one, String other) {
            return common(one, other);
          }
        };
    new ClassReader(bytes).accept(new Mending(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private final class Mending extends ClassVisitor {
    Mending(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      super.visit(Opcodes.V11, access, name, signature, parent, faces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean ignored) {
          boolean isInterface = !owner.startsWith("[") && shape(owner).isInterface();
          super.visitMethodInsn(opcode, owner, called, type, isInterface);
        }
      };
    }
  }

  private String common(String one, String other) {
    if (shape(one).isInterface() || shape(other).isInterface()) {
      return "java/lang/Object";
    }
    List<String> above = new ArrayList<>();
    for (String name = one; name != null; name = shape(name).parent()) {
      above.add(name);
    }
    for (String name = other; name != null; name = shape(name).parent()) {
      if (above.contains(name)) {
        return name;
      }
    }
    return "java/lang/Object";
  }

  private Shape shape(String name) {
    Shape known = shapes.get(name);
    if (known == null) {
      known = read(name);
      shapes.put(name, known);
    }
    return known;
  }

  private Shape read(String name) {
    byte[] bytes = name.startsWith("[") ? null : find(name + ".class");
    if (bytes == null) {
      return new Shape(false, name.equals("java/lang/Object") ? null : "java/lang/Object");
    }
    ClassReader reader = new ClassReader(bytes);
    return new Shape((reader.getAccess() & Opcodes.ACC_INTERFACE) != 0, reader.getSuperName());
  }

  private byte[] find(String file) {
    try {
      for (ZipFile library : libraries) {
        ZipEntry entry = library.getEntry(file);
        if (entry != null) {
          try (InputStream in = library.getInputStream(entry)) {
            return in.readAllBytes();
          }
        }
      }
      try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
        return in == null ? null : in.readAllBytes();
      }
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** The APK downloads editions from a server; the tests read those of the build. */
  private static void copyResources(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().endsWith(".class")) {
            put(to, from.relativize(file).toString(), Files.readAllBytes(file));
          }
        }
      }
      return;
    }
    try (ZipFile jar = new ZipFile(from.toFile())) {
      for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
        if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
          put(to, entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private static void put(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("An entry outside its archive: " + name);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
