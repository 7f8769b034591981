package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.reader.Form;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.mode.TransactionalCopies;

/**
 * A call of a built-in function that no program has redefined. No look-up, and no epoch to compare
 * in transactions: as long as the assumption holds there is no text that could write the cell.
 */
public final class BuiltinCallNode extends DuhtonNode implements ModalNode {
  private final Compiler compiler;
  private final Form.Sequence form;
  private final Assumption untouched;
  @Child private DuhtonNode operation;
  private boolean tx;

  public BuiltinCallNode(
      Compiler compiler, Form.Sequence form, Assumption untouched, DuhtonNode operation) {
    this.compiler = compiler;
    this.form = form;
    this.untouched = untouched;
    this.operation = operation;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return untouched.isValid() ? operation.execute(frame) : general().execute(frame);
  }

  @Override
  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    return untouched.isValid() ? operation.executeInt(frame) : general().executeInt(frame);
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    return untouched.isValid() ? operation.executeTruth(frame) : general().executeTruth(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (untouched.isValid()) {
      operation.executeVoid(frame);
    } else {
      general().executeVoid(frame);
    }
  }

  private DuhtonNode general() {
    CompilerDirectives.transferToInterpreterAndInvalidate();
    DuhtonNode call = compiler.generalCall(form);
    if (tx) {
      TransactionalCopies.switchAll(call);
    }
    return replace(call);
  }
}
