package io.orochi.python.nodes.function;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.name.BuiltinNames;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** The built-in {@code __build_class__}, which class statements call. */
public final class BuildClassNode extends Expression {
  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object v;
    try {
      v = BuiltinNames.builtin(t, ReadGlobalNode.globals(frame, t), "__build_class__");
    } catch (PyException e) {
      throw e.at(this);
    }
    if (v == null) {
      throw PyErrors.nameError("__build_class__ not found").at(this);
    }
    return v;
  }
}
