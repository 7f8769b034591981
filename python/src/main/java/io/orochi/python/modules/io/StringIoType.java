package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.Newlines;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** The class {@code io.StringIO}. */
final class StringIoType {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.StringIO", BaseTypes.TEXT_BASE, Layout.PLAIN, StringIoType::define)
          .withDict();

  private StringIoType() {}

  private static StringIo self(Object o) {
    return (StringIo) o;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new StringIo(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, /, initial_value='', newline='\n')",
        (t, self, initial, newline) -> {
          Newlines n = newlines(t, newline);
          TruffleString s =
              initial == PyNone.NONE
                  ? Strings.EMPTY
                  : require(t, initial, "initial_value must be str or None, not %s");
          self(self).initialize(t, s, n);
          return PyNone.NONE;
        });
    b.def(
        "write(self, s, /)",
        (t, self, s) -> {
          self(self).check(t);
          TruffleString text = require(t, s, "string argument expected, got '%s'");
          self(self).write(t, text);
          return (long) Strings.length(text);
        });
    b.def(
        "read(self, size=-1, /)",
        (t, self, n) -> self(self).take(t, StreamArguments.size(t, n), false));
    b.def(
        "readline(self, size=-1, /)",
        (t, self, n) -> self(self).take(t, StreamArguments.size(t, n), true));
    b.def("__next__(self, /)", StringIoType::next);
    b.def("getvalue(self, /)", (t, self) -> self(self).value(t));
    b.def("tell(self, /)", (t, self) -> self(self).position(t));
    b.def("seek(self, pos, whence=0, /)", StringIoType::seek);
    b.def(
        "truncate(self, pos=None, /)",
        (t, self, pos) -> {
          self(self).check(t);
          long n = pos == PyNone.NONE ? -1 : Indices.toLong(t, pos);
          if (pos != PyNone.NONE && n < 0) {
            throw PyErrors.valueError("Negative size value %d", n);
          }
          return self(self).truncate(t, n);
        });
    b.def(
        "close(self, /)",
        (t, self) -> {
          self(self).close(t);
          return PyNone.NONE;
        });
    b.getter("closed", (t, self) -> self(self).isClosed(t));
    b.getter(
        "line_buffering",
        (t, self) -> {
          self(self).check(t);
          return false;
        });
    b.getter("newlines", (t, self) -> self(self).newlinesSeen(t));
    for (String name : new String[] {"readable", "writable", "seekable"}) {
      b.def(
          name + "(self, /)",
          (t, self) -> {
            self(self).check(t);
            return true;
          });
    }
    b.def("__getstate__(self, /)", StringIoType::state);
    b.def("__setstate__(self, state, /)", StringIoType::setState);
  }

  private static Newlines newlines(PyThread t, Object o) {
    if (o == PyNone.NONE) {
      return Newlines.TRANSLATED;
    }
    TruffleString s = require(t, o, "newline must be str or None, not %s");
    Newlines n = Newlines.of(Strings.toJava(s));
    if (n == null) {
      throw PyErrors.valueError("illegal newline value: %s", Texts.javaRepr(t, o));
    }
    return n;
  }

  private static TruffleString require(PyThread t, Object o, String text) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(text, Types.nameOf(t, o));
  }

  /** A guest class may have a {@code readline} of its own. */
  private static Object next(PyThread t, Object self) {
    Object line =
        t.context().typeOf(t, self) == t.context().type(TYPE)
            ? self(self).take(t, -1, true)
            : Calls.callMethod(t, self, "readline");
    if (!(BoxedValue.unbox(line) instanceof TruffleString s)) {
      throw PyErrors.raise(
          BuiltinException.OSError,
          "readline() should have returned a str object, not '%s'",
          Types.nameOf(t, line));
    }
    if (s.isEmpty()) {
      throw PyErrors.withArgs(BuiltinException.StopIteration);
    }
    return line;
  }

  private static Object seek(PyThread t, Object self, Object pos, Object whence) {
    long p = Indices.toLong(t, pos);
    long w = Indices.toLong(t, whence);
    StringIo o = self(self);
    o.check(t);
    if (w < 0 || w > 2) {
      throw PyErrors.valueError("Invalid whence (%d, should be 0, 1 or 2)", w);
    }
    if (w == 0 && p < 0) {
      throw PyErrors.valueError("Negative seek position %d", p);
    }
    if (w != 0 && p != 0) {
      throw PyErrors.raise(BuiltinException.OSError, "Can't do nonzero cur-relative seeks");
    }
    return w == 1 ? o.position(t) : o.moveTo(t, w == 0 ? p : -1);
  }

  private static Object state(PyThread t, Object self) {
    StringIo o = self(self);
    String newline = o.newline(t);
    PyDict attributes = PyDict.ofAttributes(t, o);
    Object dict = attributes.size(t) == 0 ? PyNone.NONE : attributes.copy(t);
    return PyTuple.of(
        o.value(t), newline == null ? PyNone.NONE : Strings.of(newline), o.position(t), dict);
  }

  private static Object setState(PyThread t, Object self, Object state) {
    StringIo o = self(self);
    if (o.isInitialized(t)) {
      o.check(t);
    }
    if (!(BoxedValue.unbox(state) instanceof PyTuple s) || s.size() < 4) {
      throw PyErrors.typeError(
          "%s.__setstate__ argument should be 4-tuple, got %s",
          Types.nameOf(t, self), Types.nameOf(t, state));
    }
    o.initialize(t, Strings.EMPTY, newlines(t, s.get(1)));
    TruffleString value =
        s.get(0) == PyNone.NONE
            ? Strings.EMPTY
            : require(t, s.get(0), "initial_value must be str or None, not %s");
    if (!(s.get(2) instanceof Long position)) {
      throw PyErrors.typeError(
          "third item of state must be an integer, not %s", Types.nameOf(t, s.get(2)));
    }
    if (position < 0) {
      throw PyErrors.valueError("position value cannot be negative");
    }
    o.restore(t, value, (int) Math.min(position, Integer.MAX_VALUE));
    if (s.get(3) instanceof PyDict more) {
      PyDict.ofAttributes(t, o).update(t, more);
    } else if (s.get(3) != PyNone.NONE) {
      throw PyErrors.typeError(
          "fourth item of state should be a dict, got a %s", Types.nameOf(t, s.get(3)));
    }
    return PyNone.NONE;
  }
}
