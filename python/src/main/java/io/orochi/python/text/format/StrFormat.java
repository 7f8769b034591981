package io.orochi.python.text.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed format of {@code str.format}. Errors in the format are found by the parser but raised,
 * as in CPython, only when formatting gets there.
 */
public final class StrFormat {
  /** How deep a specification may hold fields that have specifications with fields. */
  private static final int MAX_DEPTH = 2;

  /**
   * Literal text and the replacement field after it.
   *
   * @param literal never null
   * @param fieldName null if there is no field
   * @param spec the format specification, not yet expanded; never null if there is a field
   * @param conversion the code point after {@code !}, or 0
   * @param specHasFields whether the specification is itself a format
   * @param error what is wrong here, or null
   */
  public record Piece(
      TruffleString literal,
      TruffleString fieldName,
      TruffleString spec,
      int conversion,
      boolean specHasFields,
      String error) {}

  private final List<Piece> pieces;

  private StrFormat(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Parses a format; never fails. */
  @TruffleBoundary
  public static StrFormat parse(TruffleString format) {
    return new StrFormat(new Parser(format).parse());
  }

  /** The parts in their order; one with an error is the last. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** The error of a piece as an exception. */
  public static PyException error(String text) {
    return PyErrors.raise(BuiltinException.ValueError, text);
  }

  /** {@code format.format(...)}. */
  @TruffleBoundary
  public Object apply(StrFormatArguments arguments) {
    return new Run(arguments).build(this, MAX_DEPTH);
  }

  /** One evaluation: knows how fields have been numbered so far. */
  private static final class Run {
    private final StrFormatArguments arguments;
    private boolean automatic;
    private boolean manual;
    private long nextField;

    Run(StrFormatArguments arguments) {
      this.arguments = arguments;
    }

    Object build(StrFormat format, int depth) {
      if (depth <= 0) {
        throw error("Max string recursion exceeded");
      }
      TruffleStringBuilderUTF32 out = TruffleStringBuilder.createUTF32();
      for (Piece p : format.pieces) {
        if (p.error != null) {
          throw error(p.error);
        }
        out.appendStringUncached(p.literal);
        if (p.fieldName == null) {
          continue;
        }
        Object value = convert(field(FieldName.parse(p.fieldName)), p.conversion);
        TruffleString spec =
            p.specHasFields
                ? (TruffleString) BoxedValue.unbox(build(parse(p.spec), depth - 1))
                : p.spec;
        Object formatted = arguments.format(value, spec);
        TruffleString text = (TruffleString) BoxedValue.unbox(formatted);
        if (format.pieces.size() == 1 && p.literal.isEmpty() && !text.isEmpty()) {
          return formatted; // as it is, even of a class of its own
        }
        out.appendStringUncached(text);
      }
      return out.toStringUncached();
    }

    private Object field(FieldName name) {
      Object value;
      if (name.first() instanceof Long index) {
        number(false);
        value = arguments.positional(index);
      } else if (((TruffleString) name.first()).isEmpty()) {
        number(true);
        value = arguments.positional(nextField++);
      } else {
        value = arguments.keyword((TruffleString) name.first());
      }
      for (FieldName.Step step : name.path()) {
        value =
            step.isAttribute()
                ? arguments.attribute(value, (TruffleString) step.key())
                : arguments.item(value, step.key());
      }
      if (name.error() != null) {
        throw error(name.error());
      }
      return value;
    }

    private void number(boolean auto) {
      if (auto && manual) {
        throw error("cannot switch from manual field specification to automatic field numbering");
      }
      if (!auto && automatic) {
        throw error("cannot switch from automatic field numbering to manual field specification");
      }
      automatic |= auto;
      manual |= !auto;
    }

    private Object convert(Object value, int conversion) {
      return switch (conversion) {
        case 0 -> value;
        case 'r' -> arguments.repr(value);
        case 's' -> arguments.str(value);
        case 'a' -> arguments.ascii(value);
        default ->
            throw conversion > 32 && conversion < 127
                ? PyErrors.valueError("Unknown conversion specifier %c", conversion)
                : PyErrors.valueError("Unknown conversion specifier \\x%x", conversion);
      };
    }
  }

  private static final class Parser {
    private final int[] s;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    Parser(TruffleString format) {
      this.s = CodePoints.of(format);
    }

    List<Piece> parse() {
      while (at < s.length) {
        int start = at;
        while (at < s.length && s[at] != '{' && s[at] != '}') {
          at++;
        }
        if (at == s.length) {
          literal(start, at);
          break;
        }
        int brace = s[at++];
        boolean doubled = at < s.length && s[at] == brace;
        if (doubled) {
          literal(start, at++);
        } else if (brace == '}') {
          error("Single '}' encountered in format string");
        } else if (at == s.length) {
          error("Single '{' encountered in format string");
        } else {
          field(Strings.ofCodePoints(s, start, at - 1));
        }
      }
      return List.copyOf(pieces);
    }

    private void literal(int from, int to) {
      TruffleString text = Strings.ofCodePoints(s, from, to);
      pieces.add(new Piece(text, null, null, 0, false, null));
    }

    /** Notes an error, behind which nothing is parsed. */
    private void error(String text) {
      pieces.add(new Piece(Strings.EMPTY, null, null, 0, false, text));
      at = s.length;
    }

    private void field(TruffleString literal) {
      int start = at;
      int end = nameEnd();
      if (end < 0) {
        return;
      }
      TruffleString name = Strings.ofCodePoints(s, start, end);
      int conversion = 0;
      int terminator = s[end];
      if (terminator == '!') {
        if (at == s.length) {
          error("end of string while looking for conversion specifier");
          return;
        }
        conversion = s[at++];
        if (at < s.length) {
          terminator = s[at++];
          if (terminator != '}' && terminator != ':') {
            error("expected ':' after conversion specifier");
            return;
          }
        }
      }
      if (terminator == '}') {
        pieces.add(new Piece(literal, name, Strings.EMPTY, conversion, false, null));
        return;
      }
      int specStart = at;
      boolean fields = false;
      for (int open = 1; at < s.length; ) {
        int c = s[at++];
        fields |= c == '{';
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open == 0) {
          TruffleString spec = Strings.ofCodePoints(s, specStart, at - 1);
          pieces.add(new Piece(literal, name, spec, conversion, fields, null));
          return;
        }
      }
      error("unmatched '{' in format spec");
    }

    /** The index of what ends the name, behind which {@link #at} then is; -1 after an error. */
    private int nameEnd() {
      while (at < s.length) {
        int c = s[at++];
        switch (c) {
          case '{' -> {
            error("unexpected '{' in field name");
            return -1;
          }
          case '[' -> {
            while (at < s.length && s[at] != ']') {
              at++;
            }
          }
          case '}', ':', '!' -> {
            return at - 1;
          }
          default -> {}
        }
      }
      error("expected '}' before end of string");
      return -1;
    }
  }
}
