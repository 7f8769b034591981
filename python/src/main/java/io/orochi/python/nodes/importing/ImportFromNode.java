package io.orochi.python.nodes.importing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** One name of {@code from module import name}. */
public final class ImportFromNode extends Expression {
  @Child private Expression module;
  private final String name;

  public ImportFromNode(Expression module, String name) {
    this.module = module;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object m = module.execute(frame);
    try {
      return get(PyThread.of(frame), m);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object get(PyThread t, Object m) {
    return Imports.from(t, m, name);
  }
}
