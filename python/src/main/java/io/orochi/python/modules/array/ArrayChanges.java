package io.orochi.python.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/** The methods of {@code array.array} that change it, and its conversions. */
final class ArrayChanges {
  /** How many bytes {@code tofile} writes at once. */
  private static final int BLOCK = 64 * 1024;

  private ArrayChanges() {}

  private static PyArray self(Object o) {
    return (PyArray) o;
  }

  static void define(TypeBuilder b) {
    b.def(
        "append(self, v, /)",
        (t, self, v) -> {
          self(self).append(t, self(self).type().pack(t, v));
          return PyNone.NONE;
        });
    b.def(
        "extend(self, bb, /)",
        (t, self, items) -> {
          extend(t, self(self), items);
          return PyNone.NONE;
        });
    b.def("insert(self, i, v, /)", ArrayChanges::insert);
    b.def("pop(self, i=-1, /)", ArrayChanges::pop);
    b.def("remove(self, v, /)", ArrayChanges::remove);
    b.def(
        "index(self, v, start=0, stop=9223372036854775807, /)",
        (t, self, v, start, stop) -> {
          PyArray a = self(self);
          int n = a.count(t);
          long at = ArrayMethods.find(t, a, v, bound(t, start, n), bound(t, stop, n));
          if (at < 0) {
            throw PyErrors.valueError("array.index(x): x not in array");
          }
          return at;
        });
    b.def(
        "count(self, v, /)",
        (t, self, v) -> {
          long n = 0;
          long at = -1;
          while ((at = ArrayMethods.find(t, self(self), v, at + 1, -1)) >= 0) {
            n++;
          }
          return n;
        });
    b.def(
        "reverse(self, /)",
        (t, self) -> {
          permute(t, self(self), false);
          return PyNone.NONE;
        });
    b.def(
        "byteswap(self, /)",
        (t, self) -> {
          permute(t, self(self), true);
          return PyNone.NONE;
        });
    conversions(b);
  }

  private static void conversions(TypeBuilder b) {
    b.def("tobytes(self, /)", (t, self) -> new PyBytes(self(self).toArray(t)));
    b.def(
        "frombytes(self, buffer, /)",
        (t, self, buffer) -> {
          appendBytes(t, self(self), Buffers.bytesOf(t, buffer));
          return PyNone.NONE;
        });
    b.def("fromlist(self, list, /)", ArrayChanges::fromList);
    b.def(
        "tounicode(self, /)",
        (t, self) -> {
          checkText(self(self), "tounicode");
          return ArrayMethods.text(self(self).items(t));
        });
    b.def(
        "fromunicode(self, ustr, /)",
        (t, self, text) -> {
          if (!(BoxedValue.unbox(text) instanceof TruffleString s)) {
            throw PyErrors.typeError(
                "fromunicode() argument must be str, not %s", Types.nameOf(t, text));
          }
          checkText(self(self), "fromunicode");
          self(self).append(t, ArrayMaking.characters(s));
          return PyNone.NONE;
        });
    b.def("fromfile(self, f, n, /)", ArrayChanges::fromFile);
    b.def(
        "tofile(self, f, /)",
        (t, self, f) -> {
          byte[] all = self(self).toArray(t);
          for (int at = 0; at < all.length; at += BLOCK) {
            int end = Math.min(all.length, at + BLOCK);
            Calls.callMethod(t, f, "write", new PyBytes(Arrays.copyOfRange(all, at, end)));
          }
          return PyNone.NONE;
        });
  }

  private static void checkText(PyArray a, String method) {
    if (a.type() != TypeCode.CHARACTER) {
      throw PyErrors.valueError("%s() may only be called on unicode type arrays", method);
    }
  }

  /** ValueError for a part of an element. */
  static void appendBytes(PyThread t, PyArray a, byte[] bytes) {
    if (bytes.length % a.type().size() != 0) {
      throw PyErrors.valueError("bytes length not a multiple of item size");
    }
    a.append(t, bytes);
  }

