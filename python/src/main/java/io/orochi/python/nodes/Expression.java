package io.orochi.python.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

/** An expression. The typed variants avoid boxing where a node can tell; by default they unbox. */
public abstract class Expression extends PyNode {
  public abstract Object execute(VirtualFrame frame);

  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    Object v = execute(frame);
    if (v instanceof Long l) {
      return l;
    }
    throw new UnexpectedResultException(v);
  }

  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    Object v = execute(frame);
    if (v instanceof Double d) {
      return d;
    }
    throw new UnexpectedResultException(v);
  }

  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    Object v = execute(frame);
    if (v instanceof Boolean b) {
      return b;
    }
    throw new UnexpectedResultException(v);
  }

  /** Evaluates and drops the value. */
  public void executeVoid(VirtualFrame frame) {
    execute(frame);
  }
}
