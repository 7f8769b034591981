package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.HiddenNames;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Signature;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class of functions written in Python. */
public final class FunctionType implements TypeDefinition {
  private static final String DOC = HiddenNames.ofMember("__doc__", 0);
  private static final String MODULE = HiddenNames.ofMember("__module__", 0);
  private static final String ANNOTATIONS = HiddenNames.ofMember("__annotations__", 0);
  private static final String TYPE_PARAMS = HiddenNames.ofMember("__type_params__", 0);

  @Override
  public BuiltinType type() {
    return BuiltinType.FUNCTION;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, code, globals, name=None, argdefs=None, closure=None)",
        (t, a) -> make(t, a[1], a[2], a[3], a[4], a[5]));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Strings.of(
                String.format(
                    "<function %s at 0x%x>",
                    ((PyFunction) self).qualname(), Identities.address(self))));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> {
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return Calls.call(t, a[0], ((PyTuple) a[1]).items(), k.names(), k.values());
        });
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, instance, owner) -> {
          DescriptorTypes.checkGet(instance, owner);
          return instance == PyNone.NONE ? self : new BoundMethod(self, instance);
        });
    b.computedMember("__closure__", (t, self) -> closure(t, (PyFunction) self), null);
    b.computedMember("__doc__", (t, self) -> doc(t, (PyFunction) self), hidden(DOC));
    b.computedMember("__globals__", (t, self) -> ((PyFunction) self).definition(t).globals(), null);
    b.computedMember("__module__", (t, self) -> module(t, (PyFunction) self), hidden(MODULE));
    b.computedMember("__builtins__", (t, self) -> builtins(t, (PyFunction) self), null);
    b.getset(
        "__code__",
        (t, self) -> ((PyFunction) self).definition(t).code(),
        (t, self, value) -> setCode(t, (PyFunction) self, value));
    b.getset(
        "__defaults__",
        (t, self) -> {
          Object[] d = ((PyFunction) self).definition(t).defaults();
          return d.length == 0 ? PyNone.NONE : PyTuple.of(d);
        },
        (t, self, value) -> setDefaults(t, (PyFunction) self, value));
    b.getset(
        "__kwdefaults__",
        (t, self) -> keywordDefaults(t, (PyFunction) self),
        (t, self, value) -> setKeywordDefaults(t, (PyFunction) self, value));
    b.getset(
        "__annotations__",
        (t, self) -> {
          PyFunction f = (PyFunction) self;
          Object v = f.get(t, ANNOTATIONS);
          return v != null ? v : f.putIfAbsent(t, ANNOTATIONS, PyDict.create(t), ANNOTATIONS);
        },
        (t, self, value) -> {
          if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
            throw PyErrors.typeError("__annotations__ must be set to a dict object");
          }
          ((PyFunction) self)
              .put(
                  t, ANNOTATIONS, value == null || value == PyNone.NONE ? PyDict.create(t) : value);
          return null;
        });
    b.dict();
    b.getset(
        "__name__",
        (t, self) -> Strings.of(((PyFunction) self).name()),
        (t, self, value) -> {
          PyFunction f = (PyFunction) self;
          f.setName(t, text(value, "__name__"));
          return null;
        });
    b.getset(
        "__qualname__",
        (t, self) -> Strings.of(((PyFunction) self).qualname()),
        (t, self, value) -> {
          PyFunction f = (PyFunction) self;
          f.setQualname(t, text(value, "__qualname__"));
          return null;
        });
    b.getset(
        "__type_params__",
        (t, self) -> {
          Object v = ((PyFunction) self).get(t, TYPE_PARAMS);
          return v == null ? PyTuple.EMPTY : v;
        },
        (t, self, value) -> {
          if (!(value instanceof PyTuple)) {
            throw PyErrors.typeError("__type_params__ must be set to a tuple");
          }
          return hidden(TYPE_PARAMS).call(t, self, value);
        });
  }

  /** Sets a hidden attribute; deleting leaves None. */
  private static BuiltinBody.F2 hidden(String slot) {
    return (t, self, value) -> {
      PyFunction f = (PyFunction) self;
      f.put(t, slot, value == null ? PyNone.NONE : value);
      return null;
    };
  }

  private static String text(Object value, String name) {
    if (value == null || !(BoxedValue.unbox(value) instanceof TruffleString s)) {
      throw PyErrors.typeError("%s must be set to a string object", name);
    }
    return Strings.toJava(s);
  }

  private static Object doc(PyThread t, PyFunction f) {
    Object v = f.get(t, DOC);
    if (v != null) {
      return v;
    }
    String doc = f.definition(t).code().doc();
    return doc == null ? PyNone.NONE : Strings.of(doc);
  }

  private static Object module(PyThread t, PyFunction f) {
    Object v = f.get(t, MODULE);
    if (v == null) {
      v = f.definition(t).globals().getString(t, "__name__");
    }
    return v == null ? PyNone.NONE : v;
  }

  private static Object builtins(PyThread t, PyFunction f) {
    Object v = f.definition(t).globals().getString(t, "__builtins__");
    if (v instanceof PyModule m) {
      return m.dict();
    }
    return v != null
        ? v
        : new PyDict(t, t.context().shape(BuiltinType.DICT), t.context().builtins());
  }

  private static Object closure(PyThread t, PyFunction f) {
    PyCell[] cells = f.definition(t).closure();
    return cells == null ? PyNone.NONE : PyTuple.of((Object[]) cells.clone());
  }

  private static Object setCode(PyThread t, PyFunction f, Object value) {
    if (!(value instanceof CodeObject code)) {
      throw PyErrors.typeError("__code__ must be set to a code object");
    }
    PyFunction.Definition d = f.definition(t);
    int cells = d.closure() == null ? 0 : d.closure().length;
    if (code.freeNames().length != cells) {
      throw PyErrors.valueError(
          "%s() requires a code object with %d free vars, not %d",
          f.name(), cells, code.freeNames().length);
    }
    Object[] keywordDefaults = null;
    if (keywordDefaults(t, f) instanceof PyDict dict) {
      keywordDefaults = keywordDefaults(t, code.signature(), dict);
    }
    f.redefine(
        t,
        new PyFunction.Definition(code, d.globals(), d.closure(), d.defaults(), keywordDefaults));
    return null;
  }

  private static Object setDefaults(PyThread t, PyFunction f, Object value) {
    Object[] defaults = {};
    if (value != null && value != PyNone.NONE) {
      if (!(value instanceof PyTuple tuple)) {
        throw PyErrors.typeError("__defaults__ must be set to a tuple object");
      }
      defaults = tuple.items();
    }
    PyFunction.Definition d = f.definition(t);
    f.redefine(
        t,
        new PyFunction.Definition(
            d.code(), d.globals(), d.closure(), defaults, d.keywordDefaults()));
    return null;
  }

  private static Object keywordDefaults(PyThread t, PyFunction f) {
    PyFunction.Definition d = f.definition(t);
    if (d.keywordDefaults() == null) {
      return PyNone.NONE;
    }
    Signature s = d.code().signature();
    PyDict dict = PyDict.create(t);
    for (int i = 0; i < s.keywordOnly(); i++) {
      if (d.keywordDefaults()[i] != null) {
        dict.putString(t, s.parameters()[s.positional() + i], d.keywordDefaults()[i]);
      }
    }
    return dict;
  }

  private static Object[] keywordDefaults(PyThread t, Signature s, PyDict dict) {
    Object[] values = new Object[s.keywordOnly()];
    for (int i = 0; i < values.length; i++) {
      values[i] = dict.getString(t, s.parameters()[s.positional() + i]);
    }
    return values;
  }

  private static Object setKeywordDefaults(PyThread t, PyFunction f, Object value) {
    PyFunction.Definition d = f.definition(t);
    Object[] values = null;
    if (value != null && value != PyNone.NONE) {
      if (!(value instanceof PyDict dict)) {
        throw PyErrors.typeError("__kwdefaults__ must be set to a dict object");
      }
      values = keywordDefaults(t, d.code().signature(), dict);
    }
    f.redefine(
        t, new PyFunction.Definition(d.code(), d.globals(), d.closure(), d.defaults(), values));
    return null;
  }

  private static Object make(
      PyThread t, Object code, Object globals, Object name, Object defaults, Object closure) {
    if (!(code instanceof CodeObject c)) {
      throw PyErrors.typeError(
          "function() argument 'code' must be code, not %s", typeName(t, code));
    }
    if (!(globals instanceof PyDict g)) {
      throw PyErrors.typeError(
          "function() argument 'globals' must be dict, not %s", typeName(t, globals));
    }
    if (name != PyNone.NONE && !(name instanceof TruffleString)) {
      throw PyErrors.typeError("arg 3 (name) must be None or string");
    }
    if (defaults != PyNone.NONE && !(defaults instanceof PyTuple)) {
      throw PyErrors.typeError("arg 4 (defaults) must be None or tuple");
    }
    PyCell[] cells = cells(t, c, closure);
    String n = name instanceof TruffleString s ? Strings.toJava(s) : c.name();
    g.makeNamespace(t);
    return new PyFunction(
        t,
        t.context().shape(BuiltinType.FUNCTION),
        n,
        name == PyNone.NONE ? c.qualname() : n,
        new PyFunction.Definition(
            c, g, cells, defaults instanceof PyTuple tuple ? tuple.items() : new Object[0], null));
  }

  private static PyCell[] cells(PyThread t, CodeObject c, Object closure) {
    int wanted = c.freeNames().length;
    if (!(closure instanceof PyTuple tuple)) {
      if (wanted > 0 && closure == PyNone.NONE) {
        throw PyErrors.typeError("arg 5 (closure) must be tuple");
      }
      if (closure != PyNone.NONE) {
        throw PyErrors.typeError("arg 5 (closure) must be None or tuple");
      }
      return null;
    }
    if (tuple.size() != wanted) {
      throw PyErrors.valueError(
          "%s requires closure of length %d, not %d", c.name(), wanted, tuple.size());
    }
    PyCell[] cells = new PyCell[wanted];
    for (int i = 0; i < wanted; i++) {
      if (!(tuple.get(i) instanceof PyCell cell)) {
        throw PyErrors.typeError(
            "arg 5 (closure) expected cell, found %s", typeName(t, tuple.get(i)));
      }
      cells[i] = cell;
    }
    return cells.length == 0 ? null : cells;
  }

  private static String typeName(PyThread t, Object o) {
    return o == PyNone.NONE ? "None" : t.context().typeOf(t, o).name();
  }
}
