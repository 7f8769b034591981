package io.orochi.duhton.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.duhton.nodes.variable.LocalSlots;
import io.orochi.duhton.runtime.DuhtonError;

/** A function, or the text of a program. Its arguments are the thread, then the values. */
public final class BodyRootNode extends RootNode {
  private final String name;
  private final SourceSection section;
  private final int parameters;
  @Child private DuhtonNode body;

  /**
   * The root.
   *
   * @param parameters how many arguments there are, in the first slots of the frame
   */
  public BodyRootNode(
      DuhtonLanguage language,
      FrameDescriptor descriptor,
      String name,
      SourceSection section,
      int parameters,
      DuhtonNode body) {
    super(language, descriptor);
    this.name = name;
    this.section = section;
    this.parameters = parameters;
    this.body = body;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] arguments = frame.getArguments();
    assert DuhtonNode.thread(frame).holdsNothingOpen(this);
    for (int i = 0; i < parameters; i++) {
      LocalSlots.write(frame, i, arguments[i + 1]);
    }
    try {
      return body.execute(frame);
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  @TruffleBoundary
  private DuhtonError tooDeep() {
    return new DuhtonError("calls are nested too deeply", this);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  @Override
  public boolean isCloningAllowed() {
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
