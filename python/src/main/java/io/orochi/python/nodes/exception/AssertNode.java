package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;

/** {@code assert}. */
public final class AssertNode extends Statement {
  @Child private Condition test;
  @Child private Expression message;
  private final BranchProfile failed = BranchProfile.create();

  /** The statement; {@code message} may be null. */
  public AssertNode(Condition test, Expression message) {
    this.test = test;
    this.message = message;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!test.test(frame)) {
      failed.enter();
      Object[] args = message == null ? new Object[0] : new Object[] {message.execute(frame)};
      throw PyErrors.withArgs(BuiltinException.AssertionError, args).at(this);
    }
  }
}
