package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.framework.object.Shape;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.function.PrologueNode;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.CoroutineOrigins;
import io.orochi.python.runtime.PyAsyncGenerator;
import io.orochi.python.runtime.PyGenerator;
import io.orochi.python.runtime.PyThread;

/** What a call of a generator function does: it makes the generator. */
public final class GeneratorRootNode extends PyRootNode {
  @Child private PrologueNode prologue;
  private final GeneratorBody body;
  private final BuiltinType type;

  public GeneratorRootNode(
      OrochiLanguage language,
      FrameDescriptor descriptor,
      CodeObject code,
      PrologueNode prologue,
      GeneratorBody body) {
    super(language, descriptor, code);
    this.prologue = prologue;
    this.body = body;
    this.type =
        (code.flags() & CodeObject.COROUTINE) != 0
            ? BuiltinType.COROUTINE
            : (code.flags() & CodeObject.ASYNC_GENERATOR) != 0
                ? BuiltinType.ASYNC_GENERATOR
                : BuiltinType.GENERATOR;
  }

  /** The tree that resumes what this makes. */
  public RootNode resumed() {
    return body.target(false).getRootNode();
  }

  @Override
  protected Object run(VirtualFrame frame, PyThread t) {
    prologue.execute(frame, t);
    Shape shape = t.context().shape(type);
    if (type == BuiltinType.ASYNC_GENERATOR) {
      return new PyAsyncGenerator(t, shape, body, frame.materialize());
    }
    PyGenerator made = new PyGenerator(t, shape, type, body, frame.materialize());
    if (type == BuiltinType.COROUTINE) {
      made.guard(t); // there is a warning if nobody awaits it
      if (t.originDepth > 0) {
        CoroutineOrigins.note(t, made);
      }
    }
    return made;
  }
}
