package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/** One frame through which an exception passed, outermost first. */
public final class PyTraceback extends TxObject implements BuiltinType.Typed {
  /** For {@code lasti} and {@code line}: as the node says. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final PyFrame frame;
  private final Node location;
  private final int lasti;
  private final int line;
  private PyTraceback next;

  /**
   * An entry.
   *
   * @param next the frame that this one had called, or null
   * @param location the node at which the exception left or was raised
   */
  public PyTraceback(PyThread t, PyTraceback next, PyFrame frame, Node location) {
    super(t);
    this.next = next;
    this.frame = frame;
    this.location = location;
    this.lasti = UNKNOWN;
    this.line = UNKNOWN;
  }

  /** One that guest code has made up. */
  public PyTraceback(PyThread t, PyTraceback next, PyFrame frame, int lasti, int line) {
    super(t);
    this.next = next;
    this.frame = frame;
    this.location = null;
    this.lasti = lasti;
    this.line = line;
  }

  public PyFrame frame() {
    return frame;
  }

  public CodeObject code() {
    return frame.code();
  }

  public PyDict globals() {
    return frame.globals();
  }

  /** The node, or null. */
  public Node location() {
    return location;
  }

  /** Where the frame was. */
  TracebackPlace place() {
    return line == UNKNOWN
        ? TracebackPlace.of(code(), location)
        : new TracebackPlace(line, 0, 0, 0);
  }

  /** {@code tb_lasti}. */
  public long instruction() {
    return lasti == UNKNOWN ? code().instruction(place()) : lasti;
  }

  /** The entry of the frame that this one had called, or null. */
  public PyTraceback next(PyThread t) {
    if (isPrivate()) {
      return next;
    }
    while (true) {
      long m = t.firstLook(this);
      PyTraceback b = next;
      if (t.secondLook(this, m)) {
        return b;
      }
    }
  }

  /** Sets {@code tb_next}, or null; ValueError when a loop would be made. */
  @TruffleBoundary
  public void setNext(PyThread t, PyTraceback value) {
    for (PyTraceback b = value; b != null; b = b.next(t)) {
      if (b == this) {
        throw PyErrors.valueError("traceback loop detected");
      }
    }
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    next = value;
    t.close(this, w);
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.TRACEBACK;
  }

  @Override
  protected Object snapshot() {
    return next;
  }

  @Override
  protected void restore(Object saved) {
    next = (PyTraceback) saved;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(frame);
    p.visit(next);
  }
}
