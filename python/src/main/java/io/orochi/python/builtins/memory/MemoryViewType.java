package io.orochi.python.builtins.memory;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.builtins.bytes.HexText;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ElementFormat;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/** The class {@code memoryview}. */
public final class MemoryViewType implements TypeDefinition {
  private static final ExtensionType ITERATOR =
      ExtensionType.of("builtins.memory_iterator", ExtensionType.Layout.SHAPED, Iterators::define)
          .withoutSubclasses();

  @Override
  public BuiltinType type() {
    return BuiltinType.MEMORYVIEW;
  }

  private static PyMemoryView self(Object o) {
    return (PyMemoryView) o;
  }

  private static PyMemoryView open(PyThread t, Object o) {
    return self(o).check(t);
  }

  /** A view of the memory of any object; the object itself if it is a view; null without memory. */
  static PyMemoryView viewOf(PyThread t, Object o) {
    if (o instanceof PyMemoryView v) {
      return v.check(t);
    }
    ByteMemory memory = Buffers.memoryOrNull(o);
    if (memory != null) {
      return PyMemoryView.of(t, o, memory);
    }
    return Buffers.guestBuffer(t, o) instanceof PyMemoryView v
        ? PyMemoryView.ofGuest(t, v, hasRelease(t, o) ? o : null)
        : null;
  }

  private static boolean hasRelease(PyThread t, Object o) {
    return t.context().typeOf(t, o).find(t, "__release_buffer__") != null;
  }

