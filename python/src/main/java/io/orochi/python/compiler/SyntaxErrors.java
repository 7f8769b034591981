package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks.ErrorType;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.UnicodeData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes SyntaxError and its subclasses, with file, line, offset and text as guest code sees them.
 */
public final class SyntaxErrors {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(\\(unicode error\\) 'unicodeescape' codec can't decode bytes in position"
              + " )(\\d+)-(\\d+): ?(.*)");

  private final String fileName;
  private final String text;

  /** For errors in {@code text}, which is null for those in a tree of guest code. */
  SyntaxErrors(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
  }

  /** An error that the compiler finds at a syntax node. */
  PyException at(SSTNode node, String message) {
    return at(node.getSourceRange(), message);
  }

  /** An error at a place. */
  PyException at(SourceRange r, String message) {
    return make(
        BuiltinException.SyntaxError,
        message,
        r.startLine,
        r.startColumn + 1,
        fileLine(r.startLine),
        r.endLine,
        r.endColumn + 1);
  }

  /**
   * An error found while the scopes of names are determined: the place is in the attributes, not in
   * {@code args}.
   */
  PyException inScopes(SourceRange place, String text) {
    SourceRange r = place;
    String message = text;
    if (text.endsWith("'%s'")) { // the parser leaves the name out, which is where it points to
      String name = nameAt(place);
      r =
          new SourceRange(
              place.startLine,
              place.startColumn,
              place.startLine,
              place.startColumn + name.length());
      message = text.replace("%s", name);
    } else if (text.startsWith("import * ")) { // it points to the statement
      r = new SourceRange(place.endLine, place.endColumn - 1, place.endLine, place.endColumn);
    }
    return PyErrors.withArgs(BuiltinException.SyntaxError, Strings.of(message))
        .with("msg", Strings.of(message))
        .with("filename", Strings.of(fileName))
        .with("lineno", (long) r.startLine)
        .with("offset", (long) r.startColumn + 1)
        .with("text", fileLine(r.startLine))
        .with("end_lineno", (long) r.endLine)
        .with("end_offset", (long) r.endColumn + 1);
  }

  /**
   * An error that the parser reports; {@code tokens} serves for the places that it does not know.
   */
  PyException parsing(ErrorType kind, SourceRange r, String message, Parser tokens) {
    BuiltinException type =
        switch (kind) {
          case Indentation -> BuiltinException.IndentationError;
          case Tab -> BuiltinException.TabError;
          case System -> BuiltinException.SystemError;
          default -> BuiltinException.SyntaxError;
        };
    if (!type.isSubclassOf(BuiltinException.SyntaxError)) {
      return PyErrors.raise(type, "%s", message);
    }
    String text =
        kind == ErrorType.Value
            ? "(value error) " + message
            : message.equals("Invalid star expression") // of a later grammar
                ? "invalid syntax"
                : withPositions(message.replace("comparision", "comparison"));
    if (tokens != null && !isTokenizers(text) && !text.startsWith("f-string: ")) {
      boolean atEnd = r.startColumn < 0 && text.equals("invalid syntax");
      int line = Math.max(r.startLine, r.endLine);
      if (!text.equals("invalid syntax")) { // found when it looked for errors, and read on
        Token last = ParserTokens.last(tokens);
        line = last == null ? line : Math.max(line, last.sourceRange.startLine);
      }
      PyException later = laterError(atEnd ? Integer.MAX_VALUE : line);
      if (later != null) {
        return later;
      }
    }
    if (text.startsWith("multiple statements found")) {
      return atEndOfFirst(r, text, tokens);
    }
    if (tokens != null && text.contains(" follows keyword argument")) {
      Token token =
          text.startsWith("iterable")
              ? ParserTokens.after(tokens, r) // the star behind the comma
              : ParserTokens.last(tokens);
      if (token != null) {
        SourceRange at = token.sourceRange;
        return make(
            type,
            text,
            at.startLine,
            at.startColumn + 1,
            line(at.startLine),
            at.endLine,
            at.endColumn + 1);
      }
    }
    if (text.equals("unexpected indent")) {
      int line = unexpectedIndent(tokens, r.startLine);
      return make(type, text, line, indentation(line), line(line), line, -1);
    }
    if (text.equals("invalid syntax")
        && r.startColumn < 0) { // at the end of a text without newline
      int line = this.text.isEmpty() ? 0 : r.startLine;
      return make(type, text, line, 0, line(r.startLine), line, 0);
    }
    if (r.startColumn < 0) { // at a token that stands for the end of a block
      return make(
          type,
          text,
          r.startLine,
          lineText(r.startLine).length() + 1,
          line(r.startLine),
          r.startLine,
          -1);
    }
    if (text.startsWith("expected '") && text.endsWith("'")) {
      SourceRange token = token(tokens, tokens.mark() - 1);
      if (token != null) {
        return make(
            type,
            text,
            token.startLine,
            token.startColumn + 1,
            line(token.startLine),
            token.endLine,
            token.endColumn + 1);
      }
    }
    if (text.startsWith("invalid character '")) {
      int column = firstStrange(r);
      int c = lineText(r.startLine).codePointAt(column);
      if (!UnicodeData.isPrintable(c)) {
        text = "invalid non-printable character U+%04X".formatted(c);
      }
      return make(
          type,
          text,
          r.startLine,
          column + 1,
          Strings.of(lineText(r.startLine)),
          r.startLine,
          column + 1);
    }
    if (text.equals("unexpected character after line continuation character")) {
      return make(
          type, text, r.startLine, r.startColumn, line(r.startLine), r.endLine, r.endColumn + 1);
    }
    if (text.endsWith(" was never closed")) {
      return make(
          type,
          text,
          r.startLine,
          r.startColumn + 1,
          isLastLine(r.startLine) ? line(r.startLine) : Strings.of(lineText(r.startLine)),
          r.endLine,
          r.endColumn + 1);
    }
    if (isTokenizers(text)) {
      int start =
          text.startsWith("invalid digit")
              ? lineText(r.startLine).indexOf(text.charAt(15), r.startColumn + 2) + 1
              : text.startsWith("invalid") && text.endsWith("literal")
                  ? r.endColumn
                  : r.startColumn + 1;
      if (text.equals("invalid decimal literal")
          && start >= 1
          && Character.toLowerCase(lineText(r.startLine).charAt(start - 1)) == 'j') {
        text = "invalid imaginary literal";
      }
      int end = text.startsWith("leading zeros") ? r.endColumn : start;
      return make(
          type, text, r.startLine, start, Strings.of(lineText(r.startLine)), r.startLine, end);
    }
    return make(
        type, text, r.startLine, r.startColumn + 1, line(r.startLine), r.endLine, r.endColumn + 1);
  }

