package io.orochi.python.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** What the elements of an array are. */
enum TypeCode {
  SIGNED_CHAR('b', "signed char"),
  UNSIGNED_CHAR('B', "unsigned byte integer"),
  CHARACTER('u', null),
  SHORT('h', "signed short integer"),
  UNSIGNED_SHORT('H', "unsigned short"),
  INT('i', "signed integer"),
  UNSIGNED_INT('I', "unsigned int"),
  LONG('l', null),
  UNSIGNED_LONG('L', null),
  LONG_LONG('q', null),
  UNSIGNED_LONG_LONG('Q', null),
  FLOAT('f', null),
  DOUBLE('d', null);

  /** All codes in the order in which error texts name them. */
  static final String ALL = "bBuhHiIlLqQfd";

  final char code;

  /** The number's name in error texts. */
  private final String description;

  /** What a view of an array shows. */
  final ElementFormat format;

  private final ElementFormat bits;

  TypeCode(char code, String description) {
    this.code = code;
    this.description = description;
    bits = ElementFormat.nativeOrNull(code == 'u' ? "I" : String.valueOf(code));
    format = code == 'u' ? new ElementFormat("w", '\0', 4) : bits;
  }

  /** The type with this code, or null. */
  static TypeCode of(int code) {
    for (TypeCode c : values()) {
      if (c.code == code) {
        return c;
      }
    }
    return null;
  }

  int size() {
    return bits.size();
  }

  /** How an element is read from memory; a character is the number of its code point. */
  ElementFormat bits() {
    return bits;
  }

  /** The guest value of what {@link #bits} read. */
  Object value(Object read) {
    if (this == CHARACTER) {
      long point = (Long) read;
      if (point > Character.MAX_CODE_POINT) {
        throw PyErrors.valueError("character U+%x is not in range [U+0000; U+10ffff]", point);
      }
      return Strings.ofCodePoint((int) point);
    }
    return read;
  }

  /** The bytes of an element; TypeError, OverflowError. Guest code may run. */
  byte[] pack(PyThread t, Object o) {
    return switch (this) {
      case CHARACTER -> bits.ofBits(character(o));
      case FLOAT, DOUBLE -> bits.ofDouble(number(t, o));
      default -> integer(t, o);
    };
  }

  private static int character(Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString s && Strings.length(s) == 1) {
      return Strings.codePointAt(s, 0);
    }
    throw PyErrors.typeError("array item must be unicode character");
  }

  private static double number(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof Double d) {
      return d;
    }
    if (Calls.findSpecial(t, o, "__float__") == null
        && Calls.findSpecial(t, o, "__index__") == null) {
      throw PyErrors.typeError("must be real number, not %s", Types.nameOf(t, o));
    }
    return (Double) BoxedValue.unbox(Calls.call(t, t.context().type(BuiltinType.FLOAT), o));
  }

  private byte[] integer(PyThread t, Object o) {
    Object i = Indices.index(t, o);
    BigInteger big = i instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) i;
    if (!bits.fits(big)) {
      throw tooLarge(big);
    }
    return bits.ofBits(big.longValue());
  }

  /** CPython converts through the C type that holds the value, and each step has its own text. */
  private PyException tooLarge(BigInteger i) {
    boolean negative = i.signum() < 0;
    switch (this) {
      case LONG_LONG:
        return PyErrors.overflowError("int too big to convert");
      case UNSIGNED_LONG_LONG:
        return PyErrors.overflowError(
            negative ? "can't convert negative int to unsigned" : "int too big to convert");
      case UNSIGNED_INT, UNSIGNED_LONG:
        if (negative) {
          return PyErrors.overflowError("can't convert negative value to unsigned int");
        }
        if (i.bitLength() > 64) {
          return PyErrors.overflowError("Python int too large to convert to C unsigned long");
        }
        break;
      default:
        if (i.bitLength() > 63) {
          return PyErrors.overflowError("Python int too large to convert to C long");
        }
    }
    String name = description;
    if (this == SIGNED_CHAR && i.bitLength() > 15) {
      name = SHORT.description;
    } else if (this == UNSIGNED_SHORT && i.bitLength() > 31) {
      name = INT.description;
    }
    return PyErrors.overflowError(
        "%s is %s", name, negative ? "less than minimum" : "greater than maximum");
  }
}
