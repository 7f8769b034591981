package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyThread;

/**
 * {@code locals()} in a function. The variables are here; the built-in function itself would have
 * to look for them on the stack, and compiled code would end there.
 */
public final class LocalsCallNode extends Expression {
  @Child private Expression callee;

  /** The built-in {@code locals}, as soon as it has been called here. */
  @CompilationFinal private Object builtin;

  public LocalsCallNode(Expression callee) {
    this.callee = callee;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object f = callee.execute(frame);
    if (f != builtin && builtin == null && isLocals(f)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      builtin = f;
    }
    try {
      return f == builtin
          ? PyFrame.locals(t, frame.materialize(), ((PyRootNode) getRootNode()).code())
          : Calls.call(t, f);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary
  private static boolean isLocals(Object f) {
    return f instanceof BuiltinFunction b
        && b.name().equals("locals")
        && "builtins".equals(b.owner());
  }
}