  static void extend(PyThread t, PyArray a, Object items) {
    if (items instanceof PyArray other) {
      if (other.type() != a.type()) {
        throw PyErrors.typeError("can only extend with array of same kind");
      }
      Operation.atomically(
          t,
          () -> {
            a.append(t, other.toArray(t));
            return null;
          });
    } else {
      appendItems(t, a, items);
    }
  }

  /** Appends one item after the other. */
  static void appendItems(PyThread t, PyArray a, Object items) {
    if (items instanceof PyList || items instanceof PyTuple) {
      for (Object v : Iteration.toArrayUnasked(t, items)) {
        a.append(t, a.type().pack(t, v));
      }
      return;
    }
    Iteration.forEach(t, items, v -> a.append(t, a.type().pack(t, v)));
  }

  private static Object fromList(PyThread t, Object self, Object list) {
    if (!(list instanceof PyList items)) {
      throw PyErrors.typeError("arg must be list");
    }
    PyArray a = self(self);
    Object[] all = items.toArray(t);
    int size = a.type().size();
    byte[] bytes = new byte[all.length * size];
    for (int i = 0; i < all.length; i++) {
      System.arraycopy(a.type().pack(t, all[i]), 0, bytes, i * size, size);
      if (items.size(t) != all.length) {
        throw PyErrors.runtimeError("list changed size during iteration");
      }
    }
    a.append(t, bytes);
    return PyNone.NONE;
  }

  private static Object fromFile(PyThread t, Object self, Object f, Object n) {
    PyArray a = self(self);
    long count = Indices.toLong(t, n);
    if (count < 0) {
      throw PyErrors.valueError("negative count");
    }
    long wanted = count * a.type().size();
    Object read = Calls.callMethod(t, f, "read", wanted);
    if (!(BoxedValue.unbox(read) instanceof PyBytes b)) {
      throw PyErrors.typeError("read() didn't return bytes");
    }
    appendBytes(t, a, b.bytes());
    if (b.size() != wanted) {
      throw PyErrors.raise(BuiltinException.EOFError, "read() didn't return enough bytes");
    }
    return PyNone.NONE;
  }

  private static long bound(PyThread t, Object o, int n) {
    long i = Indices.clamped(t, o);
    return i < 0 ? Math.max(0, i + n) : i;
  }

  private static Object insert(PyThread t, Object self, Object index, Object v) {
    PyArray a = self(self);
    long i = Indices.toLong(t, index);
    byte[] element = a.type().pack(t, v);
    long at;
    do {
      int n = a.count(t);
      at = Math.max(0, Math.min(i < 0 ? i + n : i, n));
    } while (!a.splice(t, (int) at * element.length, 0, element));
    return PyNone.NONE;
  }

  private static Object pop(PyThread t, Object self, Object index) {
    PyArray a = self(self);
    long i = Indices.toLong(t, index);
    return Operation.atomically(
        t,
        () -> {
          int n = a.count(t);
          if (n == 0) {
            throw PyErrors.indexError("pop from empty array");
          }
          long at = i < 0 ? i + n : i;
          Object v = at < 0 ? null : a.getOrNull(t, at);
          if (v == null) {
            throw PyErrors.indexError("pop index out of range");
          }
          int size = a.type().size();
          a.splice(t, (int) at * size, size, new byte[0]);
          return v;
        });
  }

  private static Object remove(PyThread t, Object self, Object v) {
    PyArray a = self(self);
    return Operation.atomically(
        t,
        () -> {
          long at = ArrayMethods.find(t, a, v, 0, -1);
          if (at < 0) {
            throw PyErrors.valueError("array.remove(x): x not in array");
          }
          a.splice(t, (int) at * a.type().size(), a.type().size(), new byte[0]);
          return PyNone.NONE;
        });
  }

  /** Reverses the order of the elements, or of the bytes in each. */
  private static void permute(PyThread t, PyArray a, boolean inside) {
    int size = a.type().size();
    Operation.atomically(
        t,
        () -> {
          byte[] all = a.toArray(t);
          byte[] result = new byte[all.length];
          for (int i = 0; i < all.length; i++) {
            int element = i - i % size;
            int mirrored = all.length - element - size;
            result[inside ? element + size - 1 - i % size : mirrored + i % size] = all[i];
          }
          return a.splice(t, 0, all.length, result);
        });
  }
}
