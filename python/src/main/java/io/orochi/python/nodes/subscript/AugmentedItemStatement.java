package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PlaceNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.operator.InPlaceNode;
import io.orochi.python.nodes.operator.SharedUpdate;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;

/** {@code object[key] op= operand}: one operation where the values are immutable. */
public final class AugmentedItemStatement extends Statement {
  private final BinaryOperator op;
  @Child private Expression object;
  @Child private Expression key;
  @Child private Expression operand;
  @Child private GetItemNode get = new GetItemNode();
  @Child private SetItemNode set = new SetItemNode();
  @Child private InPlaceNode node;

  /** Place of what is read and set; the statement's own is that of the operation. */
  @Child private PlaceNode target;

  public AugmentedItemStatement(
      Expression object, Expression key, BinaryOperator op, Expression operand, PlaceNode target) {
    this.object = object;
    this.key = key;
    this.op = op;
    this.operand = operand;
    this.target = target;
    node = new InPlaceNode(op);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object o = object.execute(frame);
    Object k = key.execute(frame);
    Object old;
    try {
      old = get.execute(t, o, k);
    } catch (PyException e) {
      throw e.at(target);
    }
    Object v = operand.execute(frame);
    Object changed;
    try {
      if (o instanceof ShapedObject s && SharedUpdate.applies(t, s, old)) {
        t.at(this, k);
        update(t, s, k, old, v);
        return;
      }
      changed = node.execute(t, old, v);
    } catch (PyException e) {
      throw e.at(this);
    }
    try {
      set.execute(t, o, k, changed);
    } catch (PyException e) {
      throw e.at(target);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void update(PyThread t, ShapedObject s, Object k, Object old, Object v) {
    SharedUpdate.perform(
        t,
        op,
        () -> Subscripts.holder(t, s, k),
        old,
        v,
        () -> Subscripts.get(t, s, k),
        x -> Subscripts.set(t, s, k, x));
  }
}
