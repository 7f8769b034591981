package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer.StatusCode;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tokens of a source that is read line by line, as {@code tokenize} shows them. Used by one
 * thread at a time.
 */
public final class SourceTokens {
  private static final String FILE = "<string>";

  /**
   * A token.
   *
   * @param type the number that {@code token} has for it
   * @param line the first line, from 1
   * @param column the first column, from 0
   * @param text the whole lines on which it stands
   */
  public record SourceToken(
      int type, String string, long line, long column, long endLine, long endColumn, String text) {}

  private final Tokenizer tokenizer;
  private final boolean extra;
  private final List<String> lines = new ArrayList<>();
  private boolean atEnd;
  private boolean done;

  /**
   * The tokens of a source.
   *
   * @param source gives one line after the other, null at the end
   * @param extra whether there are tokens for comments and empty lines, and one type for operators
   */
  public SourceTokens(Supplier<String> source, boolean extra) {
    this.extra = extra;
    EnumSet<Tokenizer.Flag> flags = EnumSet.of(Tokenizer.Flag.EXEC_INPUT);
    if (extra) {
      flags.add(Tokenizer.Flag.EXTRA_TOKENS);
    }
    tokenizer = Tokenizer.fromReadline(new Callbacks(), flags, () -> read(source));
  }

  private int[] read(Supplier<String> source) {
    String line = atEnd ? null : source.get();
    if (line == null || line.isEmpty()) {
      atEnd = true;
      return null;
    }
    lines.add(line);
    return line.codePoints().toArray();
  }

  /** The next token, or null at the end; SyntaxError, and whatever reading a line raises. */
  public SourceToken next() {
    if (done) {
      return null;
    }
    Token token = tokenizer.next();
    if (token.type == Token.Kind.NL && lines.isEmpty()) { // the tokenizer adds it to no source
      token = tokenizer.next();
    }
    if (token.type == Token.Kind.ERRORTOKEN) {
      done = true;
      throw error(token);
    }
    boolean ends = token.type == Token.Kind.ENDMARKER;
    done = ends;
    if (extra && (ends || isAtEnd(token))) {
      long line = lines.size() + 1L;
      return new SourceToken(token.type, "", line, 0, line, 0, "");
    }
    SourceRange r = token.sourceRange;
    int from = isString(token.type) ? r.startLine : tokenizer.getCurrentLineNumber();
    String text = ends ? "" : text(from, tokenizer.getCurrentLineNumber());
    boolean isNowhere = !extra && isIndentation(token.type);
    int endColumn = token.type == Token.Kind.NEWLINE && !extra ? r.startColumn : r.endColumn;
    return new SourceToken(
        type(token.type),
        string(token, text),
        r.startLine,
        isNowhere ? -1 : r.startColumn,
        r.endLine,
        isNowhere ? -1 : endColumn,
        text);
  }

  private boolean isAtEnd(Token token) {
    return token.type == Token.Kind.DEDENT && tokenizer.getDone() == StatusCode.EOF;
  }

  private static boolean isIndentation(int type) {
    return type == Token.Kind.INDENT || type == Token.Kind.DEDENT;
  }

  private static boolean isString(int type) {
    return type == Token.Kind.STRING
        || type >= Token.Kind.FSTRING_START && type <= Token.Kind.FSTRING_END;
  }

  private int type(int type) {
    if (extra && type > Token.Kind.DEDENT && type < Token.Kind.OP) {
      return Token.Kind.OP;
    } else if (extra && (type == Token.Kind.ASYNC || type == Token.Kind.AWAIT)) {
      return Token.Kind.NAME;
    }
    return type;
  }

  private String string(Token token, String text) {
    if (token.type != Token.Kind.NEWLINE && token.type != Token.Kind.NL) {
      return tokenizer.getTokenCodePoints(token).toJavaString();
    } else if (!extra || tokenizer.isImplicitNewline()) {
      return "";
    }
    return text.endsWith("\r\n") ? "\r\n" : "\n";
  }

  private String text(int from, int to) {
    return String.join("", lines.subList(Math.max(0, from - 1), Math.min(to, lines.size())));
  }

  private PyException error(Token token) {
    int line = tokenizer.getCurrentLineNumber();
    return switch (tokenizer.getDone()) {
      case EOF -> atEndOfSource(line);
      case DEDENT_INVALID ->
          at(
              BuiltinException.IndentationError,
              "unindent does not match any outer indentation level",
              line);
      case TABS_SPACES_INCONSISTENT ->
          at(BuiltinException.TabError, "inconsistent use of tabs and spaces in indentation", line);
      case TOO_DEEP_INDENTATION ->
          at(BuiltinException.IndentationError, "too many levels of indentation", line);
      case LINE_CONTINUATION_ERROR ->
          at(
              BuiltinException.SyntaxError,
              "unexpected character after line continuation character",
              line);
      default ->
          token.extraData instanceof String message
              ? inToken(message, token.sourceRange)
              : at(BuiltinException.SyntaxError, "invalid token", line);
    };
  }

  private String line(int number) {
    return text(number, number).stripTrailing();
  }

  private static PyException inToken(String message, String text, int line, int column) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(
            Strings.of(FILE),
            (long) line,
            (long) column,
            Strings.of(text),
            (long) line,
            (long) column));
  }

  private PyException inToken(String message, SourceRange r) {
    return inToken(message, line(r.startLine), r.startLine, r.endColumn);
  }

  private PyException at(BuiltinException type, String message, int line) {
    String text = line(line);
    return PyErrors.withArgs(
        type,
        Strings.of(message),
        PyTuple.of(
            Strings.of(FILE),
            (long) line,
            (long) text.codePointCount(0, text.length()) + 1,
            Strings.of(text),
            PyNone.NONE,
            PyNone.NONE));
  }

  /** The place is in the attributes, not in {@code args}. */
  private PyException atEndOfSource(int last) {
    String text = text(last, last);
    boolean unfinished = !text.endsWith("\n");
    String message = "unexpected EOF in multi-line statement";
    return PyErrors.withArgs(BuiltinException.SyntaxError, Strings.of(message))
        .with("msg", Strings.of(message))
        .with("filename", Strings.of(FILE))
        .with("lineno", (long) last)
        .with("offset", unfinished ? (long) text.codePointCount(0, text.length()) + 1 : 0L)
        .with("text", PyNone.NONE)
        .with("end_lineno", (long) last)
        .with("end_offset", PyNone.NONE);
  }

  /** Errors come as tokens; warnings are the compiler's. */
  private static final class Callbacks implements ParserCallbacks {
    @Override
    public void safePointPoll() {}

    @Override
    public RuntimeException reportIncompleteSource(int line) {
      throw inToken("unexpected EOF while parsing", "", line, 0);
    }

    @Override
    public RuntimeException onError(ErrorType kind, SourceRange r, String message) {
      throw inToken(message, "", r.startLine, r.startColumn + 1);
    }

    @Override
    public void onWarning(WarningType kind, SourceRange r, String message) {}
  }
}
