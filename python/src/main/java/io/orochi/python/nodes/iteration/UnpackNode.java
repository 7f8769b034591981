package io.orochi.python.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import java.util.ArrayList;
import java.util.List;

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
      items = unpackAtOnce(PyThread.of(frame), v);
    } catch (PyException e) {
      throw e.at(this);
    }
    for (int i = 0; i < count; i++) {
      Slots.write(frame, firstSlot + i, items[i]);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object[] unpackAtOnce(PyThread t, Object v) {
    return Iteration.inOneGo(t, v, () -> unpack(t, v));
  }

  private Object[] unpack(PyThread t, Object v) {
    Object iterator;
    try {
      iterator = Iteration.iter(t, v);
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.TypeError) || Iteration.isIterable(t, v)) {
        throw e;
      }
      throw PyErrors.typeError(
          "cannot unpack non-iterable %s object", t.context().typeOf(t, v).name());
    }
    Object[] items = new Object[count];
    int before = star < 0 ? count : star;
    for (int i = 0; i < before; i++) {
      items[i] = Iteration.next(t, iterator);
      if (items[i] == null) {
        throw star < 0
            ? PyErrors.valueError("not enough values to unpack (expected %d, got %d)", count, i)
            : PyErrors.valueError(
                "not enough values to unpack (expected at least %d, got %d)", count - 1, i);
      }
    }
    if (star < 0) {
      if (Iteration.next(t, iterator) != null) {
        throw PyErrors.valueError("too many values to unpack (expected %d)", count);
      }
      return items;
    }
    List<Object> rest = new ArrayList<>();
    for (Object o = Iteration.next(t, iterator); o != null; o = Iteration.next(t, iterator)) {
      rest.add(o);
    }
    int after = count - star - 1;
    if (rest.size() < after) {
      throw PyErrors.valueError(
          "not enough values to unpack (expected at least %d, got %d)",
          count - 1, before + rest.size());
    }
    int middle = rest.size() - after;
    items[star] = PyList.of(t, rest.subList(0, middle).toArray());
    for (int i = 0; i < after; i++) {
      items[star + 1 + i] = rest.get(middle + i);
    }
    return items;
  }
}
