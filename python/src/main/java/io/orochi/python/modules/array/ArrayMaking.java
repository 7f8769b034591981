package io.orochi.python.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;

/** {@code array(typecode, initializer)}. */
final class ArrayMaking {
  private ArrayMaking() {}

  static Object make(PyThread t, Object[] a) {
    PyType cls = (PyType) a[0];
    Object[] args = ((PyTuple) a[1]).items();
    if (cls == t.context().type(ArrayModule.ARRAY) && ((PyDict) a[2]).size(t) > 0) {
      throw PyErrors.typeError("array.array() takes no keyword arguments");
    }
    if (args.length < 1) {
      throw PyErrors.typeError("array() takes at least 1 argument (0 given)");
    }
    if (args.length > 2) {
      throw PyErrors.typeError("array() takes at most 2 arguments (%d given)", args.length);
    }
    if (!(BoxedValue.unbox(args[0]) instanceof TruffleString s) || Strings.length(s) != 1) {
      throw PyErrors.typeError(
          "array() argument 1 must be a unicode character, not %s", Types.nameOf(t, args[0]));
    }
    TypeCode type = TypeCode.of(Strings.codePointAt(s, 0));
    if (type == null) {
      throw PyErrors.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    PyArray made = new PyArray(t, cls.instanceShape(), type, new byte[0]);
    if (args.length == 2) {
      fill(t, made, args[1]);
    }
    return made;
  }

  private static void fill(PyThread t, PyArray a, Object from) {
    Object v = BoxedValue.unbox(from);
    boolean isText = a.type() == TypeCode.CHARACTER;
    if (v instanceof TruffleString s) {
      if (!isText) {
        throw PyErrors.typeError(
            "cannot use a str to initialize an array with typecode '%s'", a.type().code);
      }
      a.append(t, characters(s));
    } else if (v instanceof PyBytes || v instanceof PyByteArray) {
      ArrayChanges.appendBytes(t, a, Buffers.bytesOf(t, v));
    } else if (v instanceof PyArray other && other.type() == a.type()) {
      a.append(t, other.toArray(t));
    } else if (v instanceof PyArray other && !isText && other.type() == TypeCode.CHARACTER) {
      throw PyErrors.typeError(
          "cannot use a unicode array to initialize an array with typecode '%s'", a.type().code);
    } else {
      ArrayChanges.appendItems(t, a, from);
    }
  }

  /** The elements of an array of characters. */
  static byte[] characters(TruffleString s) {
    int[] points = Strings.codePoints(s);
    byte[] bytes = new byte[4 * points.length];
    for (int i = 0; i < points.length; i++) {
      for (int k = 0; k < 4; k++) {
        bytes[4 * i + k] = (byte) (points[i] >>> 8 * k);
      }
    }
    return bytes;
  }
}
