package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.python.nodes.tracing.TracedTree;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.function.Supplier;

/**
 * What guest code sees of one run of a function, of a class body or of a module's code. Made when
 * somebody asks for it or when an exception passes; from then on a slot of the Java frame holds it,
 * so that it is always the same object.
 *
 * <p>While the code runs its variables are those of the Java frame, which is found on the stack of
 * the thread that asks ({@link CallStack}); other threads see what was seen last. When it has ended
 * they are here. What only the running thread writes needs no transaction: where the code was, what
 * had called it, that it has ended.
 */
public final class PyFrame extends TxObject implements BuiltinType.Typed {
  private final CodeObject code;
  private final PyFunction function;
  private final PyDict globals;

  /** Names of a class body or of module code; null for a function. */
  private final Object namespace;

  /** The Java frame when the code runs no more, else null. */
  private MaterializedFrame ended;

  /** The generator whose frame it is, if that is known. */
  private PyGenerator generator;

  private Node location;
  private PyFrame back;
  private PyDict locals;
  private boolean cleared;

  /** {@code f_trace}, or null. */
  private Object tracer;

  /** {@code f_trace_lines} is false. */
  private boolean linesIgnored;

  /** The line of which the tracer was told last; running thread only. */
  int lastLine;

  /** The exception of which the tracer was told last; running thread only. */
  PyException lastException;

  private PyFrame(PyThread t, CodeObject code, PyFunction function, Object namespace) {
    super(t);
    this.code = code;
    this.function = function;
    this.globals = function.definition(t).globals();
    this.namespace = namespace;
  }

  /** The one of a running Java frame, made if there is none yet. */
  public static PyFrame of(PyThread t, Frame frame, CodeObject code) {
    int slot = slot(frame);
    if (frame.isObject(slot) && frame.getObject(slot) instanceof PyFrame f) {
      return f;
    }
    Object[] a = frame.getArguments();
    PyFunction function = (PyFunction) a[1];
    Object namespace = null;
    if ((code.flags() & CodeObject.OPTIMIZED) == 0) {
      namespace =
          a.length > LocalNames.ARGUMENT && !(a[LocalNames.ARGUMENT] instanceof Frame)
              ? a[LocalNames.ARGUMENT]
              : function.definition(t).globals();
    }
    PyFrame made = new PyFrame(t, code, function, namespace);
    frame.setObject(slot, made);
    return made;
  }

  /** The one of a Java frame, or null. */
  public static PyFrame orNull(Frame frame) {
    int slot = slot(frame);
    return frame.isObject(slot) ? (PyFrame) frame.getObject(slot) : null;
  }

  private static int slot(Frame frame) {
    return (Integer) frame.getFrameDescriptor().getInfo();
  }

  public CodeObject code() {
    return code;
  }

  public PyDict globals() {
    return globals;
  }

  /** An exception was raised or passes at {@code node}; running thread only. */
  void passedAt(Node node) {
    location = node;
  }

  /** Where it was last, or {@code otherwise} when it has come to no line; running thread only. */
  Node placeOr(Node otherwise) {
    return location != null ? location : otherwise;
  }

  /** The frame that had called this one, as soon as it is known; running thread only. */
  void calledBy(PyFrame caller) {
    if (back == null && caller != this) {
      back = caller;
    }
  }

  /** The code has ended; running thread only. */
  @TruffleBoundary
  public void end(PyThread t, MaterializedFrame frame) {
    if (!isPrivate()) {
      for (int i = 0; i < frame.getFrameDescriptor().getNumberOfSlots(); i++) {
        if (frame.isObject(i)) {
          t.escape(frame.getObject(i));
        }
      }
    }
    ended = frame;
  }

  /** It is that of {@code g}, which is not running. */
  void belongsTo(PyGenerator g) {
    generator = g;
  }

  /** The caller's frame, or null. */
  @TruffleBoundary
  public PyFrame back(PyThread t) {
    if (ended == null) {
      PyFrame caller = CallStack.caller(t, this);
      if (caller != null && generator == null) {
        back = caller;
      }
      return caller != null ? caller : back;
    }
    return back;
  }

  /** The line that runs, or ran last. */
  @TruffleBoundary
  public int line(PyThread t) {
    return place(t).startLine();
  }

  /** What stands for the instruction that runs, or ran last: {@code f_lasti}. */
  public long instruction(PyThread t) {
    return code.instruction(place(t));
  }

  private TracebackPlace place(PyThread t) {
    if (isSuspended(t)) {
      return TracebackPlace.of(code, generator.location());
    }
    if (ended == null) {
      CallStack.Entry e = CallStack.find(t, this);
      if (e != null && e.location() != null) {
        location = e.location();
      }
    }
    return TracebackPlace.of(code, location);
  }

  private boolean isSuspended(PyThread t) {
    if (generator == null) {
      return false;
    }
    PyGenerator.State s = generator.state(t);
    return s == PyGenerator.State.CREATED || s == PyGenerator.State.SUSPENDED;
  }

