package io.orochi.duhton.nodes.effect;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.IntNode;

/** {@code time}: milliseconds of the clock, without what does not fit into 31 bits. */
public final class TimeNode extends IntNode {
  @Override
  public int executeInt(VirtualFrame frame) {
    return now();
  }

  @TruffleBoundary
  private static int now() {
    return (int) System.currentTimeMillis() & Integer.MAX_VALUE;
  }
}
