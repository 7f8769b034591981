package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * How far a parser has read. CPython's choice between two errors in one text depends on it, and the
 * parser does not tell. Only asked where there is an error.
 */
final class ParserTokens {
  private static final VarHandle TOKENS;
  private static final MethodHandle RUN;

  static {
    try {
      MethodHandles.Lookup inside =
          MethodHandles.privateLookupIn(AbstractParser.class, MethodHandles.lookup());
      TOKENS = inside.findVarHandle(AbstractParser.class, "tokens", java.util.ArrayList.class);
      RUN = inside.unreflect(AbstractParser.class.getDeclaredMethod("runParser", InputType.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ParserTokens() {}

  /** The last token that was read, or null. */
  static Token last(Parser parser) {
    List<?> tokens = (List<?>) TOKENS.get((AbstractParser) parser);
    return tokens.isEmpty() ? null : (Token) tokens.getLast();
  }

  /** The first token that begins behind the begin of {@code place}, or null. */
  static Token after(Parser parser, SourceRange place) {
    for (Object o : (List<?>) TOKENS.get((AbstractParser) parser)) {
      SourceRange r = ((Token) o).sourceRange;
      if (r.startLine > place.startLine
          || r.startLine == place.startLine && r.startColumn > place.startColumn) {
        return (Token) o;
      }
    }
    return null;
  }

  /**
   * The last token that a parser reads which has parsed nothing yet and only looks for what is
   * right; null if all is right or it throws.
   */
  static Token lastOfFirstPass(Parser fresh, InputType type) {
    try {
      return RUN.invoke((AbstractParser) fresh, type) == null ? last(fresh) : null;
    } catch (RuntimeException e) {
      return null; // an error of the tokenizer
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
