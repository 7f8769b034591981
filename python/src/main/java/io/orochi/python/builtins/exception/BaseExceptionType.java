package io.orochi.python.builtins.exception;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.InstanceDict;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** {@code BaseException}. */
final class BaseExceptionType {
  private BaseExceptionType() {}

  static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new PyBaseException(t, ((PyType) a[0]).instanceShape(), (PyTuple) a[1]));
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
          self.setArgs(t, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.def("__repr__(self, /)", (t, self) -> repr(t, (PyBaseException) self));
    b.def("__str__(self, /)", (t, self) -> str(t, (PyBaseException) self));
    b.def("__reduce__(self, /)", (t, self) -> reduce(t, (PyBaseException) self));
    b.def("__setstate__(self, state, /)", (t, self, state) -> setState(t, self, state));
    b.def(
        "with_traceback(self, tb, /)",
        (t, self, tb) -> {
          setTraceback(t, (PyBaseException) self, tb);
          return self;
        });
    b.def("add_note(self, note, /)", (t, self, note) -> addNote(t, self, note));
    b.getset(
        "args",
        (t, self) -> ((PyBaseException) self).args(t),
        (t, self, v) -> {
          refuseDelete(v, "args");
          ((PyBaseException) self).setArgs(t, PyTuple.of(Iteration.toArray(t, v)));
          return null;
        });
    b.getset(
        "__traceback__",
        (t, self) -> orNone(((PyBaseException) self).traceback(t)),
        (t, self, v) -> {
          refuseDelete(v, "__traceback__");
          setTraceback(t, (PyBaseException) self, v);
          return null;
        });
    b.getset(
        "__context__",
        (t, self) -> orNone(((PyBaseException) self).context(t)),
        (t, self, v) -> {
          refuseDelete(v, "__context__");
          ((PyBaseException) self)
              .setContext(
                  t,
                  exceptionOrNull(
                      v, "exception context must be None or derive from BaseException"));
          return null;
        });
    b.getset(
        "__cause__",
        (t, self) -> orNone(((PyBaseException) self).cause(t)),
        (t, self, v) -> {
          refuseDelete(v, "__cause__");
          ((PyBaseException) self)
              .setCause(
                  t,
                  exceptionOrNull(v, "exception cause must be None or derive from BaseException"));
          return null;
        });
    b.computedMember(
        "__suppress_context__",
        (t, self) -> ((PyBaseException) self).suppressContext(t),
        (t, self, v) -> {
          if (v == null) {
            throw PyErrors.typeError("can't delete numeric/char attribute");
          }
          if (!(v instanceof Boolean flag)) {
            throw PyErrors.typeError("attribute value type must be bool");
          }
          ((PyBaseException) self).setSuppressContext(t, flag);
          return null;
        });
    b.dict();
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  private static void refuseDelete(Object v, String name) {
    if (v == null) {
      throw PyErrors.typeError("%s may not be deleted", name);
    }
  }

  private static Object exceptionOrNull(Object v, String otherwise) {
    if (v == PyNone.NONE) {
      return null;
    }
    if (!(v instanceof PyBaseException)) {
      throw PyErrors.typeError(otherwise);
    }
    return v;
  }

  private static void setTraceback(PyThread t, PyBaseException self, Object tb) {
    if (tb != PyNone.NONE && !(tb instanceof PyTraceback)) {
      throw PyErrors.typeError("__traceback__ must be a traceback or None");
    }
    self.setTraceback(t, tb == PyNone.NONE ? null : tb);
  }

  private static Object repr(PyThread t, PyBaseException self) {
    PyTuple args = self.args(t);
    String type = t.context().typeOf(t, self).name();
    String name = type.substring(type.lastIndexOf('.') + 1);
    Object list = args.size() == 1 ? args.get(0) : args;
    String inside = Texts.javaRepr(t, list);
    return Strings.of(args.size() == 1 ? name + "(" + inside + ")" : name + inside);
  }

  static Object str(PyThread t, PyBaseException self) {
    PyTuple args = self.args(t);
    return switch (args.size()) {
      case 0 -> Strings.EMPTY;
      case 1 -> Texts.str(t, args.get(0));
      default -> Texts.str(t, args);
    };
  }

  /** The attributes as {@code __reduce__} gives them: null when there are none. */
  static PyDict state(PyThread t, PyBaseException self) {
    PyDict d = InstanceDict.dict(t, self);
    return d.size(t) == 0 ? null : d;
  }

  private static Object reduce(PyThread t, PyBaseException self) {
    PyDict state = state(t, self);
    PyType type = t.context().typeOf(t, self);
    return state == null ? PyTuple.of(type, self.args(t)) : PyTuple.of(type, self.args(t), state);
  }

  private static Object setState(PyThread t, Object self, Object state) {
    if (state == PyNone.NONE) {
      return PyNone.NONE;
    }
    if (!(state instanceof PyDict d)) {
      throw PyErrors.typeError("state is not a dictionary");
    }
    for (Object key : Iteration.toArray(t, d)) {
      if (BoxedValue.unbox(key) instanceof TruffleString s) {
        String name = Strings.toJava(s);
        Object value = d.getString(t, name);
        if (value != null) {
          Attributes.set(t, self, name, value);
        }
      }
    }
    return PyNone.NONE;
  }

  private static Object addNote(PyThread t, Object self, Object note) {
    if (!(BoxedValue.unbox(note) instanceof TruffleString)) {
      throw PyErrors.typeError("note must be a str, not '%s'", t.context().typeOf(t, note).name());
    }
    Object notes = Attributes.getOrNull(t, self, "__notes__");
    if (notes == null) {
      notes = PyList.of(t);
      Attributes.set(t, self, "__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw PyErrors.typeError("Cannot add note: __notes__ is not a list");
    }
    list.append(t, note);
    return PyNone.NONE;
  }
}
