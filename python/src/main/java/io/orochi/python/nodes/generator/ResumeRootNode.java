package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyThread;

/**
 * Resumes a generator: runs its body in its own frame until the next {@code yield}. Gives the yielded value, or Java null at the end with the returned value in the frame's
 * result slot.
 */
final class ResumeRootNode extends PyRootNode {
  private static final int FRAME = 2;

  private final int resultSlot;
  @Child private Expression body;

  ResumeRootNode(OrochiLanguage language, CodeObject code, int resultSlot, Expression body) {
    super(language, new FrameDescriptor(), code);
    this.resultSlot = resultSlot;
    this.body = body;
  }

  @Override
  protected Object run(VirtualFrame frame, PyThread t) {
    MaterializedFrame own = (MaterializedFrame) frame.getArguments()[FRAME];
    own.getArguments()[0] = t;
    try {
      own.setObject(resultSlot, body.execute(own));
      return null;
    } catch (YieldException e) {
      Object value = own.getObject(resultSlot);
      own.setObject(resultSlot, null);
      return value;
    } catch (ReturnException e) {
      return null;
    }
  }
}
