package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Reductions;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesSearch;
import io.orochi.python.text.BytesShape;
import io.orochi.python.text.StrRepr;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The class {@code bytearray}. A change looks at the bytes, then replaces a range if that is still
 * in bounds; otherwise it begins again.
 */
public final class ByteArrayType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.BYTEARRAY;
  }

  private static PyByteArray self(Object o) {
    return (PyByteArray) o;
  }

  private static PyByteArray of(PyThread t, byte[] bytes) {
    return new PyByteArray(t, t.context().shape(BuiltinType.BYTEARRAY), bytes);
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new PyByteArray(t, ((PyType) a[0]).instanceShape(), new byte[0]));
    b.defN(
        "__init__(self, /, source=NULL, encoding=NULL, errors=NULL)",
        (t, a) -> {
          PyByteArray self = self(a[0]);
          boolean emptied = self.size(t) > 0;
          if (emptied) {
            self.checkResizable(t);
          }
          replaceAll(
              t,
              self,
              emptied && a[1] == self
                  ? new byte[0]
                  : BytesArguments.from(t, "bytearray", a[1], a[2], a[3]));
          return PyNone.NONE;
        });
    b.constant("__hash__", PyNone.NONE);
    b.def(
        "__str__(self, /)",
        (t, self) -> {
          BytesWarnings.shown(t, "bytearray");
          return repr(t, self);
        });
    b.def("__repr__(self, /)", ByteArrayType::repr);
    b.def("__getitem__(self, key, /)", (t, self, key) -> item(t, self(self), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, value) -> {
          assign(t, self(self), key, value);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          assign(t, self(self), key, null);
          return PyNone.NONE;
        });
    b.def(
        "__iadd__(self, value, /)",
        (t, self, o) -> {
          byte[] other = Buffers.bytesOrNull(t, o);
          if (other == null) {
            throw PyErrors.typeError("can't concat %s to bytearray", Types.nameOf(t, o));
          }
          if (o == self && other.length > 0) { // the operand is a view while the size changes
            throw PyErrors.raise(
                BuiltinException.BufferError,
                "Existing exports of data: object cannot be re-sized");
          }
          append(t, self(self), other);
          return self;
        });
    b.def(
        "__imul__(self, value, /)",
        (t, self, n) -> {
          long count = Repetition.count(t, n);
          return Operation.atomically(
              t,
              () -> {
                replaceAll(t, self(self), BytesShape.repeat(self(self).toArray(t), count));
                return self;
              });
        });
    b.def("__sizeof__(self, /)", (t, self) -> 57L + self(self).size(t));
    b.def("__alloc__(self, /)", (t, self) -> self(self).size(t) + 1L);
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            Reductions.withState(
                t,
                self,
                PyTuple.of(
                    Strings.of(new String(self(self).toArray(t), StandardCharsets.ISO_8859_1)),
                    Strings.of("latin-1"))));
    b.def(
        "__reduce_ex__(self, proto=0, /)",
        (t, self, protocol) ->
            Indices.toLong(t, protocol) < 3
                ? Calls.callMethod(t, self, "__reduce__")
                : Reductions.withState(
                    t,
                    self,
                    self(self).size(t) == 0
                        ? PyTuple.EMPTY
                        : PyTuple.of(new PyBytes(self(self).toArray(t)))));
    b.def(
        "__release_buffer__(self, buffer, /)",
        (t, self, view) -> {
          Calls.callMethod(t, view, "release");
          return PyNone.NONE;
        });
    mutators(b);
    BytesMethods.define(b, ByteArrayType::of);
  }

  private static void mutators(TypeBuilder b) {
    b.def(
        "append(self, item, /)",
        (t, self, x) -> {
          append(t, self(self), new byte[] {oneByte(t, x)});
          return PyNone.NONE;
        });
    b.def(
        "extend(self, iterable_of_ints, /)",
        (t, self, x) -> {
          byte[] like = Buffers.bytesOrNull(t, x);
          if (like == null && !Iteration.claimsToIterate(t, x)) {
            throw PyErrors.typeError("can't extend bytearray with %s", Types.nameOf(t, x));
          }
          append(t, self(self), like != null ? like : BytesArguments.items(t, "bytearray", x));
          return PyNone.NONE;
        });
    b.def(
        "insert(self, index, item, /)",
        (t, self, index, x) -> {
          long i = Indices.toLong(t, index);
          byte[] v = {oneByte(t, x)};
          int n;
          long at;
          do {
            n = self(self).size(t);
            at = Math.max(0, Math.min(i < 0 ? i + n : i, n));
          } while (!self(self).splice(t, (int) at, 0, v));
          return PyNone.NONE;
        });
    b.def(
        "pop(self, index=-1, /)",
        (t, self, index) -> {
          long i = Indices.toLong(t, index);
          return Operation.atomically(
              t,
              () -> {
                int n = self(self).size(t);
                if (n == 0) {
                  throw PyErrors.indexError("pop from empty bytearray");
                }
                long at = i < 0 ? i + n : i;
                int v = at < 0 ? -1 : self(self).get(t, at);
                if (v < 0) {
                  throw PyErrors.indexError("pop index out of range");
                }
                self(self).splice(t, (int) at, 1, new byte[0]);
                return (long) v;
              });
        });
    b.def(
        "remove(self, value, /)",
        (t, self, x) -> {
          byte[] v = {oneByte(t, x)};
          return Operation.atomically(
              t,
              () -> {
                int at = BytesSearch.find(self(self).toArray(t), v, 0, Long.MAX_VALUE);
                if (at < 0) {
                  throw PyErrors.valueError("value not found in bytearray");
                }
                self(self).splice(t, at, 1, new byte[0]);
                return PyNone.NONE;
              });
        });
    b.def(
        "reverse(self, /)",
        (t, self) -> {
          Operation.atomically(
              t,
              () -> {
                byte[] v = self(self).toArray(t);
                for (int i = 0, j = v.length - 1; i < j; i++, j--) {
                  byte x = v[i];
                  v[i] = v[j];
                  v[j] = x;
                }
                return self(self).splice(t, 0, v.length, v);
              });
          return PyNone.NONE;
        });
    b.def(
        "clear(self, /)",
        (t, self) -> {
          replaceAll(t, self(self), new byte[0]);
          return PyNone.NONE;
        });
    b.def("copy(self, /)", (t, self) -> of(t, self(self).toArray(t)));
  }

  private static byte oneByte(PyThread t, Object x) {
    return BytesArguments.value(Indices.index(t, x), "byte must be in range(0, 256)");
  }

  private static void append(PyThread t, PyByteArray a, byte[] bytes) {
    while (!a.splice(t, a.size(t), 0, bytes)) {
      // it became shorter in between
    }
  }

  private static void replaceAll(PyThread t, PyByteArray a, byte[] bytes) {
    while (!a.splice(t, 0, a.size(t), bytes)) {
      // it became shorter in between
    }
  }

  private static Object item(PyThread t, PyByteArray a, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds(t); // guest code may change the bytes
      byte[] bytes = a.toArray(t);
      PySlice.Range r = bounds.in(bytes.length);
      return of(
          t,
          r.step() == 1
              ? Arrays.copyOfRange(bytes, (int) r.start(), (int) (r.start() + r.count()))
              : BytesShape.slice(bytes, (int) r.start(), (int) r.step(), (int) r.count()));
    }
    int v = a.get(t, index(t, a, key, "bytearray index out of range"));
    if (v < 0) {
      throw PyErrors.indexError("bytearray index out of range");
    }
    return (long) v;
  }

  /** The number that an index is, which may be out of range; TypeError. */
  private static Object indexOf(PyThread t, Object key) {
    Object i = Indices.indexOrNull(t, key);
    if (i == null) {
      throw PyErrors.typeError(
          "bytearray indices must be integers or slices, not %s", Types.nameOf(t, key));
    }
    return i;
  }

  private static Object repr(PyThread t, Object self) {
    String bytes = Strings.toJava(StrRepr.reprOfByteArray(self(self).toArray(t)));
    return Strings.of(Types.nameOf(t, self) + "(" + bytes + ")");
  }

  private static long index(PyThread t, PyByteArray a, Object key, String outOfRange) {
    Object found = Indices.indexOrNull(t, key);
    if (found == null) {
      throw PyErrors.typeError(
          "bytearray indices must be integers or slices, not %s", Types.nameOf(t, key));
    }
    long i = Indices.toLong(t, found, BuiltinException.IndexError);
    long at = i < 0 ? i + a.size(t) : i;
    if (at < 0) {
      throw PyErrors.indexError(outOfRange);
    }
    return at;
  }

  /** {@code a[key] = value}, or with null {@code del a[key]}. */
  private static void assign(PyThread t, PyByteArray a, Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      Object i = indexOf(t, key);
      byte[] v = value == null ? new byte[0] : new byte[] {oneByte(t, value)};
      long at = index(t, a, i, "bytearray index out of range");
      if (at > Integer.MAX_VALUE || !a.splice(t, (int) at, 1, v)) {
        throw PyErrors.indexError("bytearray index out of range");
      }
      return;
    }
    byte[] v = value == null ? new byte[0] : Buffers.bytesOrNull(t, value);
    if (v == null) {
      if (BoxedValue.unbox(value) instanceof TruffleString || isNumber(t, value)) {
        throw PyErrors.typeError(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      v = BytesArguments.items(t, "bytearray", value);
    }
    PySlice.Bounds bounds = slice.bounds(t);
    byte[] inserted = v;
    Operation.atomically(
        t,
        () -> {
          assign(t, a, bounds, inserted, value == null);
          return null;
        });
  }

  private static boolean isNumber(PyThread t, Object o) {
    return Calls.findSpecial(t, o, "__index__") != null
        || Calls.findSpecial(t, o, "__float__") != null;
  }

  private static void assign(
      PyThread t, PyByteArray a, PySlice.Bounds bounds, byte[] v, boolean deletes) {
    while (true) {
      byte[] bytes = a.toArray(t);
      PySlice.Range r = bounds.in(bytes.length);
      if (r.step() == 1) {
        if (a.splice(t, (int) r.start(), (int) r.count(), v)) {
          return;
        }
      } else if (!deletes && v.length != r.count() && v.length != 0) {
        throw PyErrors.valueError(
            "attempt to assign bytes of size %d to extended slice of size %d", v.length, r.count());
      } else if (a.splice(t, 0, bytes.length, extended(bytes, r, v))) {
        return;
      }
    }
  }

  private static byte[] extended(byte[] bytes, PySlice.Range r, byte[] v) {
    if (v.length > 0) {
      byte[] result = bytes.clone();
      for (int i = 0; i < v.length; i++) {
        result[(int) (r.start() + i * r.step())] = v[i];
      }
      return result;
    }
    boolean[] dropped = new boolean[bytes.length];
    for (long i = 0; i < r.count(); i++) {
      dropped[(int) (r.start() + i * r.step())] = true;
    }
    byte[] result = new byte[bytes.length - (int) r.count()];
    int n = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (!dropped[i]) {
        result[n++] = bytes[i];
      }
    }
    return result;
  }
}