  /**
   * What the tokenizer has against the text is said before what the parser has: the rest of the
   * text is read too, and a parenthesis that nothing closes explains errors in later lines.
   */
  private PyException laterError(int errorLine) {
    Tokenizer tokenizer =
        Tokenizer.fromString(
            new SilentCallbacks(),
            text.endsWith("\n") ? text : text + "\n",
            EnumSet.of(Tokenizer.Flag.EXEC_INPUT),
            null);
    Token token = tokenizer.next();
    while (token.type != Token.Kind.ENDMARKER && token.type != Token.Kind.ERRORTOKEN) {
      String characters = tokenizer.getTokenCodePoints(token).toJavaString();
      if (characters.length() == 1 && isControl(characters.charAt(0))) {
        SourceRange r = token.sourceRange;
        String message =
            "invalid non-printable character U+%04X".formatted((int) characters.charAt(0));
        return parsing(ErrorType.Syntax, r, message, null);
      }
      token = tokenizer.next();
    }
    if (token.type == Token.Kind.ENDMARKER) {
      return null;
    }
    if (tokenizer.getDone() == Tokenizer.StatusCode.EOF) {
      int level = tokenizer.getParensNestingLevel() - 1;
      int line = level < 0 ? errorLine : tokenizer.getParensLineNumberStack()[level];
      if (errorLine <= line) {
        return null;
      }
      int column = tokenizer.getParensColumnsStack()[level];
      return parsing(
          ErrorType.Syntax,
          new SourceRange(line, column, line, -1),
          "'%c' was never closed".formatted(tokenizer.getParensStack()[level]),
          null);
    }
    return token.extraData instanceof String message
        ? parsing(ErrorType.Syntax, token.sourceRange, message, null)
        : null;
  }

  private static boolean isControl(char c) {
    return (c < ' ' || c == 127) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }

  /** The column of the first character that no name may contain, from where the token begins. */
  private int firstStrange(SourceRange token) {
    String s = lineText(token.startLine);
    for (int i = token.startColumn; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
      int c = s.codePointAt(i);
      if (c >= 128 && !Character.isUnicodeIdentifierPart(c) || Character.isIdentifierIgnorable(c)) {
        return i;
      }
    }
    return token.startColumn;
  }

  private boolean isLastLine(int number) {
    int next = 0;
    for (int i = 0; i < number; i++) {
      next = text.indexOf('\n', next) + 1;
      if (next == 0) {
        return true;
      }
    }
    return next == text.length();
  }

  private String nameAt(SourceRange place) {
    String s = lineText(place.startLine);
    int to = place.startColumn;
    while (to < s.length() && Character.isUnicodeIdentifierPart(s.charAt(to))) {
      to++;
    }
    return s.substring(place.startColumn, to);
  }

