package io.orochi.python.modules.array;

import io.orochi.framework.object.Shape;
import io.orochi.python.number.IntBits;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.io.ByteArrayOutputStream;

/** The layouts that pickled arrays name by number, so that any machine can read them. */
final class MachineFormat {
  private static final int COUNT = 22;
  private static final int FIRST_FLOAT = 14;
  private static final int FIRST_TEXT = 18;
  private static final String[] ENCODINGS = {"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"};

  private MachineFormat() {}

  /** The number of the layout that arrays of the type have here. */
  static long of(TypeCode type) {
    return switch (type) {
      case CHARACTER -> 20;
      case FLOAT -> 14;
      case DOUBLE -> 16;
      case UNSIGNED_CHAR -> 0;
      case SIGNED_CHAR -> 1;
      case UNSIGNED_SHORT -> 2;
      case SHORT -> 4;
      case UNSIGNED_INT -> 6;
      case INT -> 8;
      case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> 10;
      case LONG, LONG_LONG -> 12;
    };
  }

  /** {@code _array_reconstructor}: an array from elements in any of the layouts. */
  static Object make(PyThread t, Object cls, Object code, Object layout, Object items) {
    if (!(cls instanceof PyType type)) {
      throw PyErrors.typeError(
          "first argument must be a type object, not %s", Types.nameOf(t, cls));
    }
    PyType base = t.context().type(ArrayModule.ARRAY);
    if (!type.isSubtypeOf(t, base)) {
      throw PyErrors.typeError("%s is not a subtype of %s", type.name(), base.name());
    }
    TypeCode target = ArrayModule.typeOrNull(code);
    if (target == null) {
      throw PyErrors.valueError("second argument must be a valid type code");
    }
    long n = Indices.toLong(t, layout);
    if (n < 0 || n >= COUNT) {
      throw PyErrors.valueError("third argument must be a valid machine format code.");
    }
    if (!(BoxedValue.unbox(items) instanceof PyBytes b)) {
      throw PyErrors.typeError("fourth argument should be bytes, not %s", Types.nameOf(t, items));
    }
    return make(t, type.instanceShape(), target, (int) n, b.bytes());
  }

  private static PyArray make(PyThread t, Shape shape, TypeCode target, int layout, byte[] b) {
    if (layout == of(target)) {
      checkSize(b, target.size());
      return new PyArray(t, shape, target, b.clone());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (layout >= FIRST_TEXT) {
      checkSize(b, layout < FIRST_TEXT + 2 ? 2 : 4);
      var text = Encodings.decode(t, b, ENCODINGS[layout - FIRST_TEXT], "strict");
      for (int point : Strings.codePoints(text)) {
        out.writeBytes(target.pack(t, Strings.ofCodePoint(point)));
      }
      return new PyArray(t, shape, target, out.toByteArray());
    }
    int size = size(layout);
    checkSize(b, size);
    TypeCode fit = layout < FIRST_FLOAT ? fitting(size, isSigned(layout), target) : target;
    for (int at = 0; at < b.length; at += size) {
      out.writeBytes(fit.pack(t, number(b, at, size, layout)));
    }
    return new PyArray(t, shape, fit, out.toByteArray());
  }

  private static int size(int layout) {
    if (layout < FIRST_FLOAT) {
      return 1 << (layout < 2 ? 0 : (layout + 2) / 4);
    }
    return layout < FIRST_FLOAT + 2 ? 4 : 8;
  }

  private static boolean isSigned(int layout) {
    return layout < 2 ? layout == 1 : (layout - 2) % 4 >= 2;
  }

  /** The first type of ints that are as large as those in the pickle, or else the one it names. */
  private static TypeCode fitting(int size, boolean signed, TypeCode named) {
    for (TypeCode c : TypeCode.values()) {
      boolean isInteger = c != TypeCode.CHARACTER && c.bits().isInteger();
      if (isInteger && c.size() == size && c.bits().isSigned() == signed) {
        return c;
      }
    }
    return named;
  }

  private static void checkSize(byte[] b, int size) {
    if (b.length % size != 0) {
      throw PyErrors.valueError("string length not a multiple of item size");
    }
  }

  private static Object number(byte[] b, int at, int size, int layout) {
    boolean bigEndian = layout >= 2 && (layout & 1) == 1;
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits = bits << 8 | b[bigEndian ? at + i : at + size - 1 - i] & 0xff;
    }
    if (layout >= FIRST_FLOAT) {
      return size == 4 ? (double) Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }
    int unused = 64 - 8 * size;
    return isSigned(layout) ? (Object) (bits << unused >> unused) : IntBits.unsigned(bits);
  }
}
