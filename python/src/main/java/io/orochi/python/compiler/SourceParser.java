package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Parses a source, finds the scopes of its names, and checks what neither of these does. */
final class SourceParser {
  private static final int FEATURE_VERSION = 12;

  /** What parsing yields. */
  record Parsed(ModTy module, ScopeEnvironment scopes, EnumSet<FutureFeature> futures) {}

  private SourceParser() {}

  /**
   * Parses.
   *
   * @param inherited future features of the code that calls {@code compile}
   * @throws PyException SyntaxError and its subclasses
   */
  static Parsed parse(
      String text, String fileName, InputType type, EnumSet<FutureFeature> inherited) {
    if (text.indexOf('\0') >= 0) {
      throw PyErrors.raise(
          BuiltinException.SyntaxError, "source code string cannot contain null bytes");
    }
    String source = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (type == InputType.FILE && !source.isEmpty() && !source.endsWith("\n")) {
      source += "\n";
    }
    SyntaxErrors errors = new SyntaxErrors(fileName, source);
    List<SyntaxWarnings.Warning> warnings = new ArrayList<>();
    Parser[] current = {null};
    boolean[] parsed = {false};
    ParserCallbacks callbacks =
        new ParserCallbacks() {
          @Override
          public void safePointPoll() {}

          @Override
          public RuntimeException reportIncompleteSource(int line) {
            throw errors.parsing(
                ErrorType.Syntax,
                new SourceRange(line, 0, line, 0),
                "unexpected EOF while parsing",
                current[0]);
          }

          @Override
          public RuntimeException onError(ErrorType kind, SourceRange range, String message) {
            throw parsed[0]
                ? errors.inScopes(range, message)
                : errors.parsing(kind, range, message, current[0]);
          }

          @Override
          public void onWarning(WarningType kind, SourceRange range, String message) {
            warnings.add(
                new SyntaxWarnings.Warning(
                    range, message, true)); // CPython 3.12 has only one category left
          }
        };
    try {
      Parser parser =
          new Parser(
              source, callbacks, type, EnumSet.noneOf(AbstractParser.Flags.class), FEATURE_VERSION);
      current[0] = parser;
      ModTy module = (ModTy) parser.parse();
      parsed[0] = true;
      SyntaxChecks checks = new SyntaxChecks(errors, EnumSet.copyOf(inherited));
      checks.futureStatements(module);
      ScopeEnvironment scopes = ScopeEnvironment.analyze(module, callbacks, checks.futures());
      checks.check(module);
      new LiteralWarnings(warnings).check(module);
      SyntaxWarnings.issue(warnings, fileName, errors);
      return new Parsed(module, scopes, checks.futures());
    } catch (StackOverflowError e) {
      throw PyErrors.raise(
          BuiltinException.RecursionError, "maximum recursion depth exceeded during compilation");
    }
  }

  /** The scopes of a tree in which they were found before. */
  static ScopeEnvironment scopes(CompiledTree tree) {
    return ScopeEnvironment.analyze(tree.module(), new SilentCallbacks(), tree.futures());
  }
}
