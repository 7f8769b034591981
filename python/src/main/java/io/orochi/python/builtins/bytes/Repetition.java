package io.orochi.python.builtins.bytes;

import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;

/** The factor in {@code sequence * n}. */
public final class Repetition {
  private Repetition() {}

  /** How often; TypeError. */
  public static long count(PyThread t, Object n) {
    Object count = Indices.indexOrNull(t, n);
    if (count == null) {
      throw PyErrors.typeError(
          "can't multiply sequence by non-int of type '%s'", Types.nameOf(t, n));
    }
    return Indices.toLong(t, count);
  }
}
