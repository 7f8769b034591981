package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/** What happens to every exception that a frame catches, whatever it does with it then. */
public final class Catching {
  private Catching() {}

  /**
   * Adds the present frame to the traceback unless it is there already, and chains the exception to
   * the one being handled unless that has been done.
   */
  public static void enter(PyThread t, Frame frame, Node place, PyException e) {
    addFrame(t, frame, place, e);
    if (Tracing.isUsed()) {
      Tracing.exception(t, frame, place, e);
    }
    if (t.handled != null) {
      chain(t, e, t.handled);
    }
  }

  /**
   * Adds the present frame to the traceback if the exception was raised in it or has come into it
   * since the last time.
   */
  public static void addFrame(PyThread t, Frame frame, Node place, PyException e) {
    if (e.hasPlace()) {
      e.addFrame(t, PyFrame.of(t, frame, ((PyRootNode) place.getRootNode()).code()));
    }
  }

  /** The code of {@code frame} ends: what guest code may have of it keeps the variables. */
  public static void end(PyThread t, VirtualFrame frame) {
    PyFrame f = PyFrame.orNull(frame);
    if (f != null) {
      f.end(t, frame.materialize());
    }
  }

  /** Makes {@code handled} the context of {@code e} unless {@code e} has been chained before. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void chain(PyThread t, PyException e, PyException handled) {
    if (e == handled || handled == e.outside() || !e.startChaining()) {
      return;
    }
    PyBaseException object = Exceptions.object(t, e);
    PyBaseException context = Exceptions.object(t, handled);
    if (object == context) {
      return;
    }
    // a cycle would be made if the exception is among the contexts of the one being handled: cut
    // there, as CPython does
    PyBaseException o = context;
    Object behind = o; // half as fast: a cycle that guest code has made ends the search
    boolean step = false;
    for (Object c = o.context(t); c instanceof PyBaseException next; c = o.context(t)) {
      if (next == object) {
        o.setContext(t, null);
        break;
      }
      o = next;
      if (o == behind) {
        break;
      }
      if (step) {
        behind = ((PyBaseException) behind).context(t);
      }
      step = !step;
    }
    object.setContext(t, context);
  }
}