  /**
   * {@code f_locals}: a namespace itself; of a function always the same dictionary, as it is now.
   */
  @TruffleBoundary
  public Object locals(PyThread t) {
    Frame variables = variables(t);
    if (namespace != null) {
      return CallStack.namespace(t, namespace, variables);
    }
    PyDict d = dictionary(t);
    if (isCleared(t)) {
      d.clear(t);
    } else if (variables != null) {
      CallStack.update(t, d, variables, code);
    }
    return d;
  }

  /** The dictionary of the variables of a function that runs in {@code frame}, as it is now. */
  @TruffleBoundary
  public static PyDict locals(PyThread t, MaterializedFrame frame, CodeObject code) {
    PyDict d = of(t, frame, code).dictionary(t);
    CallStack.update(t, d, frame, code);
    return d;
  }

  private Frame variables(PyThread t) {
    if (ended != null) {
      return ended;
    }
    if (isSuspended(t)) {
      return generator.frame();
    }
    CallStack.Entry e = CallStack.find(t, this);
    return e == null ? null : e.frame();
  }

  private PyDict dictionary(PyThread t) {
    PyDict d = read(t, () -> locals);
    return d != null ? d : setDictionary(t);
  }

  private PyDict setDictionary(PyThread t) {
    PyDict made = PyDict.create(t);
    if (!isPrivate()) {
      t.escape(made);
    }
    long w = t.open(this);
    PyDict d = locals != null ? locals : made;
    locals = d;
    t.close(this, w);
    return d;
  }

  private boolean isCleared(PyThread t) {
    return read(t, () -> cleared);
  }

  /** {@code f_trace}, or null. */
  public Object tracer(PyThread t) {
    return read(t, () -> tracer);
  }

  /** {@code f_trace_lines}. */
  public boolean tracesLines(PyThread t) {
    return read(t, () -> !linesIgnored);
  }

  private <T> T read(PyThread t, Supplier<T> field) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      T v = field.get();
      if (!shared || t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /** Sets {@code f_trace}; null for none. */
  void setTracer(PyThread t, Object function) {
    if (function != null && !isPrivate()) {
      t.escape(function);
    }
    long w = t.open(this);
    tracer = function;
    t.close(this, w);
  }

  /** Sets {@code f_trace}; its code, if it is running, says its lines from now on. */
  public void traceBy(PyThread t, Object function) {
    setTracer(t, function);
    RootNode root = function == null ? null : CallStack.root(t, this);
    if (root != null) {
      TracedTree.prepare(root);
    }
  }

  /** Sets {@code f_trace_lines}. */
  public void setTracesLines(PyThread t, boolean lines) {
    long w = t.open(this);
    linesIgnored = !lines;
    t.close(this, w);
  }

  /** Makes the dictionary of its variables, if it has one, say what they are in {@code frame}. */
  void refresh(PyThread t, MaterializedFrame frame) {
    if (namespace == null && hasDictionary(t)) {
      CallStack.update(t, dictionary(t), frame, code);
    }
  }

  /** Makes the variables in {@code frame} what the dictionary, if it has one, says. */
  void store(PyThread t, MaterializedFrame frame) {
    if (namespace == null && hasDictionary(t)) {
      CallStack.store(t, dictionary(t), frame, code);
    }
  }

  private boolean hasDictionary(PyThread t) {
    return read(t, () -> locals) != null;
  }

  /** {@code frame.clear()}: lets go of the variables; a suspended generator is closed. */
  @TruffleBoundary
  public void clear(PyThread t) {
    if (ended == null) {
      if (!isSuspended(t)) {
        throw PyErrors.runtimeError("cannot clear an executing frame");
      }
      GeneratorEnd.finalise(t, generator);
    }
    long w = t.open(this);
    cleared = true;
    locals = null;
    t.close(this, w);
    t.afterAtomic(() -> forget());
  }

  private void forget() {
    if (ended != null) {
      for (int i = 0; i < ended.getFrameDescriptor().getNumberOfSlots(); i++) {
        if (ended.isObject(i)) {
          ended.setObject(i, null);
        }
      }
    }
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.FRAME;
  }

  private record Saved(PyDict locals, boolean cleared, Object tracer, boolean linesIgnored) {}

  @Override
  protected Object snapshot() {
    return new Saved(locals, cleared, tracer, linesIgnored);
  }

  @Override
  protected void restore(Object saved) {
    Saved s = (Saved) saved;
    locals = s.locals;
    cleared = s.cleared;
    tracer = s.tracer;
    linesIgnored = s.linesIgnored;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(function);
    p.visit(globals);
    p.visit(namespace);
    p.visit(locals);
    p.visit(tracer);
    p.visit(back);
    p.visit(generator);
    if (ended != null) {
      for (int i = 0; i < ended.getFrameDescriptor().getNumberOfSlots(); i++) {
        if (ended.isObject(i)) {
          p.visit(ended.getObject(i));
        }
      }
    }
  }
}
