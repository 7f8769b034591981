package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.LocalNames;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/**
 * Reads a name of a class body, or of module code that runs with separate locals: in its namespace,
 * else where {@code otherwise} looks.
 */
public final class ReadNamespaceNode extends Expression {
  private final String name;
  @Child private Expression otherwise;

  public ReadNamespaceNode(String name, Expression otherwise) {
    this.name = name;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v;
    try {
      v = read(PyThread.of(frame), frame.getArguments()[LocalNames.ARGUMENT]);
    } catch (PyException e) {
      throw e.at(this);
    }
    return v != null ? v : otherwise.execute(frame);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object read(PyThread t, Object namespace) {
    return LocalNames.get(t, namespace, name);
  }
}
