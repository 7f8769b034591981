package io.orochi.framework.object;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Breakage;
import io.orochi.stm.Header;
import java.lang.invoke.VarHandle;

/**
 * The barriers of inline-cached attribute access, for code that has cached a shape and a property.
 * Private objects: no barrier outside a transaction, one compare for a write inside. Public
 * objects: the read protocol, or locking. Each slow path is a boundary call.
 *
 * <p>The argument {@code tx} is a constant of the calling node.
 */
public final class PropertyAccess {
  private PropertyAccess() {}

  /**
   * Reads from a public object; null when it no longer has {@code shape} or was changed meanwhile:
   * read in the general way then.
   */
  public static Object readPublic(
      GuestThread t, ShapedObject o, Shape shape, Property p, boolean tx) {
    if (!tx && !t.inTx()) {
      return readUnlogged(o, shape, p);
    }
    long m = t.firstLook(o);
    if (o.shape != shape) {
      return null;
    }
    Object v = p.get(o);
    return t.secondLook(o, m) ? v : null;
  }

  /**
   * The two looks outside of transactions: any version is admitted there, so nothing but a lock is
   * in the way, and nothing is logged. Null under a lock too: the general way waits.
   */
  private static Object readUnlogged(ShapedObject o, Shape shape, Property p) {
    long m = o.metaAcquire();
    if (Header.isLocked(m) || o.shape != shape) {
      return null;
    }
    Object v = p.get(o);
    VarHandle.loadLoadFence();
    return CompilerDirectives.injectBranchProbability(
            CompilerDirectives.FASTPATH_PROBABILITY, o.meta() == m)
        ? v
        : null;
  }

  /**
   * Reads an attribute that compiled code may take for {@linkplain Stability stable}, from a public
   * object that has its shape; null when its array is not there yet.
   */
  public static Object readStable(ShapedObject o, Property p) {
    assert CompilerDirectives.inCompiledCode();
    return p.get(o);
  }

  /** Whether a public object has {@code shape} now; logged like a read. */
  public static boolean hasShapePublic(GuestThread t, ShapedObject o, Shape shape) {
    long m = t.firstLook(o);
    return o.shape == shape && t.secondLook(o, m);
  }

  /** Writes to a private object that has the property's shape. */
  public static void writePrivate(
      GuestThread t, ShapedObject o, Property p, Object value, boolean tx) {
    if (tx) {
      save(t, o);
    }
    p.set(o, value);
  }

  /** Adds an attribute to a private object that has the shape which {@code next} was made from. */
  public static void addPrivate(
      GuestThread t, ShapedObject o, Shape next, Property p, Object value, boolean tx) {
    if (tx) {
      save(t, o);
    }
    o.storeAdded(next, p, value);
  }

  private static void save(GuestThread t, ShapedObject o) {
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, o.meta() != t.privStamp())) {
      saveSlow(t, o);
    }
  }

  @TruffleBoundary
  private static void saveSlow(GuestThread t, ShapedObject o) {
    t.own(o);
    o.saveAttributes(t);
  }

  /** Where an attribute is stored in objects of one shape; a constant of the calling node. */
  public interface Place {
    /** Whether an object of this shape may be written here, as things are now. */
    boolean isRightFor(Shape shape);

    /** The shape after the write, or null when it stays. */
    Shape next();

    Property property();
  }

  /**
   * Whether public objects of {@code shape} may be written to {@code place}: nobody relies on what
   * the write changes. Once true, it stays so; the general way makes it true.
   */
  public static boolean isUnstable(Shape shape, Place place) {
    return place.property().stability().isUnstable()
        && (place.next() == null || shape.stability().isUnstable());
  }

  /**
   * Writes to a public object, to a place that has become {@linkplain #isUnstable unstable}; false
   * when {@code place} is not right for the object any more: write in the general way then. Asks
   * once the object is locked: what the place rests on (the shape, what the class says) and the
   * write are one moment, so nobody who has seen it change sees the write come later.
   */
  public static boolean writePublic(
      GuestThread t, ShapedObject o, Place place, Object value, boolean tx) {
    t.escape(value);
    boolean before = Breakage.SHAPE_RECHECK && place.isRightFor(o.shape);
    long w = t.open(o);
    boolean right = Breakage.SHAPE_RECHECK ? before : place.isRightFor(o.shape);
    if (right) {
      assert isUnstable(o.shape, place);
      if (tx) {
        o.saveAttributes(t);
      }
      Shape next = place.next();
      if (next == null) {
        place.property().set(o, value);
      } else {
        o.storeAdded(next, place.property(), value);
      }
    }
    t.close(o, w);
    return right;
  }
}
