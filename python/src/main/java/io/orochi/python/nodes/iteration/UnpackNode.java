package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Unpacking;

/**
 * Distributes the items of an iterable over consecutive temporary slots: the first half of {@code
 * a, *b = value}.
 */
public final class UnpackNode extends Statement {
  @Child private Expression value;
  private final int firstSlot;
  private final int count;
  private final int star;

  /**
   * The statement.
   *
   * @param count number of targets
   * @param star index of the starred target, or -1
   */
  public UnpackNode(Expression value, int firstSlot, int count, int star) {
    this.value = value;
    this.firstSlot = firstSlot;
    this.count = count;
    this.star = star;
  }

  @Override
  @ExplodeLoop
  public void executeVoid(VirtualFrame frame) {
    Object v = value.execute(frame);
    if (star < 0 && v instanceof PyTuple tuple && tuple.size() == count) {
      for (int i = 0; i < count; i++) {
        Slots.write(frame, firstSlot + i, tuple.get(i));
      }
      return;
    }
    Object[] items;
    try {
      items = unpack(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(this);
    }
    for (int i = 0; i < count; i++) {
      Slots.write(frame, firstSlot + i, items[i]);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object[] unpack(PyThread t, Object v) {
    return Unpacking.items(t, v, count, star);
  }
}
