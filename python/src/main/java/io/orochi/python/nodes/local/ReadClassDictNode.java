package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.LocalNames;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;

/**
 * Reads a name in the scope of type parameters within a class: in the class's namespace, else where
 * {@code otherwise} looks.
 */
public final class ReadClassDictNode extends Expression {
  private final int slot;
  private final String name;
  @Child private Expression otherwise;

  /**
   * The expression.
   *
   * @param slot slot of the cell {@code __classdict__}
   */
  public ReadClassDictNode(int slot, String name, Expression otherwise) {
    this.slot = slot;
    this.name = name;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object namespace = ReadCellNode.cell(frame, slot).read(t);
    Object v;
    try {
      v = namespace == null ? null : read(t, namespace);
    } catch (PyException e) {
      throw e.at(this);
    }
    return v != null ? v : otherwise.execute(frame);
  }

  @TruffleBoundary
  private Object read(PyThread t, Object namespace) {
    return namespace instanceof PyType made
        ? made.namespace().get(t, name)
        : LocalNames.get(t, namespace, name);
  }
}
