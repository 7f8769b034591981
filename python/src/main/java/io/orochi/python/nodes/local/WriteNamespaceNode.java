package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.LocalNames;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * Binds a name of a class body, or of module code that runs with separate locals; without a value
 * expression it deletes it.
 */
public final class WriteNamespaceNode extends Statement {
  private final String name;
  @Child private Expression value;
  private final boolean silent;

  /**
   * The statement.
   *
   * @param value what to bind, or null to delete
   * @param silent whether deleting an absent name is no error
   */
  public WriteNamespaceNode(String name, Expression value, boolean silent) {
    this.name = name;
    this.value = value;
    this.silent = silent;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    Object v = value == null ? null : value.execute(frame);
    try {
      write(PyThread.of(frame), frame.getArguments()[LocalNames.ARGUMENT], v);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void write(PyThread t, Object namespace, Object v) {
    if (v != null) {
      LocalNames.put(t, namespace, name, v);
    } else if (!LocalNames.delete(t, namespace, name) && !silent) {
      throw PyErrors.undefinedName(name);
    }
  }
}
