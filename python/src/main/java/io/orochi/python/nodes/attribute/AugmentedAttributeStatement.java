package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.log.Named;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PlaceNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.operator.InPlaceNode;
import io.orochi.python.nodes.operator.SharedUpdate;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.stm.TxObject;

/** {@code receiver.name op= operand}: one operation where the values are immutable. */
public final class AugmentedAttributeStatement extends Statement implements Named {
  private final String name;
  private final BinaryOperator op;
  @Child private Expression receiver;
  @Child private Expression operand;
  @Child private GetAttributeNode get;
  @Child private SetAttributeNode set;
  @Child private InPlaceNode node;

  /** Place of what is read and set; the statement's own is that of the operation. */
  @Child private PlaceNode target;

  public AugmentedAttributeStatement(
      Expression receiver, String name, BinaryOperator op, Expression operand, PlaceNode target) {
    this.receiver = receiver;
    this.name = name;
    this.op = op;
    this.operand = operand;
    get = new GetAttributeNode(name);
    set = new SetAttributeNode(name);
    this.target = target;
    node = new InPlaceNode(op);
  }

  @Override
  public String partForReport() {
    return "attribute '" + name + "'";
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object o = receiver.execute(frame);
    Object old;
    try {
      old = get.execute(t, o);
    } catch (PyException e) {
      throw e.at(target);
    }
    Object v = operand.execute(frame);
    Object changed;
    try {
      if (o instanceof ShapedObject s && SharedUpdate.applies(t, s, old)) {
        t.at(this);
        update(t, s, old, v);
        return;
      }
      changed = node.execute(t, old, v);
    } catch (PyException e) {
      throw e.at(this);
    }
    try {
      set.execute(t, o, changed);
    } catch (PyException e) {
      throw e.at(target);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void update(PyThread t, ShapedObject s, Object old, Object v) {
    SharedUpdate.perform(
        t,
        op,
        () -> holder(s),
        old,
        v,
        () -> Attributes.get(t, s, name),
        x -> Attributes.set(t, s, name, x));
  }

  /** The object whose version says who has written the attribute last. */
  private TxObject holder(ShapedObject s) {
    if (s instanceof PyType c) {
      return c.namespace().cell(name);
    }
    return s instanceof PyModule m ? m.names().cell(name) : s;
  }
}
