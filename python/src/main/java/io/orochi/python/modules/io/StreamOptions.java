package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.Newlines;
import io.orochi.python.posix.StandardEncodings;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.CodecErrors;

/** The parameters {@code encoding}, {@code errors} and {@code newline} of text streams. */
final class StreamOptions {
  private StreamOptions() {}

  static String encoding(PyThread t, Object o) {
    if (o == PyNone.NONE) {
      return "UTF-8";
    }
    String name = text(t, o, "encoding");
    if (name.equals("locale")) {
      return "UTF-8";
    }
    if (!StandardEncodings.knows(name)) {
      throw PyErrors.raise(BuiltinException.LookupError, "unknown encoding: %s", name);
    }
    return name;
  }

  static String errors(PyThread t, Object o) {
    if (o == PyNone.NONE) {
      return "strict";
    }
    String name = text(t, o, "errors");
    if (CodecErrors.of(name) == null) {
      throw PyErrors.raise(BuiltinException.LookupError, "unknown error handler name '%s'", name);
    }
    return name;
  }

  static Newlines newlines(PyThread t, Object o) {
    String value = o == PyNone.NONE ? null : text(t, o, "newline");
    Newlines n = Newlines.of(value);
    if (n == null) {
      throw PyErrors.valueError("illegal newline value: %s", value);
    }
    return n;
  }

  private static String text(PyThread t, Object o, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "open() argument '%s' must be str or None, not %s", parameter, Types.nameOf(t, o));
  }
}
