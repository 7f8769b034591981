package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.OrochiOptions;
import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Warnings;

/** What {@code -b} warns of: bytes that are taken for text, or for a number. */
final class BytesWarnings {
  private BytesWarnings() {}

  private static boolean areWanted(PyThread t) {
    return t.context().env().getOptions().get(OrochiOptions.BytesWarning) > 0;
  }

  /** {@code str()} of an object of that type. */
  static void shown(PyThread t, String type) {
    if (areWanted(t)) {
      Warnings.warn(t, BuiltinException.BytesWarning, "str() on a %s instance", type);
    }
  }

  /** {@code bytes == other}, where {@code other} has no bytes. */
  static void compared(PyThread t, Object bytes, Object other) {
    if (!areWanted(t)) {
      return;
    }
    boolean mutable = bytes instanceof PyByteArray;
    if (BoxedValue.unbox(other) instanceof TruffleString) {
      Warnings.warn(
          t,
          BuiltinException.BytesWarning,
          "Comparison between %s and string",
          mutable ? "bytearray" : "bytes");
    } else if (!mutable && IntType.valueOrNull(other) != null) {
      Warnings.warn(t, BuiltinException.BytesWarning, "Comparison between bytes and int");
    }
  }
}
