package io.orochi.python.builtins.exception;

import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import java.util.Arrays;
import java.util.Map;

/** {@code OSError}: which subclass an errno stands for, the fields, the text. */
final class OsErrors {
  /** PEP 3151; the numbers are Linux's. */
  private static final Map<Long, BuiltinException> BY_ERRNO =
      Map.ofEntries(
          Map.entry(1L, BuiltinException.PermissionError),
          Map.entry(2L, BuiltinException.FileNotFoundError),
          Map.entry(3L, BuiltinException.ProcessLookupError),
          Map.entry(4L, BuiltinException.InterruptedError),
          Map.entry(10L, BuiltinException.ChildProcessError),
          Map.entry(11L, BuiltinException.BlockingIOError),
          Map.entry(13L, BuiltinException.PermissionError),
          Map.entry(17L, BuiltinException.FileExistsError),
          Map.entry(20L, BuiltinException.NotADirectoryError),
          Map.entry(21L, BuiltinException.IsADirectoryError),
          Map.entry(32L, BuiltinException.BrokenPipeError),
          Map.entry(103L, BuiltinException.ConnectionAbortedError),
          Map.entry(104L, BuiltinException.ConnectionResetError),
          Map.entry(108L, BuiltinException.BrokenPipeError),
          Map.entry(110L, BuiltinException.TimeoutError),
          Map.entry(111L, BuiltinException.ConnectionRefusedError),
          Map.entry(114L, BuiltinException.BlockingIOError),
          Map.entry(115L, BuiltinException.BlockingIOError));

  private OsErrors() {}

  static void define(TypeBuilder b) {
    PyType owner = b.type();
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> make(t, owner, (PyType) a[0], (PyTuple) a[1], (PyDict) a[2]));
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          if (initialisesInInit(t, owner, t.context().typeOf(t, self))) {
            ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
            init(t, self, (PyTuple) a[1]);
          }
          return PyNone.NONE;
        });
    b.def("__str__(self, /)", (t, self) -> str(t, (PyBaseException) self));
    b.def("__reduce__(self, /)", (t, self) -> reduce(t, (PyBaseException) self));
    b.member("errno");
    b.member("strerror");
    b.member("filename");
    b.member("filename2");
    b.getset(
        "characters_written",
        (t, self) -> ExceptionFields.get(t, (PyBaseException) self, "characters_written"),
        (t, self, v) -> {
          PyBaseException e = (PyBaseException) self;
          if (v == null && ExceptionFields.get(t, e, "characters_written") == null) {
            throw PyErrors.attributeError("characters_written");
          }
          ExceptionFields.set(
              t,
              e,
              "characters_written",
              v == null ? null : io.orochi.python.runtime.Indices.index(t, v));
          return null;
        });
  }

  /**
   * Whether a subclass has its own {@code __init__} but not its own {@code __new__}: then the
   * fields are set in {@code __init__}.
   */
  private static boolean initialisesInInit(PyThread t, PyType owner, PyType type) {
    return type.lookup(t, "__init__").definer() != owner
        && type.lookup(t, "__new__").definer() == owner;
  }

  private static Object make(PyThread t, PyType owner, PyType type, PyTuple args, PyDict keywords) {
    PyContext c = t.context();
    if (initialisesInInit(t, owner, type)) {
      return new PyBaseException(t, type.instanceShape(), PyTuple.EMPTY);
    }
    if (keywords.size(t) != 0) {
      throw PyErrors.typeError("%s() takes no keyword arguments", type.name());
    }
    PyType actual = type;
    if (type == owner
        && args.size() >= 2
        && args.size() <= 5
        && IntType.valueOrNull(args.get(0)) instanceof Long errno) {
      BuiltinException special = BY_ERRNO.get(errno);
      if (special != null) {
        actual = c.type(special);
      }
    }
    PyBaseException e = new PyBaseException(t, actual.instanceShape(), args);
    init(t, e, args);
    return e;
  }

  /**
   * Sets the fields from the arguments {@code errno, strerror[, filename[, winerror[,
   * filename2]]]}.
   */
  static void init(PyThread t, PyBaseException self, PyTuple args) {
    PyTuple kept = args;
    int n = args.size();
    if (n >= 2 && n <= 5) {
      ExceptionFields.set(t, self, "errno", args.get(0));
      ExceptionFields.set(t, self, "strerror", args.get(1));
      Object filename = ExceptionFields.arg(args, 2);
      if (filename != PyNone.NONE) {
        PyType blocking = t.context().type(BuiltinException.BlockingIOError);
        if (t.context().typeOf(t, self) == blocking && isNumber(t, filename)) {
          ExceptionFields.set(
              t, self, "characters_written", io.orochi.python.runtime.Indices.index(t, filename));
        } else {
          ExceptionFields.set(t, self, "filename", filename);
          Object filename2 = ExceptionFields.arg(args, 4);
          if (filename2 != PyNone.NONE) {
            ExceptionFields.set(t, self, "filename2", filename2);
          }
          kept = PyTuple.of(Arrays.copyOf(args.items(), 2));
        }
      }
    }
    self.setArgs(t, kept);
  }

  private static boolean isNumber(PyThread t, Object o) {
    return t.context().typeOf(t, o).isSubtypeOf(t, t.context().type(BuiltinType.INT))
        || t.context().typeOf(t, o).find(t, "__index__") != null;
  }

  private static Object str(PyThread t, PyBaseException self) {
    Object errno = ExceptionFields.get(t, self, "errno");
    Object strerror = ExceptionFields.get(t, self, "strerror");
    Object filename = ExceptionFields.get(t, self, "filename");
    if (filename != null) {
      Object filename2 = ExceptionFields.get(t, self, "filename2");
      String text =
          "[Errno "
              + text(t, errno)
              + "] "
              + text(t, strerror)
              + ": "
              + Texts.javaRepr(t, filename);
      return Strings.of(filename2 == null ? text : text + " -> " + Texts.javaRepr(t, filename2));
    }
    if (errno != null && strerror != null) {
      return Strings.of("[Errno " + text(t, errno) + "] " + text(t, strerror));
    }
    return BaseExceptionType.str(t, self);
  }

  private static String text(PyThread t, Object o) {
    return o == null ? "None" : Texts.javaStr(t, o);
  }

  private static Object reduce(PyThread t, PyBaseException self) {
    PyTuple args = self.args(t);
    Object filename = ExceptionFields.get(t, self, "filename");
    if (args.size() == 2 && filename != null) {
      Object filename2 = ExceptionFields.get(t, self, "filename2");
      args =
          filename2 == null
              ? PyTuple.of(args.get(0), args.get(1), filename)
              : PyTuple.of(args.get(0), args.get(1), filename, PyNone.NONE, filename2);
    }
    PyDict state = BaseExceptionType.state(t, self);
    PyType type = t.context().typeOf(t, self);
    return state == null ? PyTuple.of(type, args) : PyTuple.of(type, args, state);
  }
}
