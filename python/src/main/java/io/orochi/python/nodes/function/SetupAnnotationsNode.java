package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.importing.BlockNames;
import io.orochi.python.runtime.LocalNames;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * Makes {@code __annotations__} in a module or class body that has annotations, unless it is there.
 */
public final class SetupAnnotationsNode extends Statement {
  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    try {
      setUp(t, BlockNames.of(frame, t));
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void setUp(PyThread t, Object namespace) {
    if (LocalNames.get(t, namespace, "__annotations__") == null) {
      LocalNames.put(t, namespace, "__annotations__", PyDict.create(t));
    }
  }
}
