package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntText;
import io.orochi.python.text.StrRepr;
import java.math.BigInteger;

/** {@code str}, {@code repr}, {@code ascii} and {@code format} of any value. Guest code may run. */
public final class Texts {
  private static final TruffleString TRUE = Strings.of("True");
  private static final TruffleString FALSE = Strings.of("False");

  private Texts() {}

  /** The text of {@code str(o)}. */
  @TruffleBoundary
  public static TruffleString str(PyThread t, Object o) {
    return (TruffleString) BoxedValue.unbox(strObject(t, o));
  }

  /** {@code str(o)}: {@code __str__} may give an instance of a class derived from str. */
  @TruffleBoundary
  public static Object strObject(PyThread t, Object o) {
    if (o instanceof TruffleString s) {
      return s;
    }
    TruffleString s = scalar(t, o);
    if (s != null) {
      return s;
    }
    PyType type = t.context().typeOf(t, o);
    Object found = type.find(t, "__str__");
    if (found == null
        || found instanceof BuiltinFunction f
            && f.owner() == t.context().type(BuiltinType.OBJECT)) {
      Object repr = type.find(t, "__repr__");
      return repr instanceof BuiltinFunction
          ? reprObject(t, o)
          : text(t, Calls.callSpecial(t, o, "__repr__"), "__str__");
    }
    return text(t, Calls.callSpecial(t, o, "__str__"), "__str__");
  }

  /** The text of {@code repr(o)}. */
  @TruffleBoundary
  public static TruffleString repr(PyThread t, Object o) {
    return (TruffleString) BoxedValue.unbox(reprObject(t, o));
  }

  /** {@code repr(o)}: {@code __repr__} may give an instance of a class derived from str. */
  @TruffleBoundary
  public static Object reprObject(PyThread t, Object o) {
    if (o instanceof TruffleString s) {
      return StrRepr.repr(s);
    }
    TruffleString s = scalar(t, o);
    if (s != null) {
      return s;
    }
    if (o instanceof PyTuple tuple) {
      return ContainerTexts.ofTuple(t, tuple);
    } else if (o instanceof PyList list && list.isExact()) {
      return ContainerTexts.ofList(t, list);
    } else if (o instanceof PyDict dict && dict.isExact()) {
      return ContainerTexts.ofDict(t, dict);
    }
    return text(t, Calls.callSpecial(t, o, "__repr__"), "__repr__");
  }

  private static Object text(PyThread t, Object r, String method) {
    if (BoxedValue.unbox(r) instanceof TruffleString) {
      return r;
    }
    throw PyErrors.typeError("%s returned non-string (type %s)", method, Types.nameOf(t, r));
  }

  /** The text of values whose {@code str} and {@code repr} are the same; null for any other. */
  private static TruffleString scalar(PyThread t, Object o) {
    if (o instanceof Long l) {
      return IntText.repr((long) l);
    } else if (o instanceof Boolean b) {
      return b ? TRUE : FALSE;
    } else if (o instanceof Double d) {
      return Floats.repr(d);
    } else if (o instanceof BigInteger) {
      return IntText.repr(o, t.context().intDigitLimit());
    } else if (o instanceof PyNone none) {
      return Strings.of(none.toString());
    }
    return null;
  }

  /** {@code ascii(o)}. */
  @TruffleBoundary
  public static TruffleString ascii(PyThread t, Object o) {
    return StrRepr.asciiOfRepr(repr(t, o));
  }

  /** {@code ascii(o)}: what {@code __repr__} gives, if that is ASCII. */
  @TruffleBoundary
  public static Object asciiObject(PyThread t, Object o) {
    Object repr = reprObject(t, o);
    TruffleString ascii = StrRepr.asciiOfRepr((TruffleString) BoxedValue.unbox(repr));
    return Strings.equal(ascii, (TruffleString) BoxedValue.unbox(repr)) ? repr : ascii;
  }

  /** The text of {@code format(o, spec)}. */
  @TruffleBoundary
  public static TruffleString format(PyThread t, Object o, TruffleString spec) {
    return (TruffleString) BoxedValue.unbox(formatObject(t, o, spec));
  }

  /**
   * {@code format(o, spec)}: {@code __format__} may give an instance of a class derived from str.
   */
  @TruffleBoundary
  public static Object formatObject(PyThread t, Object o, Object spec) {
    if (spec instanceof TruffleString plain && plain.isEmpty()) {
      if (o instanceof TruffleString s) {
        return s;
      }
      TruffleString s = scalar(t, o);
      if (s != null) {
        return s;
      }
    }
    Object r = Calls.callSpecial(t, o, "__format__", spec);
    if (r == null) {
      throw PyErrors.typeError(
          "unsupported format string passed to %s.__format__", Types.nameOf(t, o));
    }
    if (BoxedValue.unbox(r) instanceof TruffleString) {
      return r;
    }
    throw PyErrors.typeError("__format__ must return a str, not %s", Types.nameOf(t, r));
  }

  /** As {@link #repr}, as a Java string, for error texts. */
  public static String javaRepr(PyThread t, Object o) {
    return Strings.toJava(repr(t, o));
  }

  /** As {@link #str}, as a Java string, for error texts. */
  public static String javaStr(PyThread t, Object o) {
    return Strings.toJava(str(t, o));
  }
}
