package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/** {@code map(function, *iterables)}. Its only state is in the iterators. */
public final class MapIterator extends ShapedIterator {
  private final Object function;
  private final Object[] iterators;

  /** Takes the array over. */
  public MapIterator(PyThread t, Shape shape, Object function, Object[] iterators) {
    super(t, shape);
    this.function = function;
    this.iterators = iterators;
  }

  public Object function() {
    return function;
  }

  public Object[] iterators() {
    return iterators.clone();
  }

  @Override
  @TruffleBoundary
  public boolean runsGuestCode(PyThread t) {
    if (!isExact() || function instanceof PyFunction) {
      return true;
    }
    for (Object it : iterators) {
      if (Iteration.runsGuestCode(t, it)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Object step(PyThread t) {
    Object[] args = new Object[iterators.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = Iteration.next(t, iterators[i]);
      if (args[i] == null) {
        return null;
      }
    }
    return Calls.call(t, function, args);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(function);
    for (Object it : iterators) {
      p.visit(it);
    }
  }
}
