package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.IntText;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** Numbers, and characters as numbers. */
public final class NumberFunctions {
  private NumberFunctions() {}

  public static void define(ModuleBuilder b) {
    b.def("abs(x, /)", (t, x) -> abs(t, x));
    b.def("bin(number, /)", (t, x) -> IntText.bin(Indices.index(t, x)));
    b.def("chr(i, /)", (t, i) -> chr(t, i));
    b.def("divmod(x, y, /)", (t, x, y) -> Operators.binary(t, BinaryOperator.DIVMOD, x, y));
    b.def("hex(number, /)", (t, x) -> IntText.hex(Indices.index(t, x)));
    b.def("oct(number, /)", (t, x) -> IntText.oct(Indices.index(t, x)));
    b.def("ord(c, /)", (t, c) -> ord(t, c));
    b.def("pow(base, exp, mod=None)", (t, x, y, z) -> Operators.power(t, x, y, z));
    b.def("round(number, ndigits=None)", (t, x, digits) -> round(t, x, digits));
  }

  private static Object abs(PyThread t, Object x) {
    if (x instanceof Long v) {
      return Ints.abs((long) v);
    } else if (x instanceof Double d) {
      return Math.abs(d);
    }
    Object r = Calls.callSpecial(t, x, "__abs__");
    if (r == null) {
      throw PyErrors.typeError("bad operand type for abs(): '%s'", t.context().typeOf(t, x).name());
    }
    return r;
  }

  private static Object chr(PyThread t, Object i) {
    Object index = Indices.index(t, i);
    if (!(index instanceof Long c) || c > Integer.MAX_VALUE || c < Integer.MIN_VALUE) {
      throw PyErrors.overflowError("Python int too large to convert to C int");
    }
    if (c < 0 || c > 0x10FFFF) {
      throw PyErrors.valueError("chr() arg not in range(0x110000)");
    }
    return Strings.ofCodePoint(c.intValue());
  }

  private static Object ord(PyThread t, Object c) {
    Object v = BoxedValue.unbox(c);
    if (v instanceof TruffleString s) {
      int n = Strings.length(s);
      if (n == 1) {
        return (long) Strings.codePointAt(s, 0);
      }
      throw PyErrors.typeError("ord() expected a character, but string of length %d found", n);
    }
    if (v instanceof PyBytes || v instanceof PyByteArray) {
      byte[] b = Buffers.bytesOrNull(t, v);
      if (b.length == 1) {
        return (long) (b[0] & 0xff);
      }
      throw PyErrors.typeError(
          "ord() expected a character, but string of length %d found", b.length);
    }
    throw PyErrors.typeError(
        "ord() expected string of length 1, but %s found", t.context().typeOf(t, c).name());
  }

  private static Object round(PyThread t, Object x, Object digits) {
    Object r =
        digits == PyNone.NONE
            ? Calls.callSpecial(t, x, "__round__")
            : Calls.callSpecial(t, x, "__round__", digits);
    if (r == null) {
      throw PyErrors.typeError(
          "type %s doesn't define __round__ method", t.context().typeOf(t, x).name());
    }
    return r;
  }
}
