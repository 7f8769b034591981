package io.orochi.python.runtime;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/**
 * One frame through which an exception passed, outermost first. Immutable ({@code tb_next} can be
 * assigned in CPython: here that makes a new chain).
 *
 * @param next the frame that this one had called, or null
 * @param code the code that was running
 * @param location the node at which the exception left or was raised
 * @param globals the module's names
 */
public record PyTraceback(PyTraceback next, CodeObject code, Node location, PyDict globals)
    implements BuiltinType.Typed, Publishable {
  @Override
  public BuiltinType builtinType() {
    return BuiltinType.TRACEBACK;
  }

  /** Only module dictionaries are reachable, and those are published as soon as anything is. */
  @Override
  public boolean isPublished() {
    return false;
  }

  @Override
  public void markPublished() {}

  @Override
  public void publishFields(Publisher p) {
    p.visit(globals);
    p.visit(next);
  }
}
