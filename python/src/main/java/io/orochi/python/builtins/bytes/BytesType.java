package io.orochi.python.builtins.bytes;

import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesShape;
import io.orochi.python.text.StrRepr;
import java.util.Arrays;

/** The class {@code bytes}. */
public final class BytesType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.BYTES;
  }

  private static PyBytes value(Object self) {
    return (PyBytes) BoxedValue.unbox(self);
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, source=NULL, encoding=NULL, errors=NULL)",
        (t, a) -> {
          PyType cls = (PyType) a[0];
          boolean exact = cls == t.context().type(BuiltinType.BYTES);
          if (exact && a[1] instanceof PyBytes && a[2] == null && a[3] == null) {
            return a[1];
          }
          if (exact && a[1] != null && a[2] == null && a[3] == null) {
            Object made = BytesArguments.special(t, a[1]);
            if (made != null) {
              return made;
            }
          }
          PyBytes v = new PyBytes(BytesArguments.from(t, "bytes", a[1], a[2], a[3]));
          return exact ? v : Instantiation.box(t, cls, v);
        });
    b.def("__repr__(self, /)", (t, self) -> StrRepr.reprOfBytes(value(self).bytes()));
    b.def(
        "__str__(self, /)",
        (t, self) -> {
          BytesWarnings.shown(t, "bytes");
          return StrRepr.reprOfBytes(value(self).bytes());
        });
    b.def("__hash__(self, /)", (t, self) -> value(self).hash());
    b.def("__bytes__(self, /)", (t, self) -> value(self));
    b.def("__getitem__(self, key, /)", (t, self, key) -> item(t, value(self).bytes(), key));
    b.def("__getnewargs__(self, /)", (t, self) -> PyTuple.of(value(self)));
    b.def("__sizeof__(self, /)", (t, self) -> 33L + value(self).size());
    BytesMethods.define(b, (t, bytes) -> new PyBytes(bytes));
  }

  private static Object item(PyThread t, byte[] bytes, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range r = slice.bounds(t).in(bytes.length);
      return new PyBytes(
          r.step() == 1
              ? Arrays.copyOfRange(bytes, (int) r.start(), (int) (r.start() + r.count()))
              : BytesShape.slice(bytes, (int) r.start(), (int) r.step(), (int) r.count()));
    }
    if (Indices.indexOrNull(t, key) == null) {
      throw PyErrors.typeError(
          "byte indices must be integers or slices, not %s", Types.nameOf(t, key));
    }
    long i = Indices.toLong(t, key, BuiltinException.IndexError);
    long at = i < 0 ? i + bytes.length : i;
    if (at < 0 || at >= bytes.length) {
      throw PyErrors.indexError("index out of range");
    }
    return (long) (bytes[(int) at] & 0xff);
  }

  /**
   * The bytes of a bytes-like object, of what has {@code __bytes__} or of an iterable of ints;
   * TypeError.
   */
  public static byte[] ofObject(PyThread t, Object o) {
    return BytesArguments.ofObject(t, o);
  }
}
