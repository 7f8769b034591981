package io.orochi.python.nodes.function;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/** The body of a function that is no generator, of a class, or of a module. */
public final class FunctionRootNode extends PyRootNode {
  private final int resultSlot;
  @Child private PrologueNode prologue;
  @Child private Expression body;
  private final BranchProfile returned = BranchProfile.create();

  public FunctionRootNode(
      OrochiLanguage language,
      FrameDescriptor descriptor,
      CodeObject code,
      int resultSlot,
      PrologueNode prologue,
      Expression body) {
    super(language, descriptor, code);
    this.resultSlot = resultSlot;
    this.prologue = prologue;
    this.body = body;
  }

  @Override
  protected Object run(VirtualFrame frame, PyThread t) {
    prologue.execute(frame, t);
    Object result;
    if (Tracing.isUsed()) {
      Tracing.begin(t, frame, this, code(), null);
    }
    try {
      result = body.execute(frame);
    } catch (ReturnException e) {
      returned.enter();
      result = Slots.read(frame, resultSlot);
    }
    end(t, frame);
    if (Tracing.isUsed()) {
      Tracing.end(t, frame, this, result);
    }
    return result;
  }
}
