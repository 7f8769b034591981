package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed {@code %} format. Errors in the format are found by the parser but raised, as in
 * CPython, only when formatting gets there: what stands before has taken its arguments by then.
 */
public final class PercentFormat {
  static final int LEFT = 1;
  static final int PLUS = 2;
  static final int BLANK = 4;
  static final int ALTERNATE = 8;
  static final int ZERO = 16;

  /** A width or precision that is taken from the arguments. */
  static final int STAR = -2;

  /** The type of a piece that is nothing but literal text. */
  private static final int LITERAL = -1;

  private static final String INCOMPLETE_KEY = "incomplete format key";

  /**
   * One conversion and the literal text in front of it.
   *
   * @param key the name in parentheses, or null
   * @param width or -1, or {@link #STAR}
   * @param precision or -1, or {@link #STAR}
   * @param type the conversion's code point, or {@link #LITERAL}
   * @param index where in the format the type stands
   * @param error what is wrong, or null; {@code type} is 0 then
   */
  private record Piece(
      TruffleString literal,
      TruffleString key,
      int flags,
      int width,
      int precision,
      int type,
      int index,
      String error) {}

  private final Piece[] pieces;
  private final boolean ofBytes;

  private PercentFormat(Piece[] pieces, boolean ofBytes) {
    this.pieces = pieces;
    this.ofBytes = ofBytes;
  }

  /** Parses a format; never fails. */
  @TruffleBoundary
  public static PercentFormat parse(TruffleString format) {
    return new PercentFormat(new Parser(format, "precision too big").parse(), false);
  }

  /**
   * Parses a format that is bytes (PEP 461), given as the text in which each byte is one character;
   * the result has to be turned back. {@link PercentConversions#str} and {@link
   * PercentConversions#textOrNull} must give such text of bytes-like objects.
   */
  @TruffleBoundary
  public static PercentFormat parseBytes(TruffleString format) {
    return new PercentFormat(new Parser(format, "prec too big").parse(), true);
  }

  /** The conversion that is all of the format, as it is: s, r, a; 0 if there is more to it. */
  public int lone() {
    if (pieces.length == 0
        || pieces.length > 2
        || pieces.length == 2 && !(pieces[1].type == LITERAL && pieces[1].literal.isEmpty())) {
      return 0;
    }
    Piece p = pieces[0];
    return p.literal.isEmpty()
            && p.key == null
            && p.flags == 0
            && p.width == -1
            && p.precision == -1
            && (p.type == 's' || p.type == 'r' || p.type == 'a')
        ? p.type
        : 0;
  }

  /**
   * {@code format % values}.
   *
   * @param values the items of a tuple, or the one value that is no tuple
   * @param mapping that one value if it can be a mapping: neither a tuple nor a str and with {@code
   *     __getitem__}; else null
   */
  @TruffleBoundary
  public TruffleString apply(Object[] values, Object mapping, PercentConversions conversions) {
    TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
    Object[] arguments = values;
    int next = 0;
    for (Piece p : pieces) {
      out.appendStringUncached(p.literal);
      if (p.type == LITERAL) {
        continue;
      }
      if (mapping == null && (p.key != null || INCOMPLETE_KEY.equals(p.error))) {
        throw PyErrors.typeError("format requires a mapping");
      }
      if (p.key != null) {
        arguments = new Object[] {conversions.getItem(mapping, p.key)};
        next = 0;
      }
      int width = p.width;
      int flags = p.flags;
      if (width == STAR) {
        width = star(argument(arguments, next++), conversions, true);
        if (width < 0) {
          flags |= LEFT;
          width = -width;
        }
      }
      int precision = p.precision;
      if (precision == STAR) {
        precision = Math.max(0, star(argument(arguments, next++), conversions, false));
      }
      if (p.error != null) {
        throw PyErrors.raise(BuiltinException.ValueError, p.error);
      }
      Object value = argument(arguments, next++);
      out.appendStringUncached(
          new PercentConverter(flags, width, precision, p.type, p.index, ofBytes)
              .convert(value, conversions));
    }
    if (next < arguments.length && mapping == null) {
      throw PyErrors.typeError(
          "not all arguments converted during %s formatting", ofBytes ? "bytes" : "string");
    }
    return out.toStringUncached();
  }