  /** {@code memoryview(o)}; TypeError. */
  public static Object make(PyThread t, Object o) {
    if (o instanceof PyMemoryView v) {
      return v.derive(t, v.layout(), v.readOnly());
    }
    PyMemoryView v = viewOf(t, o);
    if (v == null) {
      throw PyErrors.typeError(
          "memoryview: a bytes-like object is required, not '%s'", Types.nameOf(t, o));
    }
    return v;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, /, object)", (t, a) -> make(t, a[1]));
    b.classMethod("_from_flags(cls, /, object, flags)", (t, a) -> make(t, a[1]));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Strings.of(
                "<%s at 0x%x>"
                    .formatted(
                        self(self).isReleased(t) ? "released memory" : "memory",
                        Identities.address(self))));
    b.def("__hash__(self, /)", MemoryViewType::hash);
    b.def("__eq__(self, value, /)", (t, self, o) -> equal(t, self, o));
    b.def(
        "__ne__(self, value, /)",
        (t, self, o) -> equal(t, self, o) instanceof Boolean e ? !e : PyNone.NOT_IMPLEMENTED);
    for (String name : new String[] {"__lt__", "__le__", "__gt__", "__ge__"}) {
      b.def(name + "(self, value, /)", (t, self, o) -> PyNone.NOT_IMPLEMENTED);
    }
    b.def("__len__(self, /)", MemoryViewType::length);
    b.def("__getitem__(self, key, /)", (t, self, key) -> ViewItems.get(t, self(self), key));
    b.def(
        "__setitem__(self, key, value, /)",
        (t, self, key, value) -> {
          ViewItems.set(t, self(self), key, value);
          return PyNone.NONE;
        });
    b.def(
        "__delitem__(self, key, /)",
        (t, self, key) -> {
          ViewItems.set(t, self(self), key, null);
          return PyNone.NONE;
        });
    b.def("__iter__(self, /)", MemoryViewType::iterate);
    b.def("__enter__(self, /)", (t, self) -> open(t, self));
    b.defN(
        "__exit__(self, /, *args)",
        (t, a) -> {
          self(a[0]).release(t);
          return PyNone.NONE;
        });
    b.def(
        "__buffer__(self, flags, /)",
        (t, self, flags) -> open(t, self).derive(t, self(self).layout(), self(self).readOnly()));
    b.def(
        "__release_buffer__(self, buffer, /)",
        (t, self, view) -> {
          self(view).release(t);
          return PyNone.NONE;
        });
    attributes(b);
    methods(b);
  }

  private static void attributes(TypeBuilder b) {
    b.getter("obj", (t, self) -> open(t, self).owner());
    b.getter("nbytes", (t, self) -> (long) open(t, self).layout().bytes());
    b.getter("readonly", (t, self) -> open(t, self).readOnly());
    b.getter("itemsize", (t, self) -> (long) open(t, self).layout().format().size());
    b.getter("format", (t, self) -> Strings.of(open(t, self).layout().format().text()));
    b.getter("ndim", (t, self) -> (long) open(t, self).layout().dimensions());
    b.getter("shape", (t, self) -> tuple(open(t, self).layout().shape()));
    b.getter("strides", (t, self) -> tuple(open(t, self).layout().strides()));
    b.getter(
        "suboffsets",
        (t, self) -> {
          open(t, self);
          return PyTuple.EMPTY;
        });
    b.getter("c_contiguous", (t, self) -> open(t, self).layout().isContiguous());
    b.getter("f_contiguous", (t, self) -> open(t, self).layout().isFortranContiguous());
    b.getter(
        "contiguous",
        (t, self) ->
            open(t, self).layout().isContiguous() || self(self).layout().isFortranContiguous());
  }

  private static Object tuple(int[] numbers) {
    return PyTuple.of(Arrays.stream(numbers).mapToObj(i -> (Object) (long) i).toArray());
  }

  private static void methods(TypeBuilder b) {
    b.def(
        "release(self, /)",
        (t, self) -> {
          self(self).release(t);
          return PyNone.NONE;
        });
    b.def("tobytes(self, /, order='C')", MemoryViewType::bytes);
    b.def("tolist(self, /)", (t, self) -> ViewItems.list(t, open(t, self)));
    b.def(
        "hex(self, /, sep=NULL, bytes_per_sep=1)",
        (t, self, sep, group) -> HexText.of(t, open(t, self).bytes(t), sep, group));
    b.def("toreadonly(self, /)", (t, self) -> open(t, self).derive(t, self(self).layout(), true));
    b.def(
        "cast(self, /, format, shape=NULL)",
        (t, self, format, shape) -> Casts.cast(t, open(t, self), format, shape));
  }

  private static Object bytes(PyThread t, Object self, Object order) {
    String o = "C";
    if (order != PyNone.NONE) {
      if (!(BoxedValue.unbox(order) instanceof TruffleString text)) {
        throw PyErrors.typeError(
            "tobytes() argument 'order' must be str or None, not %s", Types.nameOf(t, order));
      }
      o = Strings.toJava(text);
    }
    PyMemoryView v = open(t, self);
    return switch (o) {
      case "C" -> new PyBytes(v.bytes(t, true));
      case "F" -> new PyBytes(v.bytes(t, false));
      case "A" -> new PyBytes(v.bytes(t, !v.layout().isFortranContiguous()));
      default -> throw PyErrors.valueError("order must be 'C', 'F' or 'A'");
    };
  }

  private static Object length(PyThread t, Object self) {
    Layout l = open(t, self).layout();
    if (l.dimensions() == 0) {
      throw PyErrors.typeError("0-dim memory has no length");
    }
    return (long) l.shape()[0];
  }

  private static Object hash(PyThread t, Object self) {
    Long known = self(self).knownHash(t);
    if (known != null) {
      return known;
    }
    PyMemoryView v = open(t, self);
    if (!v.readOnly()) {
      throw PyErrors.valueError("cannot hash writable memoryview object");
    }
    if (!v.layout().format().isByte()) {
      throw PyErrors.valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    Hashing.hash(t, v.owner());
    return v.remember(t, new PyBytes(v.bytes(t)).hash());
  }

  private static Object iterate(PyThread t, Object self) {
    PyMemoryView v = open(t, self);
    Layout l = v.layout();
    Elements.known(l.format());
    if (l.dimensions() != 1) {
      if (l.dimensions() == 0) {
        throw PyErrors.typeError("invalid indexing of 0-dim memory");
      }
      throw PyErrors.raise(
          BuiltinException.NotImplementedError, "multi-dimensional sub-views are not implemented");
    }
    StateIterator.Step step =
        (u, it) -> {
          long at = it.count(u);
          PyMemoryView from = self(it.part(0));
          if (at >= from.layout().shape()[0]) {
            return null;
          }
          Object item = ViewItems.item(u, from, at);
          it.setState(u, at + 1);
          return item;
        };
    return new StateIterator(t, t.context().shape(ITERATOR), step, 0L, v);
  }

  private static Object equal(PyThread t, Object self, Object other) {
    PyMemoryView v = self(self);
    if (v.isReleased(t) || other instanceof PyMemoryView w && w.isReleased(t)) {
      return self == other;
    }
    PyMemoryView w = viewOf(t, other);
    if (w == null) {
      return PyNone.NOT_IMPLEMENTED;
    }
    try {
      Layout a = v.layout();
      Layout b = w.layout();
      return a.sameShape(b)
          && a.format().isKnown()
          && b.format().isKnown()
          && sameElements(t, a.format(), v.bytes(t), b.format(), w.bytes(t));
    } finally {
      if (w != other) {
        w.release(t);
      }
    }
  }

  private static boolean sameElements(
      PyThread t, ElementFormat f, byte[] x, ElementFormat g, byte[] y) {
    if (f.code() == g.code() && !f.isFloat() && f.code() != '?') {
      return Arrays.equals(x, y);
    }
    int n = x.length / f.size();
    for (int i = 0; i < n; i++) {
      if (!Comparisons.equal(t, f.get(x, i * f.size()), g.get(y, i * g.size()))) {
        return false;
      }
    }
    return true;
  }
}
