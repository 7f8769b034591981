package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;

/** The innermost part of a comprehension: adds one item to what is being made. */
public final class CollectNode extends Statement {
  /** What is made. */
  public enum Kind {
    LIST,
    SET,
    DICT
  }

  private final Kind kind;
  private final int slot;
  @Child private Expression element;
  @Child private Expression value;

  /**
   * The part.
   *
   * @param slot holds the list, set or dictionary
   * @param element the item, or the key of a dictionary
   * @param value the value of a dictionary, else null
   */
  public CollectNode(Kind kind, int slot, Expression element, Expression value) {
    this.kind = kind;
    this.slot = slot;
    this.element = element;
    this.value = value;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object e = element.execute(frame);
    Object v = value == null ? null : value.execute(frame);
    Object made = frame.getObject(slot);
    try {
      switch (kind) {
        case LIST -> ((PyList) made).append(t, e);
        case SET -> add(t, (PySet) made, e);
        case DICT -> ((PyDict) made).put(t, e, v);
      }
    } catch (PyException wrong) {
      throw wrong.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void add(PyThread t, PySet set, Object e) {
    set.add(t, e);
  }
}
