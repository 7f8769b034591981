package io.orochi.python.builtins.memory;

import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Types;

/** Items and slices of views, read and assigned. */
final class ViewItems {
  private ViewItems() {}

  static Object get(PyThread t, PyMemoryView v, Object key) {
    v.check(t);
    Layout l = v.layout();
    if (l.dimensions() == 0) {
      if (key instanceof PyTuple tuple && tuple.size() == 0) {
        Elements.known(l.format());
        return v.element(t, l.offset());
      }
      if (key == PyNone.ELLIPSIS) {
        return v;
      }
      throw PyErrors.typeError("invalid indexing of 0-dim memory");
    }
    if (isIndex(t, key)) {
      return item(t, v, Indices.toLong(t, key, BuiltinException.IndexError));
    }
    if (key instanceof PySlice slice) {
      return slice(t, v, slice);
    }
    if (isMultiple(t, key, false)) {
      return element(t, v, (PyTuple) key);
    }
    if (isMultiple(t, key, true)) {
      throw unsupported("multi-dimensional slicing is not implemented");
    }
    throw PyErrors.typeError("memoryview: invalid slice key");
  }

  /** The memory is held first: guest code that says what the bounds are may release the view. */
  private static PyMemoryView slice(PyThread t, PyMemoryView v, PySlice slice) {
    Layout l = v.layout();
    if (slice.isPlain()) {
      PySlice.Range r = slice.bounds(t).in(l.shape()[0]);
      return v.derive(t, l.slice(r.start(), r.step(), r.count()), v.readOnly());
    }
    PyMemoryView held = v.derive(t, l, v.readOnly());
    try {
      PySlice.Range r = slice.bounds(t).in(l.shape()[0]);
      return held.derive(t, l.slice(r.start(), r.step(), r.count()), v.readOnly());
    } finally {
      held.release(t);
    }
  }

  /** The item of a one-dimensional view; IndexError. */
  static Object item(PyThread t, PyMemoryView v, long index) {
    v.check(t);
    Layout l = v.layout();
    Elements.known(l.format());
    if (l.dimensions() == 0) {
      throw PyErrors.typeError("invalid indexing of 0-dim memory");
    }
    if (l.dimensions() > 1) {
      throw unsupported("multi-dimensional sub-views are not implemented");
    }
    return v.element(t, place(l, 0, l.offset(), index));
  }

  private static Object element(PyThread t, PyMemoryView v, PyTuple key) {
    Elements.known(v.layout().format());
    return v.element(t, place(t, v.layout(), key));
  }

  private static int place(PyThread t, Layout l, PyTuple key) {
    if (key.size() < l.dimensions()) {
      throw unsupported("sub-views are not implemented");
    }
    if (key.size() > l.dimensions()) {
      throw PyErrors.typeError(
          "cannot index %d-dimension view with %d-element tuple", l.dimensions(), key.size());
    }
    int at = l.offset();
    for (int d = 0; d < key.size(); d++) {
      at = place(l, d, at, Indices.toLong(t, key.get(d), BuiltinException.IndexError));
    }
    return at;
  }

  private static int place(Layout l, int dimension, int base, long index) {
    int n = l.shape()[dimension];
    long i = index < 0 ? index + n : index;
    if (i < 0 || i >= n) {
      throw PyErrors.indexError("index out of bounds on dimension %d", dimension + 1);
    }
    return base + (int) i * l.strides()[dimension];
  }

  private static boolean isIndex(PyThread t, Object key) {
    return !(key instanceof PySlice)
        && !(key instanceof PyTuple)
        && t.context().typeOf(t, key).find(t, "__index__") != null;
  }

  private static boolean isMultiple(PyThread t, Object key, boolean slices) {
    if (!(key instanceof PyTuple tuple) || slices && tuple.size() == 0) {
      return false;
    }
    for (Object part : tuple.items()) {
      if (!(slices ? part instanceof PySlice : isIndex(t, part))) {
        return false;
      }
    }
    return true;
  }

  private static PyException unsupported(String text) {
    return PyErrors.raise(BuiltinException.NotImplementedError, text);
  }

  /** {@code v[key] = value}; Java null to delete. */
  static void set(PyThread t, PyMemoryView v, Object key, Object value) {
    v.check(t);
    Layout l = v.layout();
    Elements.known(l.format());
    if (v.readOnly()) {
      throw PyErrors.typeError("cannot modify read-only memory");
    }
    if (value == null) {
      throw PyErrors.typeError("cannot delete memory");
    }
    if (l.dimensions() == 0) {
      if (key != PyNone.ELLIPSIS && !(key instanceof PyTuple tuple && tuple.size() == 0)) {
        throw PyErrors.typeError("invalid indexing of 0-dim memory");
      }
      v.put(t, l.offset(), Elements.pack(t, l.format(), value));
    } else if (isIndex(t, key)) {
      if (l.dimensions() > 1) {
        throw unsupported("sub-views are not implemented");
      }
      long i = Indices.toLong(t, key, BuiltinException.IndexError);
      int at = place(l, 0, l.offset(), i);
      v.put(t, at, Elements.pack(t, l.format(), value));
    } else if (key instanceof PySlice slice && l.dimensions() == 1) {
      assign(t, v, slice, value);
    } else if (isMultiple(t, key, false)) {
      int at = place(t, l, (PyTuple) key);
      v.put(t, at, Elements.pack(t, l.format(), value));
    } else if (key instanceof PySlice || isMultiple(t, key, true)) {
      throw unsupported("memoryview slice assignments are currently restricted to ndim = 1");
    } else {
      throw PyErrors.typeError("memoryview: invalid slice key");
    }
  }

  private static void assign(PyThread t, PyMemoryView v, PySlice slice, Object value) {
    PyMemoryView from = MemoryViewType.viewOf(t, value);
    if (from == null) {
      throw PyErrors.typeError("a bytes-like object is required, not '%s'", Types.nameOf(t, value));
    }
    PySlice.Range r = slice.bounds(t).in(v.layout().shape()[0]);
    Layout l = v.layout().slice(r.start(), r.step(), r.count());
    try {
      Layout other = from.layout();
      if (!sameFormat(l, other) || !l.sameShape(other)) {
        throw PyErrors.valueError(
            "memoryview assignment: lvalue and rvalue have different structures");
      }
      Operation.atomically(
          t,
          () -> {
            v.putAll(t, l, from.bytes(t));
            return null;
          });
    } finally {
      if (from != value) {
        from.release(t);
      }
    }
  }

  private static boolean sameFormat(Layout a, Layout b) {
    String x = a.format().text();
    String y = b.format().text();
    return (x.startsWith("@") ? x.substring(1) : x).equals(y.startsWith("@") ? y.substring(1) : y);
  }

  /** The items as nested lists. */
  static Object list(PyThread t, PyMemoryView v) {
    Layout l = v.layout();
    Elements.known(l.format());
    byte[] all = v.bytes(t);
    return list(t, l, all, 0, 0, l.bytes());
  }

  private static Object list(PyThread t, Layout l, byte[] all, int dimension, int at, int bytes) {
    if (dimension == l.dimensions()) {
      return l.format().get(all, at);
    }
    int n = l.shape()[dimension];
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] = list(t, l, all, dimension + 1, at + i * (bytes / n), bytes / n);
    }
    return PyList.of(t, items);
  }
}
