package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.framework.object.Box;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.tracing.TracedTree;

/**
 * {@code sys.settrace} and {@code sys.setprofile}: calls the functions of a thread when a frame
 * begins, comes to a line, gets an exception, ends. Until anybody asks for it, it is no part of
 * compiled code. A function that is called is not traced itself; what it does to the variables of
 * the frame is done to the frame.
 */
public final class Tracing {
  private static final Assumption UNUSED = Assumption.create("no thread was ever traced");

  /** What a thread calls; of which an undone transaction has set or ended nothing. */
  static final class Hook extends Box {
    Hook(PyThread t) {
      super(t, null);
    }

    @Override
    public String typeForReport() {
      return "trace function";
    }
  }

  private Tracing() {}

  /** Whether any thread of this process has ever asked for tracing. */
  public static boolean isUsed() {
    return !UNUSED.isValid();
  }

  /** Sets the function of {@code sys.settrace}; None ends it. */
  @TruffleBoundary
  public static void trace(PyThread t, Object function) {
    t.tracer.write(t, start(function));
  }

  /** Sets the function of {@code sys.setprofile}; None ends it. */
  @TruffleBoundary
  public static void profile(PyThread t, Object function) {
    t.profiler.write(t, start(function));
  }

  private static Object start(Object function) {
    if (function == PyNone.NONE) {
      return null;
    }
    UNUSED.invalidate();
    return function;
  }

  /** What traces a thread, or null. */
  public static Object tracer(PyThread t) {
    return t.tracer.read(t);
  }

  /** What profiles a thread, or null. */
  public static Object profiler(PyThread t) {
    return t.profiler.read(t);
  }

  /** A call that is traced although a tracer is running. */
  public static Object callTraced(PyThread t, Object function, Object[] args) {
    boolean before = t.inTracer;
    t.inTracer = false;
    try {
      return Calls.call(t, function, args);
    } finally {
      t.inTracer = before;
    }
  }

  private static boolean isOff(PyThread t) {
    return t.inTracer || tracer(t) == null && profiler(t) == null;
  }

  /**
   * A frame begins, or a generator's goes on.
   *
   * @param suspended where a generator was suspended; else null
   */
  public static void begin(
      PyThread t, VirtualFrame frame, RootNode root, CodeObject code, Object suspended) {
    if (!isOff(t)) {
      CompilerDirectives.transferToInterpreter();
      MaterializedFrame m = frame.materialize();
      PyFrame f = PyFrame.of(t, m, code);
      Node place = suspended instanceof Node n ? n : root;
      f.lastLine = place == root ? 0 : TracebackPlace.of(code, place).startLine();
      Object tracer = tracer(t);
      if (tracer != null) {
        Object local = call(t, f, m, place, tracer, "call", PyNone.NONE);
        if (local != PyNone.NONE) {
          f.setTracer(t, local);
        }
      }
      if (f.tracer(t) != null) {
        TracedTree.prepare(root);
      }
      Object profiler = profiler(t);
      if (profiler != null) {
        call(t, f, m, place, profiler, "call", PyNone.NONE);
      }
    }
  }

  /** The code comes to {@code place}. */
  public static void line(VirtualFrame frame, PyNode place) {
    PyThread t = PyThread.of(frame);
    if (!t.inTracer && tracer(t) != null) {
      CompilerDirectives.transferToInterpreter();
      PyFrame f = PyFrame.orNull(frame);
      if (f != null && f.lastLine != place.startLine()) {
        f.lastLine = place.startLine();
        Object local = f.tracesLines(t) ? f.tracer(t) : null;
        if (local != null) {
          local(t, f, frame.materialize(), place, local, "line", PyNone.NONE);
        }
      }
    }
  }

  /** A loop goes back to its start: the next line is told even if it is the last one again. */
  public static void back(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    if (!t.inTracer && tracer(t) != null) {
      CompilerDirectives.transferToInterpreter();
      PyFrame f = PyFrame.orNull(frame);
      if (f != null) {
        f.lastLine = 0;
      }
    }
  }

  /** An exception was raised in a frame or has come into it. */
  public static void exception(PyThread t, Frame frame, Node place, PyException e) {
    if (!t.inTracer && tracer(t) != null) {
      CompilerDirectives.transferToInterpreter();
      PyFrame f = PyFrame.orNull(frame);
      Object local = f == null ? null : f.tracer(t);
      if (local != null && f.lastException != e) {
        f.lastException = e;
        PyBaseException object = Exceptions.object(t, e);
        Object traceback = object.traceback(t);
        PyTuple arg =
            PyTuple.of(
                t.context().typeOf(t, object), object, traceback == null ? PyNone.NONE : traceback);
        local(t, f, frame.materialize(), f.placeOr(place), local, "exception", arg);
      }
    }
  }

  /**
   * A frame ends, or a generator's is suspended.
   *
   * @param value what it gives, None when an exception leaves it
   */
  public static void end(PyThread t, VirtualFrame frame, Node place, Object value) {
    if (!isOff(t)) {
      CompilerDirectives.transferToInterpreter();
      PyFrame f = PyFrame.orNull(frame);
      if (f == null) {
        return;
      }
      Object local = tracer(t) == null ? null : f.tracer(t);
      if (local != null) {
        local(t, f, frame.materialize(), f.placeOr(place), local, "return", value);
      }
      Object profiler = profiler(t);
      if (profiler != null) {
        call(t, f, frame.materialize(), f.placeOr(place), profiler, "return", value);
      }
      f.lastException = null;
    }
  }

  private static void local(
      PyThread t,
      PyFrame f,
      MaterializedFrame frame,
      Node place,
      Object function,
      String event,
      Object arg) {
    Object next = call(t, f, frame, place, function, event, arg);
    if (next != PyNone.NONE) {
      f.setTracer(t, next);
    }
  }

  /** Calls a function; one that fails is called no more. */
  @TruffleBoundary
  private static Object call(
      PyThread t,
      PyFrame f,
      MaterializedFrame frame,
      Node place,
      Object function,
      String event,
      Object arg) {
    f.passedAt(place);
    f.refresh(t, frame);
    EncapsulatingNodeReference caller = EncapsulatingNodeReference.getCurrent();
    Node before = caller.set(place);
    PyException handled = t.handled;
    t.inTracer = true;
    try {
      return Calls.call(t, function, f, Strings.of(event), arg);
    } catch (PyException e) {
      if (function == profiler(t)) {
        t.profiler.write(t, null);
      } else {
        t.tracer.write(t, null);
        f.setTracer(t, null);
      }
      throw e;
    } finally {
      t.inTracer = false;
      t.handled = handled;
      caller.set(before);
      f.store(t, frame);
    }
  }
}
