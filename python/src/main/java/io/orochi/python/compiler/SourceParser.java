package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Parses one source, finds the scopes of its names, and checks what neither of these does. Used
 * once.
 */
final class SourceParser {
  /** The minor version of the language that is parsed. */
  static final int FEATURE_VERSION = 12;

  private static final int GROUPS_VERSION = 11;

  /** What the compiler needs. */
  record Parsed(ModTy module, ScopeEnvironment scopes, EnumSet<FutureFeature> futures) {}

  private final String fileName;
  private final String text;
  private final SyntaxErrors errors;
  private final List<SyntaxWarnings.Warning> warnings = new ArrayList<>();
  private final ParserCallbacks callbacks = new Reports();
  private Parser parser;
  private InputType type;
  private EnumSet<AbstractParser.Flags> parserFlags;
  private int version;
  private boolean isParsed;
  private boolean allowsIncomplete;

  /**
   * For a source, or a tree of guest code.
   *
   * @param text as {@link #normal} gives it; null when there is none
   */
  SourceParser(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
    errors = new SyntaxErrors(fileName, text);
  }

  /** The text with the ends of lines that the parser wants. */
  static String normal(String text, InputType type) {
    if (text.indexOf('\0') >= 0) {
      throw PyErrors.raise(
          BuiltinException.SyntaxError, "source code string cannot contain null bytes");
    }
    String source = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return type == InputType.FILE && !source.isEmpty() && !source.endsWith("\n")
        ? source + "\n"
        : source;
  }

  /** Where a text ends in two quotes, the tokenizer looks for a third behind its end. */
  private static String padded(String text) {
    return text.endsWith("''") || text.endsWith("\"\"") ? text + "\n" : text;
  }

