package io.orochi.python.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import io.orochi.python.nodes.Statement;

/** {@code if}. */
public final class IfNode extends Statement {
  @Child private Condition test;
  @Child private Statement body;
  @Child private Statement orElse;
  private final CountingConditionProfile profile = CountingConditionProfile.create();

  /** The statement; {@code orElse} may be null. */
  public IfNode(Condition test, Statement body, Statement orElse) {
    this.test = test;
    this.body = body;
    this.orElse = orElse;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (profile.profile(test.test(frame))) {
      body.executeVoid(frame);
    } else if (orElse != null) {
      orElse.executeVoid(frame);
    }
  }
}
