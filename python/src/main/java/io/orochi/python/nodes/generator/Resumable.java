package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * A statement that can suspend its generator. Its state slot holds 0, or nothing, unless the
 * generator is suspended in it. It is reset when the statement is entered, so that one which is
 * left by a jump or exception starts afresh the next time.
 */
public interface Resumable {
  /** Takes the state out of its slot. */
  static int take(VirtualFrame frame, int slot) {
    if (!frame.isLong(slot)) {
      return 0;
    }
    int state = (int) frame.getLong(slot);
    frame.setLong(slot, 0);
    return state;
  }
}
