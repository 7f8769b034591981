package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.stm.TxObject;

/**
 * {@code o[key]}, its assignment and deletion, by the protocol of the data model, without inline
 * caches.
 */
public final class Subscripts {
  private Subscripts() {}

  /** {@code o[key]}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object get(PyThread t, Object o, Object key) {
    if (o instanceof PyList list && list.isExact()) {
      return ListSlices.get(t, list, key);
    } else if (o instanceof PyTuple tuple) {
      return Tuples.get(t, tuple, key);
    } else if (o instanceof PyDict dict && dict.isExact()) {
      Object v = dict.getOrNull(t, key);
      if (v == null) {
        throw PyErrors.keyError(key);
      }
      return v;
    } else if (o instanceof TruffleString s) {
      return StrItems.get(t, s, key);
    }
    Object r = Calls.callSpecial(t, o, "__getitem__", key);
    if (r != null) {
      return r;
    }
    if (o instanceof PyType type) {
      Object getitem = Attributes.getOrNull(t, type, "__class_getitem__");
      if (getitem != null && getitem != PyNone.NONE) {
        return Calls.call(t, getitem, key);
      }
      if (type == t.context().type(BuiltinType.TYPE)) {
        return Calls.call(t, t.context().type(BuiltinType.GENERIC_ALIAS), type, key);
      }
      throw PyErrors.typeError("type '%s' is not subscriptable", type.name());
    }
    throw PyErrors.typeError("'%s' object is not subscriptable", Types.nameOf(t, o));
  }

  /** {@code o[key] = value}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void set(PyThread t, Object o, Object key, Object value) {
    if (o instanceof PyList list && list.isExact()) {
      ListSlices.set(t, list, key, value);
      return;
    } else if (o instanceof PyDict dict && dict.isExact()) {
      dict.put(t, key, value);
      return;
    }
    if (Calls.callSpecial(t, o, "__setitem__", key, value) == null) {
      if (isSequence(t, o) && Indices.indexOrNull(t, key) != null) {
        Indices.toLong(t, key, BuiltinException.IndexError); // a sequence's index comes first
      }
      throw PyErrors.typeError("'%s' object does not support item assignment", Types.nameOf(t, o));
    }
  }

  /** The transactional object that holds {@code o[key]} if {@code o} is built-in; or {@code o}. */
  public static TxObject holder(PyThread t, TxObject o, Object key) {
    if (o instanceof PyList list && list.isExact() && key instanceof Long index) {
      return list.holder(t, index);
    }
    return o instanceof PyDict dict && dict.isExact() ? dict.holder(t, key) : o;
  }

  /** Whether CPython's class has slots of a sequence, as guest classes have. */
  private static boolean isSequence(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    return type.isMutable || type.find(t, "__len__") != null;
  }

  /** {@code del o[key]}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void delete(PyThread t, Object o, Object key) {
    if (o instanceof PyList list && list.isExact()) {
      ListSlices.delete(t, list, key);
      return;
    } else if (o instanceof PyDict dict && dict.isExact()) {
      dict.remove(t, key);
      return;
    }
    if (Calls.callSpecial(t, o, "__delitem__", key) == null) {
      boolean index = isSequence(t, o) && Indices.indexOrNull(t, key) != null;
      if (index) {
        Indices.toLong(t, key, BuiltinException.IndexError);
      }
      throw PyErrors.typeError(
          index
              ? "'%s' object doesn't support item deletion"
              : "'%s' object does not support item deletion",
          Types.nameOf(t, o));
    }
  }
}
