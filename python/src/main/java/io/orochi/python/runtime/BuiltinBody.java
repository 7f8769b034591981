package io.orochi.python.runtime;

/**
 * What a built-in function does, by number of parameters. Arguments are already bound: one value
 * per parameter of the {@link Signature}, Java null for an optional one that was not given and
 * whose default is {@code NULL}.
 *
 * <p>Keeps the rules of the transactional memory: guest objects are read and written through their
 * operations, no guest code runs while an object is open, and private/public is tested again after
 * every call back into guest code.
 */
public sealed interface BuiltinBody {
  /** No parameter. */
  non-sealed interface F0 extends BuiltinBody {
    Object call(PyThread t);
  }

  /** One parameter. */
  non-sealed interface F1 extends BuiltinBody {
    Object call(PyThread t, Object a);
  }

  /** Two parameters. */
  non-sealed interface F2 extends BuiltinBody {
    Object call(PyThread t, Object a, Object b);
  }

  /** Three parameters. */
  non-sealed interface F3 extends BuiltinBody {
    Object call(PyThread t, Object a, Object b, Object c);
  }

  /** Four parameters. */
  non-sealed interface F4 extends BuiltinBody {
    Object call(PyThread t, Object a, Object b, Object c, Object d);
  }

  /** Any number; {@code args} is the callee's own. */
  non-sealed interface FN extends BuiltinBody {
    Object call(PyThread t, Object[] args);
  }

  /** Calls with bound arguments. */
  default Object invoke(PyThread t, Object[] a) {
    return switch (this) {
      case F0 f -> f.call(t);
      case F1 f -> f.call(t, a[0]);
      case F2 f -> f.call(t, a[0], a[1]);
      case F3 f -> f.call(t, a[0], a[1], a[2]);
      case F4 f -> f.call(t, a[0], a[1], a[2], a[3]);
      case FN f -> f.call(t, a);
    };
  }
}
