package io.orochi.python.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.text.StrShape;

/** {@code str.translate} and {@code str.maketrans}. */
final class StrTranslation {
  private StrTranslation() {}

  static Object translate(PyThread t, TruffleString s, Object table) {
    return StrShape.translate(s, c -> mapped(t, table, c));
  }

  private static TruffleString mapped(PyThread t, Object table, int c) {
    Object v;
    try {
      v = Subscripts.get(t, table, (long) c);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.LookupError)) {
        return null;
      }
      throw e;
    }
    if (v == PyNone.NONE) {
      return Strings.EMPTY;
    }
    TruffleString text = StrType.textOrNull(v);
    if (text != null) {
      return text;
    }
    Object i = IntType.valueOrNull(v);
    if (i == null) {
      throw PyErrors.typeError("character mapping must return integer, None or str");
    }
    if (!(i instanceof Long code) || code < 0 || code > 0x10FFFF) {
      throw PyErrors.valueError("character mapping must be in range(0x110000)");
    }
    return Strings.ofCodePoint(code.intValue());
  }

  static Object makeTable(PyThread t, Object x, Object y, Object z) {
    PyDict table = PyDict.create(t);
    if (y == null) {
      fromDict(t, table, x);
      return table;
    }
    TruffleString from = StrType.textOrNull(x);
    if (from == null) {
      throw PyErrors.typeError(
          "first maketrans argument must be a string if there is a second argument");
    }
    TruffleString to = StrType.text(t, y, "maketrans() argument 2");
    int[] keys = Strings.codePoints(from);
    int[] values = Strings.codePoints(to);
    if (keys.length != values.length) {
      throw PyErrors.valueError("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < keys.length; i++) {
      table.put(t, (long) keys[i], (long) values[i]);
    }
    if (z != null) {
      for (int c : Strings.codePoints(StrType.text(t, z, "maketrans() argument 3"))) {
        table.put(t, (long) c, PyNone.NONE);
      }
    }
    return table;
  }

  private static void fromDict(PyThread t, PyDict table, Object x) {
    if (!(x instanceof PyDict given)) {
      throw PyErrors.typeError("if you give only one argument to maketrans it must be a dict");
    }
    DictEntries entries = given.entries(t);
    for (int i = 0; i < entries.count(); i++) {
      Object key = BoxedValue.unbox(entries.keys()[i]);
      if (key instanceof TruffleString s) {
        if (Strings.length(s) != 1) {
          throw PyErrors.valueError("string keys in translate table must be of length 1");
        }
        table.put(t, (long) Strings.codePointAt(s, 0), entries.values()[i]);
      } else if (IntType.valueOrNull(key) != null) {
        table.put(t, key, entries.values()[i]);
      } else {
        throw PyErrors.typeError("keys in translate table must be strings or integers");
      }
    }
  }
}
