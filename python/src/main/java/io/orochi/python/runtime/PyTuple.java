package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * A tuple. Immutable, so it has no header word; it remembers that what it reaches was published.
 * That flag is monotonic and written before the tuple becomes reachable for others.
 */
public final class PyTuple extends Holder implements BuiltinType.Typed {
  public static final PyTuple EMPTY = new PyTuple(new Object[0]);

  @CompilationFinal(dimensions = 1)
  private final Object[] items;

  /** Takes the array over, unless its class would keep others from being stored in a copy. */
  private PyTuple(Object[] items) {
    this.items =
        items.getClass() == Object[].class
            ? items
            : Arrays.copyOf(items, items.length, Object[].class);
  }

  /** A tuple of these items; the array must not be changed afterwards. */
  public static PyTuple of(Object... items) {
    return items.length == 0 && EMPTY != null ? EMPTY : new PyTuple(items);
  }

  public int size() {
    return items.length;
  }

  public Object get(int index) {
    return items[index];
  }

  /** The items themselves; not to be changed. */
  public Object[] items() {
    return items;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.TUPLE;
  }

  @Override
  public void publishFields(Publisher p) {
    for (Object item : items) {
      p.visit(item);
    }
  }
}
