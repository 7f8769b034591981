package io.orochi.duhton.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import io.orochi.duhton.nodes.DuhtonNode;

/** {@code if}. */
public final class IfNode extends DuhtonNode {
  private final CountingConditionProfile profile = CountingConditionProfile.create();
  @Child private DuhtonNode condition;
  @Child private DuhtonNode then;
  @Child private DuhtonNode otherwise;

  public IfNode(DuhtonNode condition, DuhtonNode then, DuhtonNode otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (profile.profile(condition.executeTruth(frame))) {
      return then.execute(frame);
    }
    return otherwise.execute(frame);
  }

  @Override
  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    if (profile.profile(condition.executeTruth(frame))) {
      return then.executeInt(frame);
    }
    return otherwise.executeInt(frame);
  }

  @Override
  public boolean executeTruth(VirtualFrame frame) {
    if (profile.profile(condition.executeTruth(frame))) {
      return then.executeTruth(frame);
    }
    return otherwise.executeTruth(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (profile.profile(condition.executeTruth(frame))) {
      then.executeVoid(frame);
    } else {
      otherwise.executeVoid(frame);
    }
  }
}
