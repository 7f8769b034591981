package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code id()}: a number that no other living object has. Numbers are values here, so theirs
 * follows from the value; every other object is given one when it is first asked for. Giving one is
 * no visible change, so it is not undone with a transaction.
 */
public final class Identities {
  private static final BigInteger NUMBERS = BigInteger.ONE.shiftLeft(66);
  private static final BigInteger FLOATS = BigInteger.ONE.shiftLeft(67);
  private static final long FIRST = 0x7f0000000010L;

  private static final ConcurrentHashMap<Key, Long> GIVEN = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
  private static final AtomicLong NEXT = new AtomicLong(FIRST);

  private Identities() {}

  /**
   * A reference that equals another one to the same object. It knows the object until that is gone
   * for good: a weak one would be empty already when a finaliser is called.
   */
  private static final class Key extends PhantomReference<Object> {
    private final int hash;

    /** The object while it is looked for. */
    private Object sought;

    Key(Object o) {
      super(o, DEAD);
      hash = System.identityHashCode(o);
      sought = o;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      if (!(other instanceof Key k)) {
        return false;
      }
      Object theirs = k.sought;
      Object mine = sought;
      return theirs != null && refersTo(theirs) || mine != null && k.refersTo(mine);
    }
  }

  /** {@code id(o)}: a Long or BigInteger. */
  @TruffleBoundary
  public static Object id(Object o) {
    if (o instanceof Long v) {
      return NUMBERS.add(BigInteger.valueOf(v));
    } else if (o instanceof BigInteger v) {
      return FLOATS
          .multiply(FLOATS)
          .add(v.abs().shiftLeft(1))
          .add(v.signum() < 0 ? BigInteger.ONE : BigInteger.ZERO);
    } else if (o instanceof Double v) {
      return FLOATS.add(new BigInteger(Long.toUnsignedString(Double.doubleToRawLongBits(v))));
    }
    return address(o);
  }

  /** The number that {@code repr} shows as an address. */
  @TruffleBoundary
  public static long address(Object o) {
    for (Reference<?> dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
      GIVEN.remove(dead);
    }
    if (o instanceof Boolean b) {
      return b ? 0x7e0000000040L : 0x7e0000000020L;
    }
    Key key = new Key(o);
    long given = GIVEN.computeIfAbsent(key, k -> NEXT.getAndAdd(16));
    key.sought = null;
    return given;
  }
}
