package io.orochi.python.runtime;

import io.orochi.framework.object.ShapedObject;
import java.lang.ref.WeakReference;

/**
 * Brings an object back when it is garbage, so that guest code can be called with it once. The
 * object refers to this and this to the object, so both become garbage together; then the Java
 * machine calls {@link #finalize()}, which it does once. This is the only way in which the Java
 * machine gives an unreachable object back with its identity: what becomes of the object afterwards
 * needs no care, it may live on.
 *
 * <p>One whose object needs it no more can serve another.
 */
final class Finaliser {
  private final Finalisation finalisation;
  private final Tracker tracker;
  private ShapedObject object;
  private PyThread maker;
  private long number;
  private boolean collected;
  private boolean done;

  /** Knows a finaliser without keeping it; empty as soon as its object is known to be garbage. */
  static final class Tracker extends WeakReference<Finaliser> {
    Tracker(Finaliser f) {
      super(f);
    }
  }

  Finaliser(Finalisation finalisation) {
    this.finalisation = finalisation;
    this.tracker = new Tracker(this);
  }

  Tracker tracker() {
    return tracker;
  }

  /** Takes an object over, which {@code t} has made. */
  synchronized void attach(PyThread t, ShapedObject o, long newNumber) {
    object = o;
    maker = t;
    number = newNumber;
    done = false;
  }

  /** Nothing will be called; true when it can serve another object. */
  synchronized boolean detach() {
    object = null;
    maker = null;
    return !collected;
  }

  /** Grows with the time at which the object was made. */
  synchronized long number() {
    return number;
  }

  synchronized PyThread maker() {
    return maker;
  }

  /** The object, or null when nothing is to be called any more. */
  synchronized ShapedObject waiting() {
    return done ? null : object;
  }

  /** The object, for the one call; null from then on. */
  synchronized ShapedObject take() {
    ShapedObject o = waiting();
    done = true;
    return o;
  }

  /** Whether it has no object and was not done with one. */
  synchronized boolean isIdle() {
    return object == null && !done;
  }

  /** Whether the call has been made or has begun. */
  synchronized boolean isDone() {
    return done;
  }

  @Override
  @SuppressWarnings({"removal", "deprecation", "Finalize", "checkstyle:NoFinalizer"})
  protected void finalize() {
    synchronized (this) {
      collected = true;
    }
    finalisation.found(this);
  }
}
