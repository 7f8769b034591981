package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.ShapedObject;
import java.util.TreeMap;

/**
 * {@code object.__reduce_ex__} and {@code __getstate__}: what {@code copy} and {@code pickle} are
 * told about an instance.
 */
public final class ObjectState {
  private ObjectState() {}

  /** {@code object.__reduce_ex__(o, protocol)}. */
  @TruffleBoundary
  public static Object reduceEx(PyThread t, Object o, Object protocol) {
    PyType type = t.context().typeOf(t, o);
    Object reduce = type.find(t, "__reduce__");
    boolean inherited =
        reduce instanceof BuiltinFunction f && f.owner() == t.context().type(BuiltinType.OBJECT);
    if (!inherited) {
      return Calls.call(t, Attributes.bind(t, reduce, o, type));
    }
    return reduce(t, o, Indices.toLong(t, protocol));
  }

  /** The default reduction for a protocol. */
  @TruffleBoundary
  public static Object reduce(PyThread t, Object o, long protocol) {
    Object copyreg = Imports.module(t, "copyreg");
    if (protocol < 2) {
      return Calls.callMethod(t, copyreg, "_reduce_ex", o, protocol);
    }
    PyType type = t.context().typeOf(t, o);
    if (!canBeMade(t, type)) {
      throw PyErrors.typeError("cannot pickle '%s' object", type.name());
    }
    Object args = null;
    Object keywords = null;
    Object getNewArgsEx = Calls.callSpecial(t, o, "__getnewargs_ex__");
    if (getNewArgsEx != null) {
      if (!(getNewArgsEx instanceof PyTuple pair)) {
        throw PyErrors.typeError(
            "__getnewargs_ex__ should return a tuple, not '%s'",
            t.context().typeOf(t, getNewArgsEx).name());
      }
      if (pair.size() != 2) {
        throw PyErrors.valueError(
            "__getnewargs_ex__ should return a tuple of length 2, not %d", pair.size());
      }
      args = pair.get(0);
      keywords = pair.get(1);
      if (!(args instanceof PyTuple)) {
        throw PyErrors.typeError(
            "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'",
            t.context().typeOf(t, args).name());
      }
      if (!(keywords instanceof PyDict)) {
        throw PyErrors.typeError(
            "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'",
            t.context().typeOf(t, keywords).name());
      }
    } else {
      args = Calls.callSpecial(t, o, "__getnewargs__");
      if (args != null && !(args instanceof PyTuple)) {
        throw PyErrors.typeError(
            "__getnewargs__ should return a tuple, not '%s'", t.context().typeOf(t, args).name());
      }
    }
    boolean hasArgs = args != null;
    Object function;
    PyTuple functionArgs;
    if (keywords == null || ((PyDict) keywords).size(t) == 0) {
      function = Attributes.get(t, copyreg, "__newobj__");
      functionArgs =
          PyTuple.of(Calls.prepend(type, hasArgs ? ((PyTuple) args).items() : new Object[0]));
    } else {
      function = Attributes.get(t, copyreg, "__newobj_ex__");
      functionArgs = PyTuple.of(type, args, keywords);
    }
    boolean required = !hasArgs && !(o instanceof PyList) && !(o instanceof PyDict);
    Object state = getState(t, o, required);
    Object items = o instanceof PyList ? Iteration.iter(t, o) : PyNone.NONE;
    Object pairs =
        o instanceof PyDict ? Iteration.iter(t, Calls.callMethod(t, o, "items")) : PyNone.NONE;
    return PyTuple.of(function, functionArgs, state, items, pairs);
  }

  private static boolean canBeMade(PyThread t, PyType type) {
    return type.isMutable
        || type.lookup(t, "__new__").definer() != t.context().type(BuiltinType.OBJECT)
        || type.builtin() == BuiltinType.OBJECT;
  }

  private static Object getState(PyThread t, Object o, boolean required) {
    PyType type = t.context().typeOf(t, o);
    Object getState = type.find(t, "__getstate__");
    if (getState instanceof BuiltinFunction f
        && f.owner() == t.context().type(BuiltinType.OBJECT)) {
      return state(t, o, required);
    }
    return Calls.call(t, Attributes.bind(t, getState, o, type));
  }

  /**
   * {@code object.__getstate__(o)}: the attributes, and the members as a second dictionary if there
   * are any.
   *
   * @param required whether an instance whose layout guest code cannot see is refused
   */
  @TruffleBoundary
  public static Object state(PyThread t, Object o, boolean required) {
    PyType type = t.context().typeOf(t, o);
    if (required && type.layoutBase().builtin() != BuiltinType.OBJECT && !isKnown(type)) {
      throw PyErrors.typeError("cannot pickle '%s' object", type.name());
    }
    Object dict = PyNone.NONE;
    if (type.hasDict && o instanceof ShapedObject) {
      PyDict d = (PyDict) Attributes.getOrNull(t, o, "__dict__");
      if (d != null && (d.size(t) > 0)) {
        dict = d.copy(t);
      }
    }
    PyDict members = members(t, o, type);
    return members == null ? dict : PyTuple.of(dict, members);
  }

  private static boolean isKnown(PyType type) {
    return type.layoutBase().builtin() == null || type.isMutable;
  }

  private static PyDict members(PyThread t, Object o, PyType type) {
    if (!(o instanceof ShapedObject s)) {
      return null;
    }
    PyDict found = null;
    for (PyType c : type.mro(t)) {
      if (!c.isMutable || !c.widensLayout) {
        continue;
      }
      TreeMap<String, Object> sorted = new TreeMap<>();
      for (Namespace.Entry e : c.namespace().entries(t)) {
        if (e.value() instanceof GetSetDescriptor g && g.slot() != null) {
          Object v = s.get(t, g.slot());
          if (v != null) {
            sorted.put(e.name(), v);
          }
        }
      }
      for (var e : sorted.entrySet()) {
        found = found == null ? PyDict.create(t) : found;
        found.putString(t, e.getKey(), e.getValue());
      }
    }
    return found;
  }
}
