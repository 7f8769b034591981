package io.orochi.python.builtins.memory;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** {@code memoryview.cast}: the same bytes with another format or shape. */
final class Casts {
  private static final int MAX_DIMENSIONS = 64;

  private Casts() {}

  static Object cast(PyThread t, PyMemoryView v, Object format, Object shape) {
    if (!(BoxedValue.unbox(format) instanceof TruffleString text)) {
      throw PyErrors.typeError(
          "cast() argument 'format' must be str, not %s", Types.nameOf(t, format));
    }
    Layout l = v.layout();
    if (!l.isContiguous()) {
      throw PyErrors.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    if ((shape != null || l.dimensions() != 1) && hasZero(l)) {
      throw PyErrors.typeError("memoryview: cannot cast view with zeros in shape or strides");
    }
    Object[] extents = null;
    if (shape != null) {
      extents = extents(t, shape);
      if (extents.length > MAX_DIMENSIONS) {
        throw PyErrors.valueError(
            "memoryview: number of dimensions must not exceed " + MAX_DIMENSIONS);
      }
      if (l.dimensions() != 1 && extents.length != 1) {
        throw PyErrors.typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
      }
    }
    ElementFormat f = destination(l, Strings.toJava(text));
    if (extents == null) {
      Layout flat = Layout.contiguous(f, l.offset(), l.bytes() / f.size());
      return v.derive(t, flat, v.readOnly());
    }
    int[] sizes = sizes(t, extents, f, l.bytes());
    return v.derive(t, Layout.contiguous(f, l.offset(), sizes), v.readOnly());
  }

  private static boolean hasZero(Layout l) {
    for (int i = 0; i < l.dimensions(); i++) {
      if (l.shape()[i] == 0 || l.strides()[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Object[] extents(PyThread t, Object shape) {
    Object s = BoxedValue.unbox(shape);
    if (s instanceof PyTuple tuple) {
      return tuple.items();
    } else if (s instanceof PyList list) {
      return list.toArray(t);
    }
    throw PyErrors.typeError("shape must be a list or a tuple");
  }

  private static ElementFormat destination(Layout from, String text) {
    ElementFormat f = ElementFormat.nativeOrNull(text);
    if (f == null) {
      throw PyErrors.valueError(
          "memoryview: destination format must be a native single character format prefixed with"
              + " an optional '@'");
    }
    if (!from.format().isKnown()) {
      throw PyErrors.valueError(
          "memoryview: source format must be a native single character format prefixed with"
              + " an optional '@'");
    }
    if (!from.format().isByte() && !f.isByte()) {
      throw PyErrors.typeError("memoryview: cannot cast between two non-byte formats");
    }
    if (from.bytes() % f.size() != 0) {
      throw PyErrors.typeError("memoryview: length is not a multiple of itemsize");
    }
    return f;
  }

  private static int[] sizes(PyThread t, Object[] extents, ElementFormat f, int bytes) {
    int[] sizes = new int[extents.length];
    long product = 1;
    for (int i = 0; i < sizes.length; i++) {
      Object n = BoxedValue.unbox(extents[i]);
      if (!(n instanceof Long || n instanceof Boolean || n instanceof BigInteger)) {
        throw PyErrors.typeError("memoryview.cast(): elements of shape must be integers");
      }
      long extent = Indices.toLong(t, n);
      if (extent <= 0) {
        throw PyErrors.valueError("memoryview.cast(): elements of shape must be integers > 0");
      }
      if (extent > Long.MAX_VALUE / product) {
        throw PyErrors.valueError("memoryview.cast(): product(shape) > SSIZE_MAX");
      }
      product *= extent;
      sizes[i] = (int) Math.min(extent, Integer.MAX_VALUE);
    }
    if (product > bytes || product * f.size() != bytes) {
      throw PyErrors.typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    return sizes;
  }
}
