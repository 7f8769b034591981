package io.orochi.python.builtins.exception;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import java.util.List;

/** {@code ImportError}. */
final class ImportErrors {
  private static final List<String> KEYWORDS = List.of("name", "path", "name_from");

  private ImportErrors() {}

  static void define(TypeBuilder b) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          self.setArgs(t, (PyTuple) a[1]);
          init(t, self, (PyTuple) a[1], (PyDict) a[2]);
          return PyNone.NONE;
        });
    b.def(
        "__str__(self, /)",
        (t, self) -> {
          Object message = ExceptionFields.get(t, (PyBaseException) self, "msg");
          return message instanceof TruffleString
              ? message
              : BaseExceptionType.str(t, (PyBaseException) self);
        });
    b.def("__reduce__(self, /)", (t, self) -> reduce(t, (PyBaseException) self));
    b.member("msg");
    b.member("name");
    b.member("path");
    b.member("name_from");
  }

  static void init(PyThread t, PyBaseException self, PyTuple args, PyDict keywords) {
    ExceptionFields.setFromKeywords(t, self, keywords, "ImportError", KEYWORDS);
    ExceptionFields.set(t, self, "msg", args.size() == 1 ? args.get(0) : null);
  }

  private static Object reduce(PyThread t, PyBaseException self) {
    PyType type = t.context().typeOf(t, self);
    PyDict state = null;
    PyDict attributes = BaseExceptionType.state(t, self);
    if (attributes != null) {
      state = PyDict.create(t);
      state.update(t, attributes);
    }
    for (String n : KEYWORDS) {
      Object v = ExceptionFields.get(t, self, n);
      if (v != null) {
        state = state == null ? PyDict.create(t) : state;
        state.putString(t, n, v);
      }
    }
    return state == null ? PyTuple.of(type, self.args(t)) : PyTuple.of(type, self.args(t), state);
  }
}
