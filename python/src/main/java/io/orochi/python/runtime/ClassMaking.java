package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code type.__new__(metaclass, name, bases, namespace, **kw)}. */
public final class ClassMaking {
  /** Names of a body that the class does not have. */
  private static final Set<String> NOT_KEPT =
      Set.of("__qualname__", "__classcell__", "__classdictcell__");

  private ClassMaking() {}

  /** As guest code calls it; checks the arguments. */
  @TruffleBoundary
  public static Object make(
      PyThread t, PyType meta, Object[] args, String[] names, Object[] values) {
    if (args.length != 3) {
      throw PyErrors.typeError("type.__new__() takes exactly 3 arguments (%d given)", args.length);
    }
    if (!(BoxedValue.unbox(args[0]) instanceof TruffleString name)) {
      throw wrong(t, 1, "str", args[0]);
    }
    if (!(BoxedValue.unbox(args[1]) instanceof PyTuple bases)) {
      throw wrong(t, 2, "tuple", args[1]);
    }
    if (!(args[2] instanceof PyDict namespace)) {
      throw wrong(t, 3, "dict", args[2]);
    }
    for (Object base : bases.items()) {
      if (!(base instanceof PyType) && Attributes.getOrNull(t, base, "__mro_entries__") != null) {
        throw PyErrors.typeError(
            "type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    PyType winner = ClassBuilder.winner(t, meta, bases.items());
    if (winner != meta) {
      TypeLookup found = winner.lookup(t, "__new__");
      if (found.definer() != t.context().type(BuiltinType.TYPE)) {
        Object[] all = {winner, args[0], args[1], args[2]};
        return Calls.call(t, Attributes.bindToClass(t, found.value(), winner), all, names, values);
      }
    }
    return make(t, winner, Strings.toJava(name), bases.items(), namespace, names, values);
  }

  private static PyException wrong(PyThread t, int index, String wanted, Object given) {
    return PyErrors.typeError(
        "type.__new__() argument %d must be %s, not %s",
        index, wanted, given == PyNone.NONE ? "None" : t.context().typeOf(t, given).name());
  }

  private static PyType make(
      PyThread t,
      PyType meta,
      String name,
      Object[] givenBases,
      PyDict namespace,
      String[] names,
      Object[] values) {
    PyType[] bases = checkBases(t, givenBases);
    PyType best = bestBase(t, bases);
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("type name must not contain null characters");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    DictEntries entries = namespace.entries(t);
    for (int i = 0; i < entries.count(); i++) {
      if (BoxedValue.unbox(entries.keys()[i]) instanceof TruffleString key) {
        body.put(Strings.toJava(key), entries.values()[i]);
      }
    }
    ClassSlots slots = ClassSlots.of(t, body.get("__slots__"), best, name, body.keySet());
    PyType made =
        new PyType(meta.instanceShape(), name, null, best.layoutBase(), best.hasInlineFields());
    made.isMutable = true;
    made.hasDict = slots.addsDict;
    made.hasWeakref = slots.addsWeakref;
    for (PyType b : bases) {
      made.hasDict |= b.hasDict;
      made.hasWeakref |= b.hasWeakref;
    }
    made.widensLayout = !slots.members.isEmpty();
    if (body.containsKey("__del__")
        || Arrays.stream(bases).anyMatch(b -> b.instanceShape().isAnnounced())) {
      made.instanceShape().announce();
    }
    made.setBest(t, best);
    fill(t, made, name, body);
    if (body.get("__classcell__") instanceof PyCell c) {
      c.write(t, made);
    }
    if (body.get("__classdictcell__") instanceof PyCell c) {
      c.write(t, made); // what is evaluated later sees what the class has then
    }
    made.setBases(t, bases, MethodResolution.orderByMetaclass(t, made, bases));
    slots.define(t, made);
    if (slots.addsDict && made.namespace().get(t, "__dict__") == null) {
      made.namespace().put(t, "__dict__", DictDescriptor.of(made, true));
    }
    if (slots.addsWeakref && made.namespace().get(t, "__weakref__") == null) {
      made.namespace().put(t, "__weakref__", WeakReferences.descriptor(made));
    }
    if (made.namespace().get(t, "__doc__") == null) {
      made.namespace().put(t, "__doc__", PyNone.NONE);
    }
    join(t, made, bases);
    setNames(t, made, body);
    initSubclass(t, made, names, values);
    return made;
  }

  /** Makes the class known to its bases; if the order of one has changed since, so does this. */
  private static void join(PyThread t, PyType made, PyType[] bases) {
    Operation.atomically(
        t,
        () -> {
          for (PyType b : bases) {
            b.subclasses().add(t, made);
          }
          if (MethodResolution.isUsual(t, made)) {
            PyType[] now = MethodResolution.order(t, made, bases);
            if (!Arrays.equals(now, made.mro(t))) {
              made.setBases(t, bases, now);
            }
          }
          return null;
        });
  }

  private static void fill(PyThread t, PyType made, String name, Map<String, Object> body) {
    Object qualname = body.get("__qualname__");
    if (qualname != null) {
      if (!(BoxedValue.unbox(qualname) instanceof TruffleString q)) {
        throw PyErrors.typeError(
            "type __qualname__ must be a str, not %s", t.context().typeOf(t, qualname).name());
      }
      made.setQualname(t, Strings.toJava(q));
    }
    Object cell = body.get("__classcell__");
    if (cell != null && !(cell instanceof PyCell)) {
      throw PyErrors.typeError(
          "__classcell__ must be a nonlocal cell, not %s",
          Texts.javaRepr(t, t.context().typeOf(t, cell)));
    }
    for (Map.Entry<String, Object> e : body.entrySet()) {
      if (NOT_KEPT.contains(e.getKey())) {
        continue;
      }
      Object value = e.getValue();
      switch (e.getKey()) {
        case "__new__" -> {
          if (value instanceof PyFunction) {
            value = new PyMethodWrapper(t, t.context().shape(BuiltinType.STATICMETHOD), value);
          }
        }
        case "__init_subclass__", "__class_getitem__" -> {
          if (value instanceof PyFunction) {
            value = new PyMethodWrapper(t, t.context().shape(BuiltinType.CLASSMETHOD), value);
          }
        }
        default -> {
          // as it is
        }
      }
      made.namespace().put(t, e.getKey(), value);
    }
    if (!body.containsKey("__module__")) {
      Object module = Callers.moduleName(t);
      if (module != null) {
        made.namespace().put(t, "__module__", module);
      }
    }
    if (body.containsKey("__eq__") && !body.containsKey("__hash__")) {
      made.namespace().put(t, "__hash__", PyNone.NONE);
    }
  }

  private static PyType[] checkBases(PyThread t, Object[] given) {
    if (given.length == 0) {
      return new PyType[] {t.context().type(BuiltinType.OBJECT)};
    }
    PyType[] bases = new PyType[given.length];
    for (int i = 0; i < given.length; i++) {
      if (!(given[i] instanceof PyType b)) {
        if (Attributes.getOrNull(t, given[i], "__mro_entries__") != null) {
          throw PyErrors.typeError(
              "type() doesn't support MRO entry resolution; use types.new_class()");
        }
        throw PyErrors.typeError("bases must be types");
      }
      if (!b.isBase) {
        throw PyErrors.typeError("type '%s' is not an acceptable base type", b.name());
      }
      bases[i] = b;
    }
    return bases;
  }

  /**
   * The base whose layout the class extends; TypeError when two have layouts that exclude each
   * other.
   */
  static PyType bestBase(PyThread t, PyType[] bases) {
    PyType best = null;
    PyType winner = null;
    for (PyType b : bases) {
      PyType candidate = b.solidBase();
      if (winner == null || candidate != winner && candidate.isSubtypeOf(t, winner)) {
        winner = candidate;
        best = b;
      } else if (!winner.isSubtypeOf(t, candidate)) {
        throw PyErrors.typeError("multiple bases have instance lay-out conflict");
      }
    }
    return best;
  }

  private static void setNames(PyThread t, PyType made, Map<String, Object> body) {
    for (Map.Entry<String, Object> e : body.entrySet()) {
      if (NOT_KEPT.contains(e.getKey())) {
        continue;
      }
      Object setName = Calls.findSpecial(t, e.getValue(), "__set_name__");
      if (setName == null) {
        continue;
      }
      try {
        Calls.call(t, setName, made, Strings.of(e.getKey()));
      } catch (PyException x) {
        String note =
            String.format(
                "Error calling __set_name__ on '%s' instance '%s' in '%s'",
                t.context().typeOf(t, e.getValue()).name(), e.getKey(), made.name());
        Calls.callMethod(t, Exceptions.object(t, x), "add_note", Strings.of(note));
        throw x;
      }
    }
  }

  private static void initSubclass(PyThread t, PyType made, String[] names, Object[] values) {
    PyType[] mro = made.mro(t);
    for (int i = 1; i < mro.length; i++) {
      Object found = mro[i].namespace().get(t, "__init_subclass__");
      if (found != null) {
        PyType object = t.context().type(BuiltinType.OBJECT);
        if (mro[i] != object || names.length > 0) {
          Calls.call(t, Attributes.bindToClass(t, found, made), new Object[0], names, values);
        }
        return;
      }
    }
  }
}
