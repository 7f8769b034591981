package io.orochi.python.nodes.importing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** {@code from module import *}: binds every public name in the module or class body at hand. */
public final class ImportStarNode extends Statement {
  @Child private Expression module;

  public ImportStarNode(Expression module) {
    this.module = module;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object m = module.execute(frame);
    try {
      importAll(t, m, BlockNames.of(frame, t));
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void importAll(PyThread t, Object m, Object namespace) {
    Imports.star(t, m, namespace);
  }
}
