package io.orochi.python.builtins.exception;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** {@code SyntaxError}. */
final class SyntaxErrors {
  private static final String[] DETAILS = {
    "filename", "lineno", "offset", "text", "end_lineno", "end_offset"
  };

  private SyntaxErrors() {}

  static void define(TypeBuilder b) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
          self.setArgs(t, (PyTuple) a[1]);
          init(t, self, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.def("__str__(self, /)", (t, self) -> str(t, (PyBaseException) self));
    b.member("msg");
    for (String n : DETAILS) {
      b.member(n);
    }
    b.member("print_file_and_line");
  }

  static void init(PyThread t, PyBaseException self, PyTuple args) {
    if (args.size() >= 1) {
      ExceptionFields.set(t, self, "msg", args.get(0));
    }
    if (args.size() != 2) {
      return;
    }
    Object[] info = Iteration.toArray(t, args.get(1));
    if (info.length < 4) {
      throw PyErrors.typeError("function takes at least 4 arguments (%d given)", info.length);
    }
    if (info.length > 6) {
      throw PyErrors.typeError("function takes at most 6 arguments (%d given)", info.length);
    }
    if (info.length == 5) {
      throw PyErrors.typeError("end_offset must be provided when end_lineno is provided");
    }
    for (int i = 0; i < info.length; i++) {
      ExceptionFields.set(t, self, DETAILS[i], info[i]);
    }
  }

  private static Object str(PyThread t, PyBaseException self) {
    Object message = ExceptionFields.getOrNone(t, self, "msg");
    String text = Texts.javaStr(t, message);
    Object file = ExceptionFields.get(t, self, "filename");
    String name = file instanceof TruffleString s ? Strings.toJava(s) : null;
    if (name != null) {
      name = name.substring(name.lastIndexOf('/') + 1);
    }
    boolean hasLine = ExceptionFields.get(t, self, "lineno") instanceof Long;
    if (name == null && !hasLine) {
      return Strings.of(text);
    }
    String line = hasLine ? "line " + ExceptionFields.get(t, self, "lineno") : null;
    String place = name == null ? line : line == null ? name : name + ", " + line;
    return Strings.of(text + " (" + place + ")");
  }
}
