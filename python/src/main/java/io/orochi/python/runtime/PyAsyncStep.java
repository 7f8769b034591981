package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.util.function.Supplier;

/**
 * What {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} of an asynchronous
 * generator give: awaited, it runs the generator to its next value. It ends by StopIteration with
 * that value; by StopAsyncIteration when the generator has ended.
 */
public final class PyAsyncStep extends PlainObject {
  /** Which method made it. */
  public enum Kind {
    SEND("anext", "__anext__()/asend()"),
    THROW("athrow", "aclose()/athrow()"),
    CLOSE("aclose", "aclose()/athrow()");

    private final String method;
    private final String methods;

    Kind(String method, String methods) {
      this.method = method;
      this.methods = methods;
    }
  }

  private enum State {
    NEW,
    BEGUN,
    DONE
  }

  private final PyAsyncGenerator generator;
  private final Kind kind;

  /** The value to send first; for {@link Kind#THROW} the arguments of the call. */
  private final Object first;

  private State state = State.NEW;

  /** A step that has not begun. {@code first} is a tuple for {@link Kind#THROW}. */
  public PyAsyncStep(PyThread t, Shape shape, PyAsyncGenerator generator, Kind kind, Object first) {
    super(t, shape);
    this.generator = generator;
    this.kind = kind;
    this.first = first;
  }

  public Kind kind() {
    return kind;
  }

  /** The value to send first, or the arguments of {@code athrow}. */
  public Object first() {
    return first;
  }

  /**
   * Begins the step; a step that has begun goes on. In one go, so that of two threads one gets the
   * error.
   *
   * @param sent what is sent
   * @return whether this was the beginning
   */
  @TruffleBoundary
  public boolean begin(PyThread t, Object sent) {
    return Operation.atomically(t, () -> tryBegin(t, sent));
  }

  private boolean tryBegin(PyThread t, Object sent) {
    checkNotDone(t);
    boolean isNew = state(t) == State.NEW;
    if (kind != Kind.SEND && generator.state(t) == PyGenerator.State.FINISHED) {
      move(t, State.DONE);
      throw PyErrors.withArgs(BuiltinException.StopIteration);
    }
    if (!isNew) {
      return false;
    }
    if (generator.isStepping(t)) {
      if (kind != Kind.SEND) {
        move(t, State.DONE);
      }
      throw PyErrors.runtimeError("%s(): asynchronous generator is already running", kind.method);
    }
    if (kind != Kind.SEND && generator.isClosed(t)) {
      move(t, State.DONE);
      throw PyErrors.withArgs(BuiltinException.StopAsyncIteration);
    }
    if (kind != Kind.SEND && sent != PyNone.NONE) {
      throw PyErrors.runtimeError("can't send non-None value to a just-started coroutine");
    }
    move(t, State.BEGUN);
    generator.beginStep(t, kind == Kind.CLOSE);
    return true;
  }

  /** RuntimeError when the step is over. */
  public void checkNotDone(PyThread t) {
    if (state(t) == State.DONE) {
      throw PyErrors.runtimeError("cannot reuse already awaited %s", kind.methods);
    }
  }

  /**
   * Resumes the generator; gives what it hands on while it awaits.
   *
   * @param sent gives a value, or a {@link PyException} to raise
   */
  @TruffleBoundary
  public Object resume(PyThread t, Supplier<Object> sent) {
    Object v;
    try {
      v = generator.resume(t, sent.get());
      if (v == null) {
        v = PyErrors.withArgs(BuiltinException.StopAsyncIteration);
      }
    } catch (PyException e) {
      v = e;
    }
    if (v instanceof PyException e) {
      boolean ended =
          Exceptions.matches(t, e, BuiltinException.StopAsyncIteration)
              || Exceptions.matches(t, e, BuiltinException.GeneratorExit);
      end(t, ended);
      throw ended && kind == Kind.CLOSE ? PyErrors.withArgs(BuiltinException.StopIteration) : e;
    }
    if (!(v instanceof AsyncYield y)) {
      return v;
    }
    end(t, false);
    throw kind == Kind.CLOSE
        ? PyErrors.runtimeError("async generator ignored GeneratorExit")
        : PyErrors.withArgs(BuiltinException.StopIteration, y.value());
  }

  private void end(PyThread t, boolean closed) {
    generator.endStep(t, closed);
    move(t, State.DONE);
  }

  /** Ends it without running the generator. */
  @TruffleBoundary
  public void close(PyThread t) {
    move(t, State.DONE);
  }

  private State state(PyThread t) {
    long w = t.open(this);
    try {
      return state;
    } finally {
      t.close(this, w);
    }
  }

  private void move(PyThread t, State next) {
    long w = t.open(this);
    state = next;
    t.close(this, w);
  }

  private record StepSnapshot(Object plain, State state) {}

  @Override
  protected Object snapshot() {
    return new StepSnapshot(super.snapshot(), state);
  }

  @Override
  protected void restore(Object saved) {
    StepSnapshot s = (StepSnapshot) saved;
    super.restore(s.plain);
    state = s.state;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(generator);
    p.visit(first);
  }
}
