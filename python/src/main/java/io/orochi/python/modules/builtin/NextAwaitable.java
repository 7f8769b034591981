package io.orochi.python.modules.builtin;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Delegation;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.HiddenNames;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyGenerator;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.TypeBuilder;
import java.util.function.UnaryOperator;

/**
 * What {@code anext(iterator, default)} gives: awaits the next item, and gives the default where
 * the iterator ends.
 */
final class NextAwaitable {
  private static final ExtensionType TYPE =
      ExtensionType.of("anext_awaitable", Layout.PLAIN, NextAwaitable::define).withoutSubclasses();
  private static final String WRAPPED = HiddenNames.ofMember("wrapped", 0);
  private static final String DEFAULT = HiddenNames.ofMember("default", 0);

  private NextAwaitable() {}

  /** {@code anext(iterator[, default])}; Java null when no default is given. */
  static Object next(PyThread t, Object iterator, Object other) {
    Object awaitable = Calls.callSpecial(t, iterator, "__anext__");
    if (awaitable == null) {
      throw PyErrors.typeError(
          "'%s' object is not an async iterator", t.context().typeOf(t, iterator).name());
    }
    if (other == null) {
      return awaitable;
    }
    PlainObject made = new PlainObject(t, t.context().shape(TYPE));
    made.put(t, WRAPPED, awaitable);
    made.put(t, DEFAULT, other);
    return made;
  }

  private static void define(TypeBuilder b) {
    b.def("__await__(self, /)", (t, self) -> self);
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def(
        "__next__(self, /)", (t, self) -> step(t, self, it -> Calls.callMethod(t, it, "__next__")));
    b.def(
        "send(self, value, /)",
        (t, self, value) -> step(t, self, it -> Calls.callMethod(t, it, "send", value)));
    b.def(
        "throw(self, typ, val=None, tb=None, /)",
        (t, self, type, value, traceback) ->
            step(t, self, it -> Calls.callMethod(t, it, "throw", type, value, traceback)));
    b.def(
        "close(self, /)",
        (t, self) -> {
          Calls.callMethod(t, iterator(t, self), "close");
          return PyNone.NONE;
        });
  }

  /** The iterator of what was awaited. */
  private static Object iterator(PyThread t, Object self) {
    Object awaitable = ((PlainObject) self).get(t, WRAPPED);
    if (awaitable instanceof PyGenerator g && g.kind() == BuiltinType.COROUTINE) {
      return Calls.callSpecial(t, awaitable, "__await__");
    }
    return Delegation.awaitable(t, awaitable);
  }

  private static Object step(PyThread t, Object self, UnaryOperator<Object> body) {
    Object it = iterator(t, self); // what this raises is not the end of the iterator
    try {
      return body.apply(it);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.StopAsyncIteration)) {
        throw PyErrors.withArgs(
            BuiltinException.StopIteration, ((PlainObject) self).get(t, DEFAULT));
      }
      throw e;
    }
  }
}
