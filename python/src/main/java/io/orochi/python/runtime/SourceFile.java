package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.SourceText;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.compiler.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The source file of a module: its code, from the file that keeps its tree when there is one that
 * fits. Which file that is, and whether one is written, follow the same rules as in importlib's
 * {@code cache_from_source} and {@code SourceLoader}.
 */
final class SourceFile {
  private static final String SUFFIX = ".py";

  private final Path path;

  SourceFile(Path path) {
    this.path = path;
  }

  /**
   * The code of the module.
   *
   * @param shown the file's name as tracebacks show it
   * @throws PyException SyntaxError and its subclasses
   * @throws IOException when the source cannot be read
   */
  @TruffleBoundary
  CodeObject code(PyThread t, String shown) throws IOException {
    PyContext c = t.context();
    BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
    Path kept = cached(t);
    TreeFile file = kept == null ? null : new TreeFile(kept);
    CompiledTree tree = file == null ? null : file.read(path, seen);
    if (tree != null) {
      return Compiler.compile(c.language(), tree, shown, c.optimize());
    }
    String text = SourceText.decode(Files.readAllBytes(path), shown);
    CodeObject code =
        Compiler.compile(c.language(), text, shown, Compiler.Mode.EXEC, 0, false, c.optimize());
    if (file != null && !Truth.isTrue(t, Imports.sysAttribute(t, "dont_write_bytecode"))) {
      byte[] bytes = code.bytes();
      if (bytes != null) {
        file.write(bytes, path, seen);
      }
    }
    return code;
  }

  /**
   * Where the tree is kept; null when {@code sys.implementation.cache_tag} says that none is, or
   * the name is not that of a source.
   */
  @TruffleBoundary
  Path cached(PyThread t) {
    Object implementation = Imports.sysOrNull(t, "implementation");
    Object tag =
        implementation == null ? null : Attributes.getOrNull(t, implementation, "cache_tag");
    String name = path.getFileName().toString();
    if (!(tag instanceof TruffleString s) || !name.endsWith(SUFFIX)) {
      return null;
    }
    int level = t.context().optimize();
    String base =
        name.substring(0, name.length() - SUFFIX.length())
            + "."
            + Strings.toJava(s)
            + (level == 0 ? "" : ".opt-" + level)
            + ".pyc";
    if (Imports.sysOrNull(t, "pycache_prefix") instanceof TruffleString prefix) {
      Path folder = path.toAbsolutePath().getParent();
      return Path.of(Strings.toJava(prefix))
          .resolve(folder.getRoot().relativize(folder))
          .resolve(base);
    }
    return path.resolveSibling("__pycache__").resolve(base);
  }
}
