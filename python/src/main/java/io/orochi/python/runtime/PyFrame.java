package io.orochi.python.runtime;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/**
 * What guest code sees of a frame: where it was when it was looked at. Immutable.
 *
 * @param back the caller's frame, or null
 * @param location the node that was running, or null
 * @param locals a dictionary with the local variables, or null when they were not taken down
 */
public record PyFrame(PyFrame back, CodeObject code, PyDict globals, Node location, Object locals)
    implements BuiltinType.Typed, Publishable {

  /** The frame of a traceback entry. */
  public static PyFrame of(PyTraceback tb) {
    return new PyFrame(null, tb.code(), tb.globals(), tb.location(), null);
  }

  /** The line that was running. */
  public int line() {
    return TracebackPlace.of(code, location).startLine();
  }

  /** What stands for the instruction that was running: {@code f_lasti}. */
  public long instruction() {
    return code.instruction(TracebackPlace.of(code, location));
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.FRAME;
  }

  @Override
  public boolean isPublished() {
    return false;
  }

  @Override
  public void markPublished() {}

  @Override
  public void publishFields(Publisher p) {
    p.visit(globals);
    p.visit(locals);
    p.visit(back);
  }
}
