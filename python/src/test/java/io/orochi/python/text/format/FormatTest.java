package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.number.FloatText;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.Encoder;
import io.orochi.python.text.Expected;
import io.orochi.python.text.StrRepr;
import io.orochi.python.text.TextEncoding;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The three kinds of formatting against CPython's answers. */
class FormatTest {
  @TestFactory
  Stream<DynamicTest> format() {
    return new Expected("format")
        .with(
            "int",
            a ->
                Formatting.formatInt(
                    a[0], (TruffleString) a[1], "int", IntText.DEFAULT_DIGIT_LIMIT))
        .with("float", a -> Formatting.formatFloat((double) a[0], (TruffleString) a[1], "float"))
        .with(
            "complex",
            a -> Formatting.formatComplex((Complex) a[0], (TruffleString) a[1], "complex"))
        .with("str", a -> Formatting.formatStr((TruffleString) a[0], (TruffleString) a[1], "str"))
        .with(
            "percent",
            a ->
                PercentFormat.parse((TruffleString) a[0])
                    .apply(((List<?>) a[1]).toArray(), null, new Conversions()))
        .with(
            "percent_bytes",
            a ->
                Encoder.encode(
                    PercentFormat.parseBytes((TruffleString) a[0])
                        .apply(((List<?>) a[1]).toArray(), null, new Conversions()),
                    TextEncoding.LATIN_1,
                    CodecErrors.STRICT))
        .with("percent_map", a -> mapping((TruffleString) a[0]))
        .with(
            "str_format",
            a -> StrFormat.parse((TruffleString) a[0]).apply(new Arguments((List<?>) a[1])))
        .tests();
  }

  private static Object mapping(TruffleString format) {
    Map<String, Object> map = Map.of("a", 1L, "b", Strings.of("two"), "c(d)", 3.5, "", 9L);
    return PercentFormat.parse(format).apply(new Object[] {map}, map, new Conversions());
  }

  private static String typeName(Object value) {
    return switch (value) {
      case Boolean b -> "bool";
      case Double d -> "float";
      case TruffleString s -> "str";
      case byte[] b -> "bytes";
      case Map<?, ?> m -> "dict";
      default -> "int";
    };
  }

  private static TruffleString repr(Object value) {
    return switch (value) {
      case Boolean b -> Strings.of(b ? "True" : "False");
      case Double d -> FloatText.repr(d);
      case TruffleString s -> StrRepr.repr(s);
      default -> IntText.repr(value);
    };
  }

  private static TruffleString str(Object value) {
    return value instanceof TruffleString s ? s : repr(value);
  }

  private static final class Conversions implements PercentConversions {
    @Override
    public TruffleString str(Object value) {
      return value instanceof byte[] ? textOrNull(value) : FormatTest.str(value);
    }

    @Override
    public TruffleString repr(Object value) {
      return FormatTest.repr(value);
    }

    @Override
    public Object getItem(Object mapping, TruffleString key) {
      Object value = ((Map<?, ?>) mapping).get(Strings.toJava(key));
      if (value == null) {
        throw PyErrors.keyError(key);
      }
      return value;
    }

    @Override
    public TruffleString textOrNull(Object value) {
      return value instanceof byte[] b
          ? CodePoints.ofLatin1(b, 0, b.length)
          : value instanceof TruffleString s ? s : null;
    }

    @Override
    public Object integerOrNull(Object value, boolean truncate) {
      return truncate && value instanceof Double d ? Floats.toInt(d) : starOrNull(value);
    }

    @Override
    public Object starOrNull(Object value) {
      return switch (value) {
        case Boolean b -> b ? 1L : 0L;
        case Long l -> l;
        case BigInteger b -> b;
        default -> null;
      };
    }

    @Override
    public double real(Object value) {
      if (value instanceof Double d) {
        return d;
      }
      Object n = starOrNull(value);
      if (n == null) {
        throw PyErrors.typeError("must be real number, not %s", typeName(value));
      }
      return Ints.toDouble(n);
    }

    @Override
    public int digitLimit() {
      return IntText.DEFAULT_DIGIT_LIMIT;
    }

    @Override
    public String typeName(Object value) {
      return FormatTest.typeName(value);
    }
  }

  private record Arguments(List<?> values) implements StrFormatArguments {
    @Override
    public Object positional(long index) {
      if (index >= values.size()) {
        throw PyErrors.indexError(
            "Replacement index %d out of range for positional args tuple", index);
      }
      return values.get((int) index);
    }

    @Override
    public Object keyword(TruffleString name) {
      throw PyErrors.keyError(name);
    }

    @Override
    public Object attribute(Object object, TruffleString name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object item(Object object, Object key) {
      return ((List<?>) object).get((int) (long) key);
    }

    @Override
    public TruffleString str(Object value) {
      return FormatTest.str(value);
    }

    @Override
    public TruffleString repr(Object value) {
      return FormatTest.repr(value);
    }

    @Override
    public TruffleString ascii(Object value) {
      return StrRepr.asciiOfRepr(repr(value));
    }

    @Override
    public TruffleString format(Object value, TruffleString spec) {
      return switch (value) {
        case Double d -> Formatting.formatFloat(d, spec, "float");
        case TruffleString s -> Formatting.formatStr(s, spec, "str");
        case Boolean b ->
            spec.isEmpty()
                ? repr(b)
                : Formatting.formatInt(b ? 1L : 0L, spec, "bool", IntText.DEFAULT_DIGIT_LIMIT);
        default -> Formatting.formatInt(value, spec, "int", IntText.DEFAULT_DIGIT_LIMIT);
      };
    }
  }
}
