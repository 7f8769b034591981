package io.orochi.python.builtins.exception;

import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import java.util.List;

/** The exception classes that add one or two fields. */
final class SimpleExceptions {
  private SimpleExceptions() {}

  static void defineStopIteration(TypeBuilder b) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
          self.setArgs(t, (PyTuple) a[1]);
          initStopIteration(t, self, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.member("value");
  }

  static void initStopIteration(PyThread t, PyBaseException self, PyTuple args) {
    ExceptionFields.set(t, self, "value", ExceptionFields.arg(args, 0));
  }

  static void defineSystemExit(TypeBuilder b) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
          self.setArgs(t, (PyTuple) a[1]);
          initSystemExit(t, self, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.member("code");
  }

  static void initSystemExit(PyThread t, PyBaseException self, PyTuple args) {
    if (args.size() > 0) {
      ExceptionFields.set(t, self, "code", args.size() == 1 ? args.get(0) : args);
    }
  }

  static void defineKeyError(TypeBuilder b) {
    b.def(
        "__str__(self, /)",
        (t, self) -> {
          PyTuple args = ((PyBaseException) self).args(t);
          return args.size() == 1
              ? Texts.repr(t, args.get(0))
              : BaseExceptionType.str(t, (PyBaseException) self);
        });
  }

  static void defineAttributeError(TypeBuilder b) {
    defineInit(b, "AttributeError", List.of("name", "obj"));
    b.def("__getstate__(self, /)", (t, self) -> attributeErrorState(t, (PyBaseException) self));
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            PyTuple.of(
                t.context().typeOf(t, self),
                ((PyBaseException) self).args(t),
                attributeErrorState(t, (PyBaseException) self)));
    b.member("name");
    b.member("obj");
  }

  /**
   * The attributes with {@code name} and {@code args}; {@code obj} may be anything and is left out.
   */
  private static Object attributeErrorState(PyThread t, PyBaseException self) {
    PyDict attributes = BaseExceptionType.state(t, self);
    Object name = ExceptionFields.get(t, self, "name");
    if (name == null && attributes == null) {
      return PyNone.NONE;
    }
    PyDict state = PyDict.create(t);
    if (attributes != null) {
      state.update(t, attributes);
    }
    if (name != null) {
      state.putString(t, "name", name);
    }
    state.putString(t, "args", self.args(t));
    return state;
  }

  static void defineNameError(TypeBuilder b) {
    defineInit(b, "NameError", List.of("name"));
    b.member("name");
  }

  private static void defineInit(TypeBuilder b, String type, List<String> keywords) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          self.setArgs(t, (PyTuple) a[1]);
          ExceptionFields.setFromKeywords(t, self, (PyDict) a[2], type, keywords);
          return PyNone.NONE;
        });
  }
}