  /**
   * Parses.
   *
   * @param flags {@link CompileFlags}
   * @throws PyException SyntaxError and its subclasses
   */
  ModTy parse(InputType input, int flags, int featureVersion) {
    if (text.startsWith("\ufeff")) {
      throw errors.byteOrderMark();
    }
    allowsIncomplete = (flags & CompileFlags.ALLOW_INCOMPLETE_INPUT) != 0;
    type = input;
    parserFlags = CompileFlags.parsers(flags);
    version = featureVersion;
    try {
      parser = new Parser(padded(text), callbacks, type, parserFlags, version);
      ModTy module = (ModTy) parser.parse();
      if (isOpenBlock(module, flags)) {
        throw callbacks.reportIncompleteSource(0);
      }
      isParsed = true;
      new LiteralTokens(text, errors, warnings).check();
      return Identifiers.normal(module, text);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /** Whether an indented block, which an empty line would end, is the last thing at a prompt. */
  private boolean isOpenBlock(ModTy module, int flags) {
    int last = text.lastIndexOf('\n') + 1;
    return module instanceof ModTy.Interactive typed
        && (flags & CompileFlags.DONT_IMPLY_DEDENT) != 0
        && typed.body.length > 0
        && isCompound(typed.body[typed.body.length - 1])
        && last > 0
        && last < text.length()
        && Character.isWhitespace(text.charAt(last))
        && !text.substring(last).isBlank();
  }

  private static boolean isCompound(StmtTy statement) {
    return switch (statement) {
      case StmtTy.FunctionDef f -> true;
      case StmtTy.AsyncFunctionDef f -> true;
      case StmtTy.ClassDef c -> true;
      case StmtTy.If i -> true;
      case StmtTy.For f -> true;
      case StmtTy.AsyncFor f -> true;
      case StmtTy.While w -> true;
      case StmtTy.With w -> true;
      case StmtTy.AsyncWith w -> true;
      case StmtTy.Match m -> true;
      case StmtTy.Try x -> true;
      case StmtTy.TryStar x -> true;
      default -> false;
    };
  }

  /**
   * Finds scopes and the errors that are left.
   *
   * @param flags {@link CompileFlags} and the future features of the code that calls {@code
   *     compile}
   * @throws PyException SyntaxError and its subclasses
   */
  Parsed check(ModTy module, int flags) {
    isParsed = true;
    try {
      EnumSet<FutureFeature> inherited = FutureFeature.fromFlags(flags & FutureFeature.ALL_FLAGS);
      SyntaxChecks checks = new SyntaxChecks(errors, EnumSet.copyOf(inherited));
      if ((flags & CompileFlags.ALLOW_TOP_LEVEL_AWAIT) != 0) {
        checks.allowTopLevelAwait();
      }
      checks.futureStatements(module);
      ScopeEnvironment scopes = ScopeEnvironment.analyze(module, callbacks, checks.futures());
      checks.check(module);
      new LiteralWarnings(warnings).check(module);
      issueWarnings();
      return new Parsed(module, scopes, checks.futures());
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /** Refuses what the parser takes in spite of the version that it was told. */
  void checkVersion(SSTNode node, int version) {
    if (version >= GROUPS_VERSION) {
      return;
    }
    if (node instanceof StmtTy.TryStar) {
      throw errors.parsing(
          ParserCallbacks.ErrorType.Syntax,
          node.getSourceRange(),
          "Exception groups are only supported in Python 3.11 and greater",
          parser);
    }
    Children.of(node, child -> checkVersion(child, version));
  }

  /** Finds scopes only. */
  ScopeEnvironment scopes(ModTy module) {
    SyntaxChecks checks = new SyntaxChecks(errors, EnumSet.noneOf(FutureFeature.class));
    checks.futureStatements(module);
    return ScopeEnvironment.analyze(module, callbacks, checks.futures());
  }

  /** Issues what there was to warn of; an error if the filters say so. */
  void issueWarnings() {
    SyntaxWarnings.issue(warnings, fileName, errors);
  }

  private static PyException tooDeep() {
    return PyErrors.raise(
        BuiltinException.RecursionError, "maximum recursion depth exceeded during compilation");
  }

  /** The scopes of a tree in which they were found before. */
  static ScopeEnvironment scopes(CompiledTree tree) {
    return ScopeEnvironment.analyze(tree.module(), new SilentCallbacks(), tree.futures());
  }

  /** What the parser, and then the search for scopes, have to say. */
  private final class Reports implements ParserCallbacks {
    @Override
    public void safePointPoll() {}

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      throw errors.parsing(
          ErrorType.Syntax, new SourceRange(line, 0, line, 0), "incomplete input", null);
    }

    @Override
    public RuntimeException onError(ErrorType kind, SourceRange range, String message) {
      if (isParsed) {
        throw errors.inScopes(range, message);
      }
      if (isIncomplete(message)) {
        throw reportIncompleteSource(range.startLine);
      }
      PyException error = error(kind, range, message);
      issueWarnings(); // what came before the error is said all the same
      throw error;
    }

    /**
     * Where no rule for errors knows what is wrong, it is a parenthesis that nothing closes only if
     * the text could go on where it ends, or the error is in a later line.
     */
    private PyException error(ErrorType kind, SourceRange range, String message) {
      if (message.endsWith(" was never closed") && !isFoundByRule()) {
        Parser again = new Parser(padded(text), new SilentCallbacks(), type, parserFlags, version);
        Token last = ParserTokens.lastOfFirstPass(again, type);
        if (last != null && last.type != Token.Kind.ERRORTOKEN) {
          return errors.parsing(ErrorType.Syntax, last.sourceRange, "invalid syntax", parser);
        }
      }
      return errors.parsing(kind, range, message, parser);
    }

    private static boolean isFoundByRule() {
      return StackWalker.getInstance()
          .walk(frames -> frames.anyMatch(f -> f.getMethodName().equals("runParser")));
    }

    /** Whether the text ends too early, and somebody asked who may have more of it. */
    private boolean isIncomplete(String message) {
      return allowsIncomplete
          && (message.endsWith(" was never closed")
              || message.startsWith("unterminated triple-quoted ")
              || text.stripTrailing().endsWith("\\"));
    }

    @Override
    public void onWarning(WarningType kind, SourceRange range, String message) {
      // CPython 3.12 has only one category left
      SyntaxWarnings.Warning w = new SyntaxWarnings.Warning(range, message, true);
      if (warnings.stream().noneMatch(w::isSameAs)) { // an error is looked for in a second pass
        warnings.add(w);
      }
    }
  }
}
