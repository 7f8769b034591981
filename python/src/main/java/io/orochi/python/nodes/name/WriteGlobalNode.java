package io.orochi.python.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/** Binds a global name; without a value expression it deletes it. */
public final class WriteGlobalNode extends Statement {
  private final String name;
  private final boolean silent;
  @Child private Expression value;

  /**
   * The statement.
   *
   * @param value what to bind, or null to delete
   * @param silent whether deleting a name that is not bound is no error
   */
  public WriteGlobalNode(String name, Expression value, boolean silent) {
    this.name = name;
    this.value = value;
    this.silent = silent;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object v = value == null ? null : value.execute(frame);
    t.at(this);
    PyDict g = ReadGlobalNode.globals(frame, t);
    if (!write(t, g, name, v) && !silent) {
      throw PyErrors.undefinedName(name).at(this);
    }
  }

  /** Binds, or deletes with null; false when there was nothing to delete. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  static boolean write(PyThread t, PyDict g, String name, Object v) {
    if (v == null) {
      return g.deleteString(t, name);
    }
    g.putString(t, name, v);
    return true;
  }
}
