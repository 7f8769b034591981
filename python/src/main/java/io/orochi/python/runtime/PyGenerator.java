package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.nodes.PlaceNode;
import io.orochi.python.nodes.generator.GeneratorBody;
import io.orochi.python.nodes.generator.YieldFromNode;
import io.orochi.python.nodes.local.Slots;
import io.orochi.stm.Publisher;

/**
 * A generator or coroutine, or what an asynchronous generator has of one. Its frame belongs to
 * whoever has made it {@link State#RUNNING}; the change of state is an operation of the
 * transactional object, so that of two threads one gets "already executing". A transaction saves
 * the whole frame before its first resume.
 *
 * <p>A frame may keep private objects while it runs; when a public generator is suspended they are
 * published.
 */
public sealed class PyGenerator extends PlainObject permits PyAsyncGenerator {
  /** Where the generator stands. */
  public enum State {
    CREATED,
    SUSPENDED,
    RUNNING,
    FINISHED
  }

  private final BuiltinType type;
  private final GeneratorBody body;
  private final MaterializedFrame frame;
  private State state = State.CREATED;

  /** Of whoever runs the generator; null when nothing is to be done for it as garbage. */
  private Finaliser finaliser;

  private String name;
  private String qualname;

  public PyGenerator(
      PyThread t, Shape shape, BuiltinType type, GeneratorBody body, MaterializedFrame frame) {
    super(t, shape);
    this.type = type;
    this.body = body;
    this.frame = frame;
    PyFunction f = (PyFunction) frame.getArguments()[1];
    this.name = f.name();
    this.qualname = f.qualname();
  }

  public CodeObject code() {
    return body.code();
  }

  public BuiltinType kind() {
    return type;
  }

