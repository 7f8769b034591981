package io.orochi.python.modules.system;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** Arguments and errors that the databases of users and groups have in common. */
final class Accounts {
  private Accounts() {}

  /** A number of a user or group; null when there can be none of that number; TypeError. */
  static Integer id(PyThread t, Object o, String what) {
    Object i = Indices.indexOrNull(t, o);
    if (i == null) {
      throw PyErrors.typeError("%s should be integer, not %s", what, Types.nameOf(t, o));
    }
    if (i instanceof BigInteger) {
      return null;
    }
    long n = (long) i;
    return n < -1 || n > 0xffffffffL ? null : (Integer) (int) n;
  }

  /**
   * The bytes of a name.
   *
   * @param argument how error texts speak of it
   */
  static byte[] name(PyThread t, String argument, Object o) {
    if (!(BoxedValue.unbox(o) instanceof TruffleString s)) {
      throw PyErrors.typeError("%s must be str, not %s", argument, Types.nameOf(t, o));
    }
    byte[] bytes = PathBytes.encode(Strings.toJava(s));
    if (PathBytes.hasNul(bytes)) {
      throw PyErrors.valueError("embedded null byte");
    }
    return bytes;
  }

  static PyException notFound(PyThread t, String function, Object name) {
    return PyErrors.raise(
        BuiltinException.KeyError, "%s(): name not found: %s", function, Texts.javaRepr(t, name));
  }
}
