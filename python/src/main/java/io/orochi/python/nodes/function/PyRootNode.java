package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/**
 * The root of any guest code: counts the depth of calls, adds its frame to the tracebacks of
 * exceptions that leave it, and turns an exhausted Java stack into RecursionError.
 */
public abstract class PyRootNode extends RootNode {
  private final CodeObject code;
  private final BranchProfile seenFrames = BranchProfile.create();

  protected PyRootNode(OrochiLanguage language, FrameDescriptor descriptor, CodeObject code) {
    super(language, descriptor);
    this.code = code;
  }

  public final CodeObject code() {
    return code;
  }

  @Override
  public final Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    assert t.holdsNothingOpen(this);
    int depth = t.depth;
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, depth >= t.context().recursionLimit())) {
      throw tooDeep();
    }
    t.depth = depth + 1;
    try {
      return run(frame, t);
    } catch (PyException e) {
      Catching.addFrame(t, frame, this, e);
      if (Tracing.isUsed()) {
        Tracing.exception(t, frame, this, e);
      }
      end(t, frame);
      if (Tracing.isUsed()) {
        Tracing.end(t, frame, this, PyNone.NONE);
      }
      throw e;
    } catch (StackOverflowError e) {
      throw tooDeep();
    } finally {
      t.depth = depth;
    }
  }

  /**
   * The code ends. Hardly any that is compiled has a frame that guest code has asked for, and to
   * keep its variables takes more code than all the rest of a short function.
   */
  protected final void end(PyThread t, VirtualFrame frame) {
    if (PyFrame.orNull(frame) != null) {
      seenFrames.enter();
      Catching.end(t, frame);
    }
  }

  /** Runs the code. */
  protected abstract Object run(VirtualFrame frame, PyThread t);

  /**
   * What a stack that is used up is for guest code. Whatever may catch it does so where it catches
   * exceptions: the overflow itself may come from Java code that this frame called.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException tooDeep() {
    return PyErrors.raise(BuiltinException.RecursionError, "maximum recursion depth exceeded");
  }

  @Override
  public final String getName() {
    return code.name();
  }

  @Override
  public final String getQualifiedName() {
    return code.qualname();
  }

  @Override
  public final String toString() {
    return code.qualname();
  }

  @Override
  @TruffleBoundary(transferToInterpreterOnException = false)
  public final SourceSection getSourceSection() {
    return code.source() != null
            && code.source().hasCharacters()
            && code.firstLine() <= code.source().getLineCount()
        ? code.source().createSection(Math.max(code.firstLine(), 1))
        : null;
  }

  @Override
  public final boolean isCloningAllowed() {
    return true;
  }

  @Override
  protected final boolean isCloneUninitializedSupported() {
    return false;
  }
}
