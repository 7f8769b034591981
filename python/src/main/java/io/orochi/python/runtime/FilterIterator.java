package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** {@code filter(function, iterable)}. Its only state is in the iterator. */
public final class FilterIterator extends ShapedIterator {
  private final Object function;
  private final Object iterator;

  public FilterIterator(PyThread t, Shape shape, Object function, Object iterator) {
    super(t, shape);
    this.function = function;
    this.iterator = iterator;
  }

  public Object function() {
    return function;
  }

  public Object iterator() {
    return iterator;
  }

  @Override
  @TruffleBoundary
  public boolean runsGuestCode(PyThread t) {
    return !isExact() || function instanceof PyFunction || Iteration.runsGuestCode(t, iterator);
  }

  @Override
  protected Object step(PyThread t) {
    boolean byTruth = function == PyNone.NONE || function == t.context().type(BuiltinType.BOOL);
    while (true) {
      Object v = Iteration.next(t, iterator);
      if (v == null || Truth.isTrue(t, byTruth ? v : Calls.call(t, function, v))) {
        return v;
      }
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(function);
    p.visit(iterator);
  }
}
