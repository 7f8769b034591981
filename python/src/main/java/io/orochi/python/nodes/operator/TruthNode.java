package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** Whether a value counts as true. */
public final class TruthNode extends Node {
  public boolean execute(PyThread t, Object v) {
    if (v instanceof Boolean b) {
      return b;
    }
    if (v == PyNone.NONE) {
      return false;
    }
    if (v instanceof Long l) {
      return l != 0;
    }
    return general(t, v);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean general(PyThread t, Object v) {
    return Truth.isTrue(t, v);
  }
}
