package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/** The built-in {@code __build_class__}, which class statements call. */
public final class BuildClassNode extends Expression {
  @Override
  public Object execute(VirtualFrame frame) {
    Object v = find(PyThread.of(frame));
    if (v == null) {
      throw PyErrors.nameError("__build_class__ not found").at(this);
    }
    return v;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object find(PyThread t) {
    return t.context().builtins().get(t, "__build_class__");
  }
}
