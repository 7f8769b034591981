package io.orochi.python.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;

/** Reads a local variable. */
public final class ReadLocalNode extends Expression {
  private final int slot;
  private final String name;

  public ReadLocalNode(int slot, String name) {
    this.slot = slot;
    this.name = name;
  }

  public int slot() {
    return slot;
  }

  public String name() {
    return name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = Slots.read(frame, slot);
    if (v == null) {
      throw unbound(name).at(this);
    }
    return v;
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isLong(slot)) {
      return frame.getLong(slot);
    }
    return super.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isDouble(slot)) {
      return frame.getDouble(slot);
    }
    return super.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    if (frame.isBoolean(slot)) {
      return frame.getBoolean(slot);
    }
    return super.executeBoolean(frame);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  static PyException unbound(String name) {
    return PyErrors.raise(
        BuiltinException.UnboundLocalError,
        "cannot access local variable '%s' where it is not associated with a value",
        name);
  }
}
