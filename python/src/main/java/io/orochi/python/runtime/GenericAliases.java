package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parameterised classes: making them, their type parameters and what subscribing them again gives
 * (PEP 585, 646).
 */
public final class GenericAliases {
  private GenericAliases() {}

  /** {@code origin[item]}. */
  @TruffleBoundary
  public static Object of(PyThread t, Object origin, Object item) {
    return of(t, origin, item instanceof PyTuple tuple ? tuple : PyTuple.of(item), false);
  }

  @TruffleBoundary
  public static PyGenericAlias of(PyThread t, Object origin, PyTuple args, boolean starred) {
    return new PyGenericAlias(
        t, t.context().shape(BuiltinType.GENERIC_ALIAS), origin, args, starred);
  }

  /** The type parameters that are left open in {@code args}, each once. */
  @TruffleBoundary
  public static PyTuple parameters(PyThread t, PyTuple args) {
    List<Object> found = new ArrayList<>();
    for (Object a : args.items()) {
      if (a instanceof PyType) {
        continue;
      }
      if (hasSubstitution(t, a)) {
        add(found, a);
      } else if (Attributes.getOrNull(t, a, "__parameters__") instanceof PyTuple inner) {
        for (Object p : inner.items()) {
          add(found, p);
        }
      }
    }
    return PyTuple.of(found.toArray());
  }

  private static void add(List<Object> found, Object p) {
    for (Object f : found) {
      if (f == p) {
        return;
      }
    }
    found.add(p);
  }

  private static boolean hasSubstitution(PyThread t, Object a) {
    return t.context().typeOf(t, a).find(t, "__typing_subst__") != null;
  }

  /** Puts {@code item} in the place of the type parameters of {@code args}. */
  @TruffleBoundary
  public static PyTuple substitute(
      PyThread t, Object self, PyTuple args, PyTuple parameters, Object item) {
    int n = parameters.size();
    if (n == 0) {
      throw PyErrors.typeError("%s is not a generic class", Texts.javaRepr(t, self));
    }
    Object prepared = unpacked(t, item);
    for (Object p : parameters.items()) {
      Object prepare = Attributes.getOrNull(t, p, "__typing_prepare_subst__");
      if (prepare != null && prepare != PyNone.NONE) {
        prepared =
            Calls.call(
                t, prepare, self, prepared instanceof PyTuple ? prepared : PyTuple.of(prepared));
      }
    }
    PyTuple given = prepared instanceof PyTuple tuple ? tuple : PyTuple.of(prepared);
    if (given.size() != n) {
      throw PyErrors.typeError(
          "Too %s arguments for %s; actual %d, expected %d",
          given.size() > n ? "many" : "few", Texts.javaRepr(t, self), given.size(), n);
    }
    List<Object> result = new ArrayList<>();
    for (Object a : args.items()) {
      if (a instanceof PyType) {
        result.add(a);
        continue;
      }
      boolean unpack =
          Attributes.getOrNull(t, a, "__typing_is_unpacked_typevartuple__") == Boolean.TRUE;
      Object value;
      if (hasSubstitution(t, a)) {
        value = Calls.callMethod(t, a, "__typing_subst__", given.get(indexOf(parameters, a)));
      } else {
        value = inner(t, a, parameters, given);
      }
      if (unpack && value instanceof PyTuple many) {
        result.addAll(Arrays.asList(many.items()));
      } else {
        result.add(value);
      }
    }
    return PyTuple.of(result.toArray());
  }

  private static int indexOf(PyTuple parameters, Object p) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) == p) {
        return i;
      }
    }
    return 0;
  }

  /** An argument that is itself generic in some of the parameters. */
  private static Object inner(PyThread t, Object a, PyTuple parameters, PyTuple given) {
    if (!(Attributes.getOrNull(t, a, "__parameters__") instanceof PyTuple own) || own.size() == 0) {
      return a;
    }
    List<Object> values = new ArrayList<>();
    for (Object p : own.items()) {
      Object v = given.get(indexOf(parameters, p));
      if (v instanceof PyTuple many && t.context().typeOf(t, p).find(t, "__iter__") != null) {
        values.addAll(Arrays.asList(many.items()));
      } else {
        values.add(v);
      }
    }
    return Subscripts.get(t, a, PyTuple.of(values.toArray()));
  }

  /** Replaces unpacked tuples among the items by what they hold. */
  private static Object unpacked(PyThread t, Object item) {
    if (!(item instanceof PyTuple tuple)) {
      return item;
    }
    List<Object> all = new ArrayList<>();
    for (Object o : tuple.items()) {
      Object inside =
          o instanceof PyType ? null : Attributes.getOrNull(t, o, "__typing_unpacked_tuple_args__");
      boolean open =
          !(inside instanceof PyTuple many)
              || many.size() > 0 && many.get(many.size() - 1) == PyNone.ELLIPSIS;
      if (open) {
        all.add(o);
      } else {
        all.addAll(Arrays.asList(((PyTuple) inside).items()));
      }
    }
    return PyTuple.of(all.toArray());
  }

  /** An argument as {@code repr} of an alias or union shows it. */
  @TruffleBoundary
  public static String argumentText(PyThread t, Object a) {
    if (a == PyNone.ELLIPSIS) {
      return "...";
    }
    if (a == t.context().type(BuiltinType.NONE_TYPE)) {
      return "None";
    }
    if (a instanceof PyList list) {
      List<String> parts = new ArrayList<>();
      for (Object o : list.toArray(t)) {
        parts.add(argumentText(t, o));
      }
      return "[" + String.join(", ", parts) + "]";
    }
    boolean isAlias =
        Attributes.getOrNull(t, a, "__origin__") != null
            && Attributes.getOrNull(t, a, "__args__") != null;
    if (!isAlias) {
      Object qualname = Attributes.getOrNull(t, a, "__qualname__");
      Object module = qualname == null ? null : Attributes.getOrNull(t, a, "__module__");
      if (qualname != null && module != null && module != PyNone.NONE) {
        String m = Texts.javaStr(t, module);
        return m.equals("builtins")
            ? Texts.javaStr(t, qualname)
            : m + "." + Texts.javaStr(t, qualname);
      }
    }
    return Texts.javaRepr(t, a);
  }
}
