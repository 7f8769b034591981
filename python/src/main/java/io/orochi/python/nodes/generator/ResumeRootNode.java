package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/**
 * Resumes a generator: runs its body until the next {@code yield}. Gives the yielded value, or Java
 * null at the end with the returned value in the result slot of the generator's frame.
 *
 * <p>The body runs in the frame of this call, which compiled code keeps in registers; the
 * generator's own frame is read at the start and written at a {@code yield}. While the generator
 * runs its own frame is as it was when it was suspended.
 */
final class ResumeRootNode extends PyRootNode {
  private static final int FRAME = 2;

  private final int resultSlot;
  private final int slots;
  @Child private Expression body;

  ResumeRootNode(
      OrochiLanguage language,
      FrameDescriptor descriptor,
      CodeObject code,
      int resultSlot,
      Expression body) {
    super(language, descriptor, code);
    this.resultSlot = resultSlot;
    this.slots = descriptor.getNumberOfSlots();
    this.body = body;
  }

  @Override
  protected Object run(VirtualFrame frame, PyThread t) {
    MaterializedFrame own = (MaterializedFrame) frame.getArguments()[FRAME];
    copy(own, frame);
    if (Tracing.isUsed()) {
      Tracing.begin(t, frame, this, code(), own.getObject(resultSlot + 1));
    }
    try {
      own.setObject(resultSlot, body.execute(frame));
    } catch (YieldException e) {
      Object value = frame.getObject(resultSlot);
      frame.setObject(resultSlot, null);
      if (Tracing.isUsed()) {
        Tracing.end(t, frame, this, value);
      }
      copy(frame, own);
      return value;
    } catch (ReturnException e) {
      own.setObject(resultSlot, Slots.read(frame, resultSlot));
    }
    Catching.end(t, frame);
    if (Tracing.isUsed()) {
      Tracing.end(t, frame, this, own.getObject(resultSlot));
    }
    return null;
  }

  @ExplodeLoop
  private void copy(Frame from, Frame to) {
    for (int i = 0; i < slots; i++) {
      if (from.isObject(i)) {
        to.setObject(i, from.getObject(i));
      } else if (from.isLong(i)) {
        to.setLong(i, from.getLong(i));
      } else if (from.isDouble(i)) {
        to.setDouble(i, from.getDouble(i));
      } else {
        to.setBoolean(i, from.getBoolean(i));
      }
    }
  }
}
