package io.orochi.python.builtins.exception;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** {@code UnicodeEncodeError}, {@code UnicodeDecodeError} and {@code UnicodeTranslateError}. */
final class UnicodeErrors {
  private static final String[] WITH_ENCODING = {"encoding", "object", "start", "end", "reason"};
  private static final String[] WITHOUT_ENCODING = {"object", "start", "end", "reason"};

  private UnicodeErrors() {}

  private static String[] fields(BuiltinException e) {
    return e == BuiltinException.UnicodeTranslateError ? WITHOUT_ENCODING : WITH_ENCODING;
  }

  static void define(BuiltinException e, TypeBuilder b) {
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyBaseException self = (PyBaseException) a[0];
          ExceptionFields.noKeywords(t, self, (PyDict) a[2]);
          self.setArgs(t, (PyTuple) a[1]);
          init(t, e, self, (PyTuple) a[1]);
          return PyNone.NONE;
        });
    b.def("__str__(self, /)", (t, self) -> str(t, e, (PyBaseException) self));
    for (String n : WITH_ENCODING) {
      b.member(n);
    }
  }

  static void init(PyThread t, BuiltinException e, PyBaseException self, PyTuple args) {
    String[] fields = fields(e);
    if (args.size() != fields.length) {
      throw PyErrors.typeError(
          "function takes exactly %d arguments (%d given)", fields.length, args.size());
    }
    Object[] values = args.items().clone();
    for (int i = 0; i < fields.length; i++) {
      switch (fields[i]) {
        case "encoding", "reason" -> requireStr(t, values[i], i);
        case "object" -> {
          if (e != BuiltinException.UnicodeDecodeError) {
            requireStr(t, values[i], i);
          }
        }
        default -> values[i] = Indices.index(t, values[i]);
      }
    }
    // only now, as CPython: the bytes of a decoding error are looked at when all else has been
    // parsed
    if (e == BuiltinException.UnicodeDecodeError
        && !(BoxedValue.unbox(values[1]) instanceof PyBytes)) {
      values[1] = bytesOf(t, values[1]);
    }
    for (int i = 0; i < fields.length; i++) {
      ExceptionFields.set(t, self, fields[i], values[i]);
    }
  }

  private static Object bytesOf(PyThread t, Object v) {
    Object made =
        Attributes.getOrNull(t, v, "__buffer__") == null && !isBuffer(t, v) ? null : copy(t, v);
    if (made == null) {
      throw PyErrors.typeError(
          "a bytes-like object is required, not '%s'", t.context().typeOf(t, v).name());
    }
    return made;
  }

  private static boolean isBuffer(PyThread t, Object v) {
    String name = t.context().typeOf(t, v).name();
    return name.equals("bytearray") || name.equals("memoryview");
  }

  private static Object copy(PyThread t, Object v) {
    return io.orochi.python.runtime.Calls.call(
        t, t.context().type(io.orochi.python.runtime.BuiltinType.BYTES), v);
  }

  private static void requireStr(PyThread t, Object v, int i) {
    if (!(BoxedValue.unbox(v) instanceof TruffleString)) {
      throw PyErrors.typeError("argument %d must be str, not %s", i + 1, typeText(t, v));
    }
  }

  private static String typeText(PyThread t, Object v) {
    return v == PyNone.NONE ? "None" : t.context().typeOf(t, v).name();
  }

  private static Object str(PyThread t, BuiltinException e, PyBaseException self) {
    Object object = BoxedValue.unbox(ExceptionFields.get(t, self, "object"));
    if (object == null) {
      return Strings.EMPTY; // __init__ has not run
    }
    String encoding = text(t, ExceptionFields.get(t, self, "encoding"));
    String reason = text(t, ExceptionFields.get(t, self, "reason"));
    long start = (Long) ExceptionFields.get(t, self, "start");
    long end = (Long) ExceptionFields.get(t, self, "end");
    long length = object instanceof PyBytes b ? b.size() : Strings.length((TruffleString) object);
    String place;
    if (start >= 0 && start < length && end == start + 1) {
      place = one(object, (int) start) + " in position " + start;
    } else {
      String many = e == BuiltinException.UnicodeDecodeError ? "bytes" : "characters";
      place = many + " in position " + start + "-" + (end - 1);
    }
    return Strings.of(
        switch (e) {
          case UnicodeEncodeError ->
              "'" + encoding + "' codec can't encode " + place + ": " + reason;
          case UnicodeDecodeError ->
              "'" + encoding + "' codec can't decode " + place + ": " + reason;
          default -> "can't translate " + place + ": " + reason;
        });
  }

  private static String text(PyThread t, Object o) {
    return o == null ? "" : Texts.javaStr(t, o);
  }

  private static String one(Object object, int index) {
    if (object instanceof PyBytes b) {
      return String.format("byte 0x%02x", b.bytes()[index] & 0xff);
    }
    int c = Strings.codePointAt((TruffleString) object, index);
    String format = c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x";
    return "character '" + String.format(format, c) + "'";
  }
}
