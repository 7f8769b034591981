package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyException;

/** The way into this package: source text to a code object. */
public final class Compiler {
  /** What is compiled. */
  public enum Mode {
    /** A module or any sequence of statements. */
    EXEC(InputType.FILE),
    /** One expression. */
    EVAL(InputType.EVAL),
    /** One statement typed at a prompt: values of expressions are shown. */
    SINGLE(InputType.SINGLE),
    /** The type of a function, as type comments give it: only for trees. */
    FUNCTION_TYPE(InputType.FUNCTION_TYPE);

    final InputType inputType;

    Mode(InputType inputType) {
      this.inputType = inputType;
    }
  }

  private Compiler() {}

  /**
   * Compiles.
   *
   * @param fileName as tracebacks show it
   * @param flags {@link CompileFlags}, and future features that hold besides those that the source
   *     asks for ({@code CO_FUTURE_*})
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
    InputType type = mode.inputType;
    String source = SourceParser.normal(text, type);
    SourceParser parser = new SourceParser(fileName, source);
    ModTy module = parser.parse(type, flags, SourceParser.FEATURE_VERSION);
    return code(
        language,
        parser.check(module, flags),
        source(Source.newBuilder(OrochiLanguage.ID, text, fileName), fileName),
        mode,
        separateLocals,
        optimize);
  }

  /**
   * The parser's tree of a source.
   *
   * @param text what was parsed: the ends of lines may differ from the source
   */
  public record Tree(ModTy module, String text) {}

  /**
   * Parses without compiling: what is wrong beyond the grammar is not found.
   *
   * @param flags {@link CompileFlags}
   * @param featureVersion the minor version of the language; -1 for this one
   * @throws PyException SyntaxError and its subclasses
   */
  @TruffleBoundary
  public static Tree parse(String text, String fileName, Mode mode, int flags, int featureVersion) {
    InputType type = mode.inputType;
    SourceParser parser = new SourceParser(fileName, SourceParser.normal(text, type));
    int version = featureVersion < 0 ? SourceParser.FEATURE_VERSION : featureVersion;
    ModTy module = parser.parse(type, flags, version);
    parser.checkVersion(module, version);
    parser.issueWarnings();
    return new Tree(module, SourceParser.normal(text, type));
  }

  /**
   * Parses only to see whether there is a syntax error; nobody is warned of anything.
   *
   * @param flags {@link CompileFlags}
   * @throws PyException SyntaxError and its subclasses
   */
  @TruffleBoundary
  public static void parseQuietly(String text, String fileName, Mode mode, int flags) {
    String source = SourceParser.normal(text, mode.inputType);
    new SourceParser(fileName, source).parse(mode.inputType, flags, SourceParser.FEATURE_VERSION);
  }

  /**
   * What is known of the names of a source.
   *
   * @throws PyException SyntaxError and its subclasses
   */
  @TruffleBoundary
  public static SymbolTable symbols(String text, String fileName, Mode mode) {
    SourceParser parser = new SourceParser(fileName, SourceParser.normal(text, mode.inputType));
    ModTy module = parser.parse(mode.inputType, 0, SourceParser.FEATURE_VERSION);
    return SymbolTable.of(module, parser.scopes(module));
  }

  /**
   * Makes a code object of a tree that guest code made. Its source has a name and no text.
   *
   * @param module a tree as the parser could have made it
   * @param mode fits the class of the tree
   * @param flags future features, as for {@link #compile}
   * @param optimize as for {@link #compile}
   * @throws PyException SyntaxError and its subclasses
   */
  @TruffleBoundary
  public static CodeObject compile(
      OrochiLanguage language, ModTy module, String fileName, Mode mode, int flags, int optimize) {
    return code(
        language,
        new SourceParser(fileName, null).check(module, flags),
        withoutText(fileName),
        mode,
        false,
        optimize);
  }

  private static CodeObject code(
      OrochiLanguage language,
      SourceParser.Parsed parsed,
      Source source,
      Mode mode,
      boolean separateLocals,
      int optimize) {
    Compilation c =
        new Compilation(
            language,
            source,
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
            withoutText(fileName),
            tree.module(),
            SourceParser.scopes(tree),
            tree.futures(),
            false,
            optimize);
    return Blocks.module(c, tree.module(), false);
  }

  private static Source withoutText(String fileName) {
    return source(
        Source.newBuilder(OrochiLanguage.ID, "", fileName).content(Source.CONTENT_NONE), fileName);
  }

  private static Source source(Source.LiteralBuilder builder, String fileName) {
    return builder.internal(fileName.startsWith("<frozen")).cached(false).build();
  }
}