  public State state(PyThread t) {
    if (isPrivate()) {
      return state;
    }
    while (true) {
      long m = t.firstLook(this);
      State s = state;
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  public String name() {
    return name;
  }

  public String qualname() {
    return qualname;
  }

  /** Sets {@code __name__} and {@code __qualname__}; null leaves one as it is. */
  public void rename(PyThread t, String newName, String newQualname) {
    long w = t.open(this);
    if (newName != null) {
      name = newName;
    }
    if (newQualname != null) {
      qualname = newQualname;
    }
    t.close(this, w);
  }

  public GeneratorBody body() {
    return body;
  }

  public PyFunction function() {
    return (PyFunction) frame.getArguments()[1];
  }

  /**
   * Takes the frame of a private generator outside of transactions, with None as what is sent;
   * false when {@link #resume} must decide.
   */
  public boolean enterPrivate() {
    if (!isPrivate() || state != State.SUSPENDED && state != State.CREATED) {
      return false;
    }
    if (state == State.SUSPENDED) {
      frame.setObject(body.resultSlot(), PyNone.NONE);
    }
    state = State.RUNNING;
    return true;
  }

  /**
   * Gives the frame back; false when the generator has been published meanwhile: then {@link
   * #left}.
   */
  public boolean leavePrivate(PyThread t, boolean suspended) {
    if (!isPrivate()) {
      return false;
    }
    state = suspended ? State.SUSPENDED : State.FINISHED;
    if (suspended ? finaliser == null && mayNeedEnd() : finaliser != null) {
      stopped(t, suspended);
    }
    return true;
  }

  private boolean mayNeedEnd() {
    return body.hasCleanup() || type == BuiltinType.ASYNC_GENERATOR;
  }

  /** To be called by whoever has made or run the generator: it may be garbage before its end. */
  @TruffleBoundary
  private void stopped(PyThread t, boolean suspended) {
    if (!suspended) {
      if (!t.inTx()) {
        t.context().finalisation().release(t, finaliser);
        finaliser = null;
      }
    } else if (type == BuiltinType.ASYNC_GENERATOR || body.isInCleanup(location())) {
      guard(t);
    }
  }

  /** Sees to it that the generator is ended ({@link GeneratorEnd}) when it is garbage. */
  @TruffleBoundary
  public void guard(PyThread t) {
    Finaliser f = t.context().finalisation().guardGenerator(t, this);
    finaliser = f;
    if (t.inTx()) {
      t.onAbort(
          () -> {
            f.detach();
            finaliser = null;
          });
    }
  }

  /** Gives the frame back after a {@code yield} or at the end. */
  public void left(PyThread t, boolean suspended) {
    leave(t, suspended ? State.SUSPENDED : State.FINISHED);
  }

  /** Ends the generator by an exception; the one that goes on. */
  public PyException failed(PyThread t, PyException e) {
    leave(t, State.FINISHED);
    return afterRaise(t, e);
  }

  /** The frame; whoever is not running the generator only reads it, and may see it half-way. */
  public MaterializedFrame frame() {
    return frame;
  }

  /** The {@code yield} at which the generator is suspended, or null when it has not started. */
  public Node location() {
    return frame.isObject(body.placeSlot()) && frame.getObject(body.placeSlot()) instanceof Node n
        ? n
        : null;
  }

  /** What the generator delegates to ({@code yield from}, {@code await}), or null. */
  public Object delegate(PyThread t) {
    return state(t) == State.SUSPENDED && location() instanceof YieldFromNode n
        ? n.iterator(frame)
        : null;
  }

  /** How error texts call it. */
  private String noun() {
    return switch (type) {
      case COROUTINE -> "coroutine";
      case ASYNC_GENERATOR -> "async generator";
      default -> "generator";
    };
  }

  /**
   * Resumes: gives the yielded value, or Java null when the generator has returned ({@link
   * #returned}) or had ended before.
   *
   * @param sent the value to send, {@code None} for next, or a {@link PyException} to raise at the
   *     {@code yield}
   */
  public Object resume(PyThread t, Object sent) {
    Operation.leave(t);
    if (!enter(t, sent)) {
      return null;
    }
    Object value;
    try {
      value = body.target(t.inTx()).call(t, frame.getArguments()[1], frame);
    } catch (PyException e) {
      leave(t, State.FINISHED);
      throw afterRaise(t, e);
    }
    leave(t, value == null ? State.FINISHED : State.SUSPENDED);
    return value;
  }

  /** Takes the frame; false when the generator has ended. */
  @TruffleBoundary
  private boolean enter(PyThread t, Object sent) {
    State before;
    long w = t.open(this);
    try {
      before = state;
      if (before == State.CREATED && sent instanceof PyException) {
        state = State.FINISHED;
      } else if (before == State.SUSPENDED || before == State.CREATED && sent == PyNone.NONE) {
        state = State.RUNNING;
        if (before == State.SUSPENDED) {
          frame.setObject(body.resultSlot(), sent);
        }
      }
    } finally {
      t.close(this, w);
    }
    switch (before) {
      case RUNNING:
        throw PyErrors.valueError("%s already executing", noun());
      case CREATED:
        if (sent instanceof PyException e) {
          // as if its first line had raised
          PyFrame f = PyFrame.of(t, frame, code());
          e.at(new PlaceNode()).addFrame(t, f);
          f.end(t, frame);
          throw e;
        }
        if (sent != PyNone.NONE) {
          throw PyErrors.typeError("can't send non-None value to a just-started %s", noun());
        }
        return true;
      case FINISHED:
        if (type == BuiltinType.COROUTINE) {
          throw PyErrors.runtimeError("cannot reuse already awaited coroutine");
        }
        if (sent instanceof PyException e) {
          throw e;
        }
        frame.setObject(body.resultSlot(), PyNone.NONE);
        return false;
      default:
        return true;
    }
  }

  @TruffleBoundary
  private void leave(PyThread t, State next) {
    if (!isPrivate()) {
      int n = frame.getFrameDescriptor().getNumberOfSlots();
      for (int i = 0; i < n; i++) {
        if (frame.isObject(i)) {
          t.escape(frame.getObject(i));
        }
      }
    }
    long w = t.open(this);
    state = next;
    t.close(this, w);
    boolean suspended = next == State.SUSPENDED;
    if (suspended ? finaliser == null && mayNeedEnd() : finaliser != null) {
      stopped(t, suspended);
    }
  }

  /** StopIteration must not look like the generator's own end (PEP 479). */
  @TruffleBoundary
  private PyException afterRaise(PyThread t, PyException e) {
    boolean stop = Exceptions.matches(t, e, BuiltinException.StopIteration);
    if (!stop
        && !(type == BuiltinType.ASYNC_GENERATOR
            && Exceptions.matches(t, e, BuiltinException.StopAsyncIteration))) {
      return e;
    }
    PyException wrapped =
        PyErrors.runtimeError(
            "%s raised %s", noun(), stop ? "StopIteration" : "StopAsyncIteration");
    PyBaseException object = Exceptions.object(t, wrapped);
    PyBaseException cause = Exceptions.object(t, e);
    object.setCause(t, cause);
    object.setContext(t, cause);
    wrapped.startChaining();
    return wrapped;
  }

  /**
   * The value of the {@code return} that ended the generator, when {@link #resume} has just given
   * null.
   */
  public Object returned() {
    Object value = Slots.read(frame, body.resultSlot());
    return value == null ? PyNone.NONE : value;
  }

  /** {@code next(generator)}: Java null at the end. */
  public Object next(PyThread t) {
    return resume(t, PyNone.NONE);
  }

  /** {@code generator.close()}. */
  @TruffleBoundary
  public void close(PyThread t) {
    State s = state(t);
    if (s == State.FINISHED) {
      return;
    }
    if (s == State.CREATED) {
      leave(t, State.FINISHED);
      return;
    }
    try {
      PyException exit = PyErrors.withArgs(BuiltinException.GeneratorExit);
      if (resume(t, exit) != null) {
        throw PyErrors.runtimeError("%s ignored GeneratorExit", noun());
      }
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.GeneratorExit)
          && !Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        throw e;
      }
    }
  }

  private record GeneratorSnapshot(
      Object plain, State state, String name, String qualname, MaterializedFrame frame) {}

  @Override
  protected Object snapshot() {
    FrameDescriptor d = frame.getFrameDescriptor();
    MaterializedFrame copy = Truffle.getRuntime().createMaterializedFrame(frame.getArguments(), d);
    frame.copyTo(0, copy, 0, d.getNumberOfSlots());
    return new GeneratorSnapshot(super.snapshot(), state, name, qualname, copy);
  }

  @Override
  protected void restore(Object saved) {
    GeneratorSnapshot s = (GeneratorSnapshot) saved;
    super.restore(s.plain);
    state = s.state;
    name = s.name;
    qualname = s.qualname;
    s.frame.copyTo(0, frame, 0, frame.getFrameDescriptor().getNumberOfSlots());
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(frame.getArguments()[1]);
    int n = frame.getFrameDescriptor().getNumberOfSlots();
    for (int i = 0; i < n; i++) {
      if (frame.isObject(i)) {
        p.visit(frame.getObject(i));
      }
    }
  }
}
