package io.orochi.python.modules.random;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.number.MersenneTwister;
import io.orochi.python.runtime.PyThread;
import java.util.function.Function;

/**
 * A generator: the state of a Mersenne twister. Each draw is one operation; a transaction saves the
 * state once.
 */
public final class PyRandom extends PlainObject {
  private final int[] state = new int[MersenneTwister.STATE_SIZE];

  PyRandom(PyThread t, Shape shape) {
    super(t, shape);
  }

  /**
   * Runs {@code step}, which reads and changes the state and throws nothing after its first change,
   * as one operation.
   */
  <T> T step(PyThread t, Function<int[], T> step) {
    long w = t.open(this);
    try {
      return step.apply(state);
    } finally {
      t.close(this, w);
    }
  }

  private record RandomSnapshot(Object plain, int[] state) {}

  @Override
  protected Object snapshot() {
    return new RandomSnapshot(super.snapshot(), state.clone());
  }

  @Override
  protected void restore(Object saved) {
    RandomSnapshot s = (RandomSnapshot) saved;
    super.restore(s.plain);
    System.arraycopy(s.state, 0, state, 0, state.length);
  }
}
