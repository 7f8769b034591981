package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyException;
import java.util.EnumSet;

/** The way into this package: source text to a code object. */
public final class Compiler {
  /** What is compiled. */
  public enum Mode {
    /** A module or any sequence of statements. */
    EXEC,
    /** One expression. */
    EVAL,
    /** One statement typed at a prompt: values of expressions are shown. */
    SINGLE
  }

  private Compiler() {}

  /**
   * Compiles.
   *
   * @param fileName as tracebacks show it
   * @param flags future features that hold besides those that the source asks for ({@code
   *     CO_FUTURE_*})
   * @param separateLocals whether the code runs with locals that are not its globals
   * @param optimize 0, 1 (no assertions) or 2 (no docstrings either)
   * @throws PyException SyntaxError and its subclasses
   */
  @TruffleBoundary
  public static CodeObject compile(
      OrochiLanguage language,
      String text,
      String fileName,
      Mode mode,
      int flags,
      boolean separateLocals,
      int optimize) {
    InputType type =
        switch (mode) {
          case EXEC -> InputType.FILE;
          case EVAL -> InputType.EVAL;
          case SINGLE -> InputType.SINGLE;
        };
    EnumSet<FutureFeature> inherited = FutureFeature.fromFlags(flags & FutureFeature.ALL_FLAGS);
    SourceParser.Parsed parsed = SourceParser.parse(text, fileName, type, inherited);
    Compilation c =
        new Compilation(
            language,
            source(Source.newBuilder(OrochiLanguage.ID, text, fileName), fileName),
            parsed.module(),
            parsed.scopes(),
            parsed.futures(),
            mode == Mode.SINGLE,
            optimize);
    return Blocks.module(c, parsed.module(), separateLocals);
  }

  /**
   * Makes a code object of a tree that was kept. Its source has a name and no text: tracebacks read
   * the file.
   *
   * @param fileName as tracebacks show it
   * @param optimize as for {@link #compile}
   */
  @TruffleBoundary
  public static CodeObject compile(
      OrochiLanguage language, CompiledTree tree, String fileName, int optimize) {
    Compilation c =
        new Compilation(
            language,
            source(
                Source.newBuilder(OrochiLanguage.ID, "", fileName).content(Source.CONTENT_NONE),
                fileName),
            tree.module(),
            SourceParser.scopes(tree),
            tree.futures(),
            false,
            optimize);
    return Blocks.module(c, tree.module(), false);
  }

  private static Source source(Source.LiteralBuilder builder, String fileName) {
    return builder.internal(fileName.startsWith("<frozen")).cached(false).build();
  }
}
