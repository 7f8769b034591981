package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyGenerator;
import io.orochi.python.runtime.PyThread;

/**
 * Resumes generators without sending a value. Private generators of one body, outside of
 * transactions, are resumed by a direct call.
 */
public final class ResumeNode extends Node implements ModalNode {
  @CompilationFinal private GeneratorBody body;
  @CompilationFinal private boolean general;
  @Child private DirectCallNode call;

  @Override
  public void becomeTransactional() {
    general = true;
    body = null;
    call = null;
  }

  /** The next value, or null at the end. */
  public Object execute(PyThread t, PyGenerator g) {
    if (general) {
      return next(t, g);
    }
    if (g.body() != body) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (!adopt(g.body())) {
        return next(t, g);
      }
    }
    if (t.inTx() || !g.enterPrivate()) {
      return next(t, g);
    }
    Object value;
    try {
      value = call.call(t, g.function(), g.frame());
    } catch (PyException e) {
      throw failed(t, g, e);
    }
    if (!g.leavePrivate(t, value != null)) {
      left(t, g, value != null);
    }
    return value;
  }

  private boolean adopt(GeneratorBody met) {
    getLock().lock();
    try {
      if (body == null && !general) {
        call = insert(DirectCallNode.create(met.target(false)));
        body = met;
      } else if (body != met) {
        general = true;
      }
      return body == met && !general;
    } finally {
      getLock().unlock();
    }
  }

  @TruffleBoundary
  private static Object next(PyThread t, PyGenerator g) {
    return g.next(t);
  }

  @TruffleBoundary
  private static PyException failed(PyThread t, PyGenerator g, PyException e) {
    return g.failed(t, e);
  }

  @TruffleBoundary
  private static void left(PyThread t, PyGenerator g, boolean suspended) {
    g.left(t, suspended);
  }
}
