package io.orochi.python.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.bytes.Repetition;
import io.orochi.python.builtins.memory.MemoryViewType;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesShape;
import java.util.Arrays;

/** The methods of {@code array.array} that all sequences have, and how it is pickled and shown. */
final class ArrayMethods {
  private ArrayMethods() {}

  static PyArray self(Object o) {
    return (PyArray) o;
  }

  static void define(TypeBuilder b) {
    b.newMethod("(cls, *args, **kwargs)", ArrayMaking::make);
    b.constant("__module__", Strings.of("array"));
    b.constant("__hash__", PyNone.NONE);
    b.def("__repr__(self, /)", ArrayMethods::repr);
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) ->
              o instanceof PyArray other
                  ? Operation.atomically(t, () -> compare(t, op, self(self), other))
                  : PyNone.NOT_IMPLEMENTED);
    }
    b.def("__len__(self, /)", (t, self) -> (long) self(self).count(t));
    b.def("__getitem__(self, key, /)", (t, self, key) -> ArrayItems.get(t, self(self), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, value) -> {
          ArrayItems.set(t, self(self), key, value);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          ArrayItems.set(t, self(self), key, null);
          return PyNone.NONE;
        });
    b.def("__contains__(self, key, /)", (t, self, x) -> find(t, self(self), x, 0, -1) >= 0);
    b.def("__iter__(self, /)", ArrayModule::iterate);
    operators(b);
    b.def("__buffer__(self, flags, /)", (t, self, flags) -> MemoryViewType.make(t, self));
    b.def(
        "__release_buffer__(self, buffer, /)",
        (t, self, view) -> {
          Calls.callMethod(t, view, "release");
          return PyNone.NONE;
        });
    b.getter("typecode", (t, self) -> Strings.ofCodePoint(self(self).type().code));
    b.getter("itemsize", (t, self) -> (long) self(self).type().size());
    b.def(
        "buffer_info(self, /)",
        (t, self) -> PyTuple.of(Identities.address(self), (long) self(self).count(t)));
    copies(b);
    ArrayChanges.define(b);
  }

  private static void operators(TypeBuilder b) {
    b.def(
        "__add__(self, value, /)",
        (t, self, o) -> {
          if (!(o instanceof PyArray other)) {
            throw PyErrors.typeError(
                "can only append array (not \"%s\") to array", Types.nameOf(t, o));
          }
          checkSame(self(self), other);
          byte[] both =
              Operation.atomically(
                  t, () -> BytesShape.concat(self(self).toArray(t), other.toArray(t)));
          return PyArray.of(t, other.type(), both);
        });
    b.def("__mul__(self, value, /)", (t, self, n) -> repeat(t, self(self), n));
    b.def("__rmul__(self, value, /)", (t, self, n) -> repeat(t, self(self), n));
    b.def(
        "__imul__(self, value, /)",
        (t, self, n) -> {
          Object count = Indices.index(t, n);
          return Operation.atomically(
              t,
              () -> {
                self(self).replaceAll(t, repeated(t, self(self), count));
                return self;
              });
        });
    b.def(
        "__iadd__(self, value, /)",
        (t, self, o) -> {
          if (!(o instanceof PyArray)) {
            throw PyErrors.typeError(
                "can only extend array with array (not \"%s\")", Types.nameOf(t, o));
          }
          ArrayChanges.extend(t, self(self), o);
          return self;
        });
  }

  /** TypeError for arrays of different types. */
  static void checkSame(PyArray a, PyArray b) {
    if (a.type() != b.type()) {
      throw PyErrors.typeError("bad argument type for built-in operation");
    }
  }

  private static byte[] repeated(PyThread t, PyArray a, Object n) {
    return BytesShape.repeat(a.toArray(t), Repetition.count(t, n));
  }

  private static Object repeat(PyThread t, PyArray a, Object n) {
    return PyArray.of(t, a.type(), repeated(t, a, n));
  }

  private static void copies(TypeBuilder b) {
    b.def("__copy__(self, /)", ArrayMethods::copy);
    b.def("__deepcopy__(self, unused, /)", (t, self, unused) -> copy(t, self));
    b.def("__sizeof__(self, /)", (t, self) -> 64L + self(self).size(t));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.def("tolist(self, /)", (t, self) -> PyList.of(t, self(self).items(t)));
    b.def(
        "__reduce_ex__(self, value, /)",
        (t, self, protocol) -> {
          if (!(BoxedValue.unbox(protocol) instanceof Long p)) {
            throw PyErrors.typeError("__reduce_ex__ argument should be an integer");
          }
          PyArray a = self(self);
          Object code = Strings.ofCodePoint(a.type().code);
          Object cls = t.context().typeOf(t, self);
          Object state = Attributes.getOrNull(t, self, "__dict__");
          if (state == null) {
            state = PyNone.NONE;
          }
          if (p < 3) {
            Object items = PyList.of(t, a.items(t));
            return PyTuple.of(cls, PyTuple.of(code, items), state);
          }
          Object bytes = new PyBytes(a.toArray(t));
          Object format = MachineFormat.of(a.type());
          return PyTuple.of(
              ArrayModule.reconstructor(t), PyTuple.of(cls, code, format, bytes), state);
        });
  }

  private static Object copy(PyThread t, Object self) {
    return PyArray.of(t, self(self).type(), self(self).toArray(t));
  }

  private static Object repr(PyThread t, Object self) {
    PyArray a = self(self);
    String name = t.context().typeOf(t, self).shortName();
    String start = name + "('" + a.type().code + "'";
    Object[] items = a.items(t);
    if (items.length == 0) {
      return Strings.of(start + ")");
    }
    Object shown = a.type() == TypeCode.CHARACTER ? text(items) : PyList.of(t, items);
    return Strings.concat(
        Strings.concat(Strings.of(start + ", "), Texts.repr(t, shown)), Strings.of(")"));
  }

  /** The characters as one string. */
  static TruffleString text(Object[] characters) {
    int[] points = new int[characters.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = Strings.codePointAt((TruffleString) characters[i], 0);
    }
    return Strings.ofCodePoints(points, 0, points.length);
  }

  private static Object compare(PyThread t, CompareOperator op, PyArray a, PyArray b) {
    if (a.type() == b.type() && !a.type().bits().isFloat()) {
      boolean isEquality = op == CompareOperator.EQ || op == CompareOperator.NE;
      if (isEquality) {
        return Arrays.equals(a.toArray(t), b.toArray(t)) == (op == CompareOperator.EQ);
      }
    }
    Object[] x = a.items(t);
    Object[] y = b.items(t);
    if (x.length != y.length && op == CompareOperator.EQ) {
      return false;
    }
    if (x.length != y.length && op == CompareOperator.NE) {
      return true;
    }
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      if (!Comparisons.equal(t, x[i], y[i])) {
        return switch (op) {
          case EQ -> false;
          case NE -> true;
          default -> Comparisons.compare(t, op, x[i], y[i]);
        };
      }
    }
    return Comparisons.compare(t, op, (long) x.length, (long) y.length);
  }

  /** Where the first element that equals {@code x} is, or -1; a negative {@code end} is the end. */
  static long find(PyThread t, PyArray a, Object x, long start, long end) {
    for (long i = start; end < 0 || i < end; i++) {
      Object v = a.getOrNull(t, i);
      if (v == null) {
        return -1;
      }
      if (Comparisons.equal(t, v, x)) {
        return i;
      }
    }
    return -1;
  }
}