  private static Object argument(Object[] arguments, int index) {
    if (index >= arguments.length) {
      throw PyErrors.typeError("not enough arguments for format string");
    }
    return arguments[index];
  }

  private static int star(Object value, PercentConversions conversions, boolean width) {
    Object n = conversions.starOrNull(value);
    if (n == null) {
      throw PyErrors.typeError("* wants int");
    }
    if (n instanceof Long l && l >= -Integer.MAX_VALUE && l <= Integer.MAX_VALUE) {
      return (int) (long) l;
    }
    if (!width) {
      throw PyErrors.overflowError("Python int too large to convert to C int");
    }
    throw n instanceof Long
        ? PyErrors.withArgs(BuiltinException.MemoryError)
        : PyErrors.overflowError("Python int too large to convert to C ssize_t");
  }

  private static final class Parser {
    private final int[] format;
    private final String precisionTooBig;
    private int at;

    Parser(TruffleString format, String precisionTooBig) {
      this.format = CodePoints.of(format);
      this.precisionTooBig = precisionTooBig;
    }

    Piece[] parse() {
      List<Piece> pieces = new ArrayList<>();
      int start = 0;
      while (at < format.length) {
        if (format[at] == '%' && at + 1 < format.length && format[at + 1] == '%') {
          // Doubled, it stands for itself; the first one ends a literal.
          TruffleString literal = Strings.ofCodePoints(format, start, at + 1);
          pieces.add(new Piece(literal, null, 0, -1, -1, LITERAL, 0, null));
          at += 2;
          start = at;
        } else if (format[at] == '%') {
          TruffleString literal = Strings.ofCodePoints(format, start, at);
          at++;
          Piece piece = conversion(literal);
          pieces.add(piece);
          start = at;
          if (piece.error != null) {
            break;
          }
        } else {
          at++;
        }
      }
      TruffleString tail = Strings.ofCodePoints(format, start, format.length);
      pieces.add(new Piece(tail, null, 0, -1, -1, LITERAL, 0, null));
      return pieces.toArray(Piece[]::new);
    }

    private int next() {
      return at < format.length ? format[at++] : -1;
    }

    private Piece conversion(TruffleString literal) {
      TruffleString key = null;
      int flags = 0;
      int width = -1;
      int precision = -1;
      if (at < format.length && format[at] == '(') {
        int start = ++at;
        for (int open = 1; open > 0; ) {
          int c = next();
          if (c < 0) {
            return new Piece(literal, null, 0, -1, -1, 0, at, INCOMPLETE_KEY);
          }
          open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        key = Strings.ofCodePoints(format, start, at - 1);
      }
      int c = next();
      for (int flag; (flag = flag(c)) != 0; c = next()) {
        flags |= flag;
      }
      if (c == '*') {
        width = STAR;
        c = next();
      } else if (c >= '0' && c <= '9') {
        at--;
        width = number();
        if (width < 0) {
          return new Piece(literal, key, flags, -1, -1, 0, at, "width too big");
        }
        c = next();
      }
      if (c == '.') {
        precision = 0;
        c = next();
        if (c == '*') {
          precision = STAR;
          c = next();
        } else if (c >= '0' && c <= '9') {
          at--;
          precision = number();
          if (precision < 0) {
            return new Piece(literal, key, flags, width, -1, 0, at, precisionTooBig);
          }
          c = next();
        }
      }
      if (c == 'h' || c == 'l' || c == 'L') {
        c = next();
      }
      if (c < 0) {
        return new Piece(literal, key, flags, width, precision, 0, at, "incomplete format");
      }
      return new Piece(literal, key, flags, width, precision, c, at - 1, null);
    }

    private static int flag(int c) {
      return switch (c) {
        case '-' -> LEFT;
        case '+' -> PLUS;
        case ' ' -> BLANK;
        case '#' -> ALTERNATE;
        case '0' -> ZERO;
        default -> 0;
      };
    }

    /** A decimal number, or -1 if it is too big for a width. */
    private int number() {
      long value = 0;
      while (at < format.length && format[at] >= '0' && format[at] <= '9') {
        value = Math.min(value * 10 + format[at++] - '0', 1L << 40);
      }
      return value > Integer.MAX_VALUE ? -1 : (int) value;
    }
  }
}