  /** The parser counts the opening quote in positions of escapes. */
  private static String withPositions(String message) {
    Matcher m = ESCAPE.matcher(message);
    return m.matches()
        ? m.group(1)
            + (Integer.parseInt(m.group(2)) - 1)
            + "-"
            + (Integer.parseInt(m.group(3)) - 1)
            + ": "
            + m.group(4)
        : message;
  }

  private static boolean isTokenizers(String message) {
    return message.startsWith("unterminated ")
        || message.startsWith("unmatched ")
        || message.startsWith("closing parenthesis ")
        || message.startsWith("leading zeros ")
        || message.startsWith("invalid ")
            && (message.endsWith(" literal")
                || message.startsWith("invalid character")
                || message.startsWith("invalid non-printable"))
        || message.equals("f-string: expecting '}'")
        || message.equals("f-string: single '}' is not allowed");
  }

  /**
   * The line of the first indentation that follows no colon; {@code otherwise} when there is none.
   */
  private static int unexpectedIndent(Parser tokens, int otherwise) {
    String before = "";
    String last = "NEWLINE";
    try {
      for (int i = 0; ; i++) {
        tokens.reset(i);
        Token token = tokens.getAndInitializeToken();
        String name = token.typeName();
        if (name.equals("INDENT") && !before.equals("COLON")) {
          return token.getSourceRange().startLine;
        }
        if (name.equals("ENDMARKER")) {
          return otherwise;
        }
        before = last;
        last = name;
      }
    } catch (PyException e) {
      return otherwise;
    }
  }

  private static SourceRange token(Parser tokens, int index) {
    if (index < 0) {
      return null;
    }
    int mark = tokens.mark();
    tokens.reset(index);
    SourceRange r = tokens.getAndInitializeToken().getSourceRange();
    tokens.reset(mark);
    return r;
  }

  private PyException make(
      BuiltinException type,
      String message,
      int line,
      int offset,
      Object text,
      int endLine,
      int endOffset) {
    return PyErrors.withArgs(
        type,
        Strings.of(message),
        PyTuple.of(
            Strings.of(fileName),
            (long) line,
            (long) offset,
            text,
            (long) endLine,
            (long) endOffset));
  }

  private int indentation(int number) {
    String s = lineText(number);
    return s.length() - s.stripLeading().length();
  }

  private String lineText(int number) {
    String s = Strings.toJava((TruffleString) line(number));
    return s.endsWith("\n") ? s.substring(0, s.length() - 1) : s;
  }

  /** The line, or None when the source is no file from which a traceback could read it. */
  private Object fileLine(int number) {
    try {
      Path file = Path.of(fileName);
      if (!Files.exists(file)) {
        return PyNone.NONE;
      }
      return text != null
          ? line(number)
          : new SyntaxErrors(fileName, SourceText.decode(Files.readAllBytes(file), fileName))
              .line(number);
    } catch (InvalidPathException | IOException e) {
      return PyNone.NONE;
    }
  }

  private Object line(int number) {
    int from = 0;
    for (int i = 1; i < number; i++) {
      from = text.indexOf('\n', from) + 1;
      if (from == 0) {
        return Strings.EMPTY;
      }
    }
    int to = text.indexOf('\n', from);
    return Strings.of(to < 0 ? text.substring(from) : text.substring(from, to + 1));
  }

  /** An error at the end of the line before {@code r}, where the first statement ends. */
  private PyException atEndOfFirst(SourceRange r, String message, Parser tokens) {
    SourceRange end = r;
    SourceRange next = token(tokens, 0);
    for (int i = 1; next != null && next.startLine < r.startLine; i++) {
      end = next;
      next = token(tokens, i);
    }
    String line = lineText(end.startLine);
    return make(
        BuiltinException.SyntaxError,
        message,
        end.startLine,
        end.startColumn + 1,
        Strings.of(line + "\n"),
        end.startLine,
        line.length() + 2);
  }

  /** The error for a text that begins with a byte order mark, which only encoded ones may have. */
  PyException byteOrderMark() {
    return make(
        BuiltinException.SyntaxError,
        "invalid non-printable character U+FEFF",
        1,
        1,
        Strings.of(lineText(1)),
        1,
        1);
  }

  /** An error without a place. */
  static PyException without(String fileName, String message) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(Strings.of(fileName), 0L, 0L, PyNone.NONE));
  }

  /** An error somewhere in a line. */
  static PyException inLine(String fileName, int line, String text, String message) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(Strings.of(fileName), (long) line, 0L, Strings.of(text)));
  }

  /** An error in a line that cannot be shown. */
  static PyException atLine(String fileName, int line, String message) {
    return PyErrors.withArgs(
        BuiltinException.SyntaxError,
        Strings.of(message),
        PyTuple.of(Strings.of(fileName), (long) line, 0L, PyNone.NONE));
  }
}
