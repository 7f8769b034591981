package io.orochi.python.modules.contextvars;

import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import java.util.Arrays;
import java.util.Map;

/** The class {@code Context}, and which context a thread is in. */
final class ContextType {
  static final ExtensionType CONTEXT =
      ExtensionType.of("_contextvars.Context", Layout.SHAPED, ContextType::define)
          .withoutSubclasses();
  private static final ExtensionType KEYS = iterator("keys");
  private static final ExtensionType VALUES = iterator("values");
  private static final ExtensionType ITEMS = iterator("items");

  private ContextType() {}

  private static ExtensionType iterator(String name) {
    return ExtensionType.of(name, Layout.SHAPED, Iterators::define).withoutSubclasses();
  }

  static PyVariables make(PyThread t, Bindings bindings) {
    return new PyVariables(t, t.context().shape(CONTEXT), bindings);
  }

  /** The context of the thread; an empty one is made when it is in none. */
  static PyVariables current(PyThread t) {
    if (t.contextVariables instanceof PyVariables context) {
      return context;
    }
    PyVariables context = make(t, Bindings.EMPTY);
    t.contextVariables = context;
    return context;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          if (((PyTuple) a[1]).size() > 0 || ((PyDict) a[2]).size(t) > 0) {
            throw PyErrors.typeError("Context() does not accept any arguments");
          }
          return make(t, Bindings.EMPTY);
        });
    b.def("__getitem__(self, key, /)", (t, self, key) -> item(t, self, key));
    b.def("__contains__(self, key, /)", (t, self, key) -> find(t, self, key) != null);
    b.def("__len__(self, /)", (t, self) -> (long) bindings(t, self).size());
    b.def("__iter__(self, /)", (t, self) -> keys(t, bindings(t, self)));
    b.def("__eq__(self, value, /)", (t, self, other) -> equal(t, self, other));
    b.def(
        "__ne__(self, value, /)",
        (t, self, other) ->
            equal(t, self, other) instanceof Boolean e ? !e : PyNone.NOT_IMPLEMENTED);
    b.constant("__hash__", PyNone.NONE);
    b.def(
        "get(self, key, default=None, /)",
        (t, self, key, d) -> {
          Object value = find(t, self, key);
          return value == null ? d : value;
        });
    b.def("keys(self, /)", (t, self) -> keys(t, bindings(t, self)));
    b.def(
        "values(self, /)",
        (t, self) -> over(t, VALUES, bindings(t, self).asMap().values().toArray()));
    b.def(
        "items(self, /)",
        (t, self) -> {
          Object[] items =
              bindings(t, self).asMap().entrySet().stream()
                  .map(e -> PyTuple.of(e.getKey(), e.getValue()))
                  .toArray();
          return over(t, ITEMS, items);
        });
    b.def("copy(self, /)", (t, self) -> make(t, bindings(t, self)));
    b.defN("run(self, /, *args, **kwargs)", ContextType::run);
  }

  private static Bindings bindings(PyThread t, Object self) {
    return ((PyVariables) self).bindings(t);
  }

  private static Object find(PyThread t, Object self, Object key) {
    if (key instanceof ContextVar variable) {
      return bindings(t, self).get(variable);
    }
    throw PyErrors.typeError("a ContextVar key was expected, got %s", Texts.javaRepr(t, key));
  }

  private static Object item(PyThread t, Object self, Object key) {
    Object value = find(t, self, key);
    if (value == null) {
      throw PyErrors.keyError(key);
    }
    return value;
  }

  private static Object keys(PyThread t, Bindings bindings) {
    return over(t, KEYS, bindings.asMap().keySet().toArray());
  }

  private static Object over(PyThread t, ExtensionType type, Object[] items) {
    StateIterator.Step step =
        (u, self) -> {
          int i = (int) self.count(u);
          if (i == items.length) {
            return null;
          }
          self.setState(u, i + 1L);
          return self.part(i);
        };
    return new StateIterator(t, t.context().shape(type), step, 0L, items);
  }

  private static Object equal(PyThread t, Object self, Object other) {
    if (!(other instanceof PyVariables)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    Map<ContextVar, Object> a = bindings(t, self).asMap();
    Map<ContextVar, Object> b = bindings(t, other).asMap();
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<ContextVar, Object> e : a.entrySet()) {
      Object value = b.get(e.getKey());
      if (value == null || !Comparisons.same(t, e.getValue(), value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code context.run(callable, *args, **kwargs)}. An aborted transaction leaves neither by return
   * nor by exception: its undo log and the state kept by the atomic block put things right then.
   */
  private static Object run(PyThread t, Object[] a) {
    PyVariables context = (PyVariables) a[0];
    Object[] args = ((PyTuple) a[1]).items();
    if (args.length == 0) {
      throw PyErrors.typeError("run() missing 1 required positional argument");
    }
    if (!context.enter(t)) {
      throw PyErrors.runtimeError(
          "cannot enter context: %s is already entered", Texts.javaRepr(t, context));
    }
    Object before = t.contextVariables;
    t.contextVariables = context;
    try {
      Object result =
          Dicts.call(t, args[0], Arrays.copyOfRange(args, 1, args.length), (PyDict) a[2]);
      leave(t, context, before);
      return result;
    } catch (PyException e) {
      leave(t, context, before);
      throw e;
    }
  }

  private static void leave(PyThread t, PyVariables context, Object before) {
    t.contextVariables = before;
    context.leave(t);
  }
}
