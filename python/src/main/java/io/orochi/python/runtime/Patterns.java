package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What the patterns of {@code match} statements ask of values (PEP 634). */
public final class Patterns {
  /** Built-in classes for which a single positional pattern is the value itself. */
  private static final Set<BuiltinType> SELF =
      EnumSet.of(
          BuiltinType.BOOL,
          BuiltinType.BYTEARRAY,
          BuiltinType.BYTES,
          BuiltinType.DICT,
          BuiltinType.FLOAT,
          BuiltinType.FROZENSET,
          BuiltinType.INT,
          BuiltinType.LIST,
          BuiltinType.SET,
          BuiltinType.STR,
          BuiltinType.TUPLE);

  private Patterns() {}

  /** Whether a sequence pattern may fit. */
  @TruffleBoundary
  public static boolean isSequence(PyThread t, Object o) {
    return o instanceof PyTuple
        || t.context().typeOf(t, o).collection(t) == PyType.Collection.SEQUENCE;
  }

  /** Whether a mapping pattern may fit. */
  @TruffleBoundary
  public static boolean isMapping(PyThread t, Object o) {
    return t.context().typeOf(t, o).collection(t) == PyType.Collection.MAPPING;
  }

  /** The values of the keys, or null when the value is no mapping or lacks one. */
  @TruffleBoundary
  public static Object[] mappingValues(PyThread t, Object o, Object[] keys) {
    if (!isMapping(t, o)) {
      return null;
    }
    if (keys.length > 0 && Lengths.length(t, o) < keys.length) {
      return null;
    }
    for (int i = 0; i < keys.length; i++) {
      for (int j = 0; j < i; j++) {
        if (Comparisons.equal(t, keys[i], keys[j])) {
          throw PyErrors.valueError(
              "mapping pattern checks duplicate key (%s)", Texts.javaRepr(t, keys[i]));
        }
      }
    }
    Object[] values = new Object[keys.length];
    Object missing = new PyCell(t, null);
    Object get = keys.length == 0 ? null : Attributes.get(t, o, "get");
    for (int i = 0; i < keys.length; i++) {
      Object v = Calls.call(t, get, keys[i], missing);
      if (v == missing) {
        return null;
      }
      values[i] = v;
    }
    return values;
  }

  /** A dictionary of all entries but those of the keys. */
  @TruffleBoundary
  public static PyDict mappingRest(PyThread t, Object o, Object[] keys) {
    PyDict rest = PyDict.create(t);
    Dicts.merge(t, rest, o);
    for (Object key : keys) {
      rest.remove(t, key);
    }
    return rest;
  }

  /** The attributes that a class pattern looks at, or null when it does not fit. */
  @TruffleBoundary
  public static Object[] classAttributes(
      PyThread t, Object o, Object c, int positional, String[] names) {
    if (!(c instanceof PyType type)) {
      throw PyErrors.typeError("called match pattern must be a class");
    }
    if (!ClassChecks.isInstance(t, o, c)) {
      return null;
    }
    Object[] values = new Object[positional + names.length];
    Set<String> seen = new HashSet<>();
    if (positional > 0) {
      Object matchArgs = Attributes.getOrNull(t, type, "__match_args__");
      if (matchArgs == null && isSelf(t, type)) {
        if (positional > 1) {
          throw tooMany(type, 1, positional);
        }
        values[0] = o;
      } else {
        if (matchArgs != null && !(matchArgs instanceof PyTuple)) {
          throw PyErrors.typeError(
              "%s.__match_args__ must be a tuple (got %s)",
              type.name(), t.context().typeOf(t, matchArgs).name());
        }
        PyTuple listed = matchArgs == null ? PyTuple.EMPTY : (PyTuple) matchArgs;
        if (listed.size() < positional) {
          throw tooMany(type, listed.size(), positional);
        }
        for (int i = 0; i < positional; i++) {
          if (!(listed.get(i) instanceof TruffleString s)) {
            throw PyErrors.typeError(
                "__match_args__ elements must be strings (got %s)",
                t.context().typeOf(t, listed.get(i)).name());
          }
          values[i] = attribute(t, o, type, Strings.toJava(s), seen);
          if (values[i] == null) {
            return null;
          }
        }
      }
    }
    for (int i = 0; i < names.length; i++) {
      values[positional + i] = attribute(t, o, type, names[i], seen);
      if (values[positional + i] == null) {
        return null;
      }
    }
    return values;
  }

  private static PyException tooMany(PyType type, int accepted, int given) {
    return PyErrors.typeError(
        "%s() accepts %d positional sub-pattern%s (%d given)",
        type.name(), accepted, accepted == 1 ? "" : "s", given);
  }

  private static boolean isSelf(PyThread t, PyType type) {
    for (PyType c : type.mro(t)) {
      if (c.builtin() != null && SELF.contains(c.builtin())) {
        return true;
      }
    }
    return false;
  }

  private static Object attribute(
      PyThread t, Object o, PyType type, String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw PyErrors.typeError(
          "%s() got multiple sub-patterns for attribute %s",
          type.name(), Texts.javaRepr(t, Strings.of(name)));
    }
    return Attributes.getOrNull(t, o, name);
  }
}
