package io.orochi.python.builtins.exception;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code BaseExceptionGroup} (PEP 654). */
public final class ExceptionGroups {
  private ExceptionGroups() {}

  static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> make(t, (PyType) a[0], (PyTuple) a[1], (PyDict) a[2]));
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          ExceptionFields.noKeywords(t, (PyBaseException) a[0], (PyDict) a[2]);
          ((PyBaseException) a[0]).setArgs(t, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.def(
        "__str__(self, /)",
        (t, self) -> {
          int n = exceptions(t, (PyBaseException) self).size();
          String message =
              Texts.javaStr(t, ExceptionFields.getOrNone(t, (PyBaseException) self, "message"));
          return Strings.of(message + " (" + n + " sub-exception" + (n == 1 ? "" : "s") + ")");
        });
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.def(
        "derive(self, excs, /)",
        (t, self, excs) ->
            Calls.call(
                t,
                t.context().type(BuiltinException.BaseExceptionGroup),
                ExceptionFields.getOrNone(t, (PyBaseException) self, "message"),
                excs));
    b.def(
        "split(self, condition, /)",
        (t, self, condition) -> split(t, (PyBaseException) self, condition));
    b.def(
        "subgroup(self, condition, /)",
        (t, self, condition) -> {
          Split s = split(t, (PyBaseException) self, predicate(t, condition), false);
          return s.match == null ? PyNone.NONE : s.match;
        });
    b.computedMember(
        "message",
        (t, self) -> ExceptionFields.getOrNone(t, (PyBaseException) self, "message"),
        null);
    b.computedMember("exceptions", (t, self) -> exceptions(t, (PyBaseException) self), null);
  }

  /** The exceptions of a group. */
  public static PyTuple exceptions(PyThread t, PyBaseException group) {
    Object v = ExceptionFields.get(t, group, "exceptions");
    return v instanceof PyTuple tuple ? tuple : PyTuple.EMPTY;
  }

  /** Whether {@code o} is an exception group. */
  public static boolean isGroup(PyThread t, Object o) {
    return o instanceof PyBaseException
        && t.context()
            .typeOf(t, o)
            .isSubtypeOf(t, t.context().type(BuiltinException.BaseExceptionGroup));
  }

  private static Object make(PyThread t, PyType cls, PyTuple args, PyDict keywords) {
    PyContext c = t.context();
    if (args.size() != 2) {
      throw PyErrors.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.size());
    }
    Object message = args.get(0);
    if (!(BoxedValue.unbox(message) instanceof TruffleString)) {
      throw PyErrors.typeError(
          "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
          message == PyNone.NONE ? "None" : c.typeOf(t, message).name());
    }
    if (!isSequence(t, args.get(1))) {
      throw PyErrors.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] items = Iteration.toArray(t, args.get(1));
    if (items.length == 0) {
      throw PyErrors.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    PyType exception = c.type(BuiltinException.Exception);
    boolean nestedBase = false;
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof PyBaseException)) {
        throw PyErrors.valueError("Item %d of second argument (exceptions) is not an exception", i);
      }
      nestedBase |= !c.typeOf(t, items[i]).isSubtypeOf(t, exception);
    }
    PyType actual = cls;
    PyType group = c.type(BuiltinException.ExceptionGroup);
    if (cls == c.type(BuiltinException.BaseExceptionGroup)) {
      actual = nestedBase ? cls : group;
    } else if (nestedBase && cls == group) {
      throw PyErrors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (nestedBase && cls.isSubtypeOf(t, exception)) {
      throw PyErrors.typeError("Cannot nest BaseExceptions in '%s'", cls.name());
    }
    PyBaseException made = new PyBaseException(t, actual.instanceShape(), args);
    ExceptionFields.set(t, made, "message", message);
    ExceptionFields.set(t, made, "exceptions", PyTuple.of(items));
    return made;
  }

  private static boolean isSequence(PyThread t, Object o) {
    PyType type = t.context().typeOf(t, o);
    return type.find(t, "__getitem__") != null && !(o instanceof PyDict);
  }

  private static Predicate<Object> predicate(PyThread t, Object condition) {
    PyType base = t.context().type(BuiltinException.BaseException);
    if (condition instanceof PyType c && c.isSubtypeOf(t, base)) {
      return e -> t.context().typeOf(t, e).isSubtypeOf(t, c);
    }
    Object plain = BoxedValue.unbox(condition);
    if (plain instanceof PyTuple tuple) {
      for (Object c : tuple.items()) {
        if (!(c instanceof PyType type) || !type.isSubtypeOf(t, base)) {
          throw badCondition();
        }
      }
      return e -> {
        PyType type = t.context().typeOf(t, e);
        for (Object c : tuple.items()) {
          if (type.isSubtypeOf(t, (PyType) c)) {
            return true;
          }
        }
        return false;
      };
    }
    if (Calls.isCallable(t, condition) && !(condition instanceof PyType)) {
      return e -> Truth.isTrue(t, Calls.call(t, condition, e));
    }
    throw badCondition();
  }

  private static RuntimeException badCondition() {
    return PyErrors.typeError("expected a function, exception type or tuple of exception types");
  }

  /** The two halves of a group; null where there is nothing. */
  public record Split(Object match, Object rest) {}

  private static Object split(PyThread t, PyBaseException self, Object condition) {
    Split s = split(t, self, predicate(t, condition), true);
    return PyTuple.of(
        s.match == null ? PyNone.NONE : s.match, s.rest == null ? PyNone.NONE : s.rest);
  }

  /** Splits an exception or group by class: what {@code except*} does. */
  public static Split splitByClass(PyThread t, PyBaseException e, Object classes) {
    return split(t, e, predicate(t, classes), true);
  }

  private static Split split(
      PyThread t, PyBaseException e, Predicate<Object> wanted, boolean withRest) {
    if (wanted.test(e)) {
      return new Split(e, null);
    }
    if (!isGroup(t, e)) {
      return new Split(null, withRest ? e : null);
    }
    List<Object> matching = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    for (Object x : exceptions(t, e).items()) {
      Split s = split(t, (PyBaseException) x, wanted, withRest);
      if (s.match != null) {
        matching.add(s.match);
      }
      if (s.rest != null) {
        others.add(s.rest);
      }
    }
    return new Split(subset(t, e, matching), withRest ? subset(t, e, others) : null);
  }

  /**
   * A group like {@code origin} of some of its exceptions, with its traceback, cause, context and
   * notes.
   */
  private static Object subset(PyThread t, PyBaseException origin, List<Object> part) {
    if (part.isEmpty()) {
      return null;
    }
    Object made = Calls.callMethod(t, origin, "derive", PyList.of(t, part.toArray()));
    if (!isGroup(t, made)) {
      throw PyErrors.typeError("derive must return an instance of BaseExceptionGroup");
    }
    PyBaseException group = (PyBaseException) made;
    group.setTraceback(t, origin.traceback(t));
    group.setContext(t, origin.context(t));
    group.setCause(t, origin.cause(t)); // as in CPython, which says thereby to suppress the context
    Object notes = Attributes.getOrNull(t, origin, "__notes__");
    if (notes != null && isSequence(t, notes)) {
      Attributes.set(t, group, "__notes__", PyList.of(t, Iteration.toArray(t, notes)));
    }
    return group;
  }
}
