package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import io.orochi.framework.object.Shape;
import io.orochi.python.nodes.generator.GeneratorBody;
import io.orochi.stm.Publisher;

/**
 * An asynchronous generator (PEP 525). A {@link PyAsyncStep} runs it from one value to the next;
 * from its first resumption to the value or the end no other step may begin.
 */
public final class PyAsyncGenerator extends PyGenerator {
  private boolean stepping;
  private boolean closed;
  private boolean started;

  /** The hook that was set when it was started, or null. */
  private Object finalizer;

  public PyAsyncGenerator(PyThread t, Shape shape, GeneratorBody body, MaterializedFrame frame) {
    super(t, shape, BuiltinType.ASYNC_GENERATOR, body, frame);
  }

  /** Whether a step has begun that has not come to its value. */
  @TruffleBoundary
  public boolean isStepping(PyThread t) {
    long w = t.open(this);
    try {
      return stepping;
    } finally {
      t.close(this, w);
    }
  }

  /** Whether it was closed, or has ended by StopAsyncIteration or GeneratorExit. */
  @TruffleBoundary
  boolean isClosed(PyThread t) {
    long w = t.open(this);
    try {
      return closed;
    } finally {
      t.close(this, w);
    }
  }

  void beginStep(PyThread t, boolean closing) {
    long w = t.open(this);
    stepping = true;
    closed |= closing;
    t.close(this, w);
  }

  void endStep(PyThread t, boolean closing) {
    long w = t.open(this);
    stepping = false;
    closed |= closing;
    t.close(this, w);
  }

  /** Calls the hook for generators that begin, when this is the first step that is asked for. */
  @TruffleBoundary
  public void callFirstIterationHook(PyThread t) {
    boolean first;
    if (!isPrivate()) {
      t.escape(t.asyncHooks.finalizer());
    }
    long w = t.open(this);
    try {
      first = !started;
      started = true;
      if (first) {
        finalizer = t.asyncHooks.finalizer();
      }
    } finally {
      t.close(this, w);
    }
    Object hook = t.asyncHooks.firstIteration();
    if (first && hook != null) {
      Calls.call(t, hook, this);
    }
  }

  /** The hook to call when it is garbage, or null. */
  Object finalizer(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object hook = finalizer;
      if (!shared || t.secondLook(this, m)) {
        return hook;
      }
    }
  }

  private record AsyncSnapshot(
      Object generator, boolean stepping, boolean closed, boolean started, Object finalizer) {}

  @Override
  protected Object snapshot() {
    return new AsyncSnapshot(super.snapshot(), stepping, closed, started, finalizer);
  }

  @Override
  protected void restore(Object saved) {
    AsyncSnapshot s = (AsyncSnapshot) saved;
    super.restore(s.generator);
    stepping = s.stepping;
    closed = s.closed;
    started = s.started;
    finalizer = s.finalizer;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(finalizer);
  }
}
