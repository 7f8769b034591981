package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import io.orochi.python.nodes.Expression;

/** {@code a if test else b}. */
public final class IfExpression extends Expression {
  @Child private Condition test;
  @Child private Expression body;
  @Child private Expression orElse;
  private final CountingConditionProfile profile = CountingConditionProfile.create();

  public IfExpression(Condition test, Expression body, Expression orElse) {
    this.test = test;
    this.body = body;
    this.orElse = orElse;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return profile.profile(test.test(frame)) ? body.execute(frame) : orElse.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return profile.profile(test.test(frame)) ? body.executeLong(frame) : orElse.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return profile.profile(test.test(frame))
        ? body.executeDouble(frame)
        : orElse.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return profile.profile(test.test(frame))
        ? body.executeBoolean(frame)
        : orElse.executeBoolean(frame);
  }
}
