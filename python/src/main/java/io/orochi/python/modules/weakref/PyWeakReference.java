package io.orochi.python.modules.weakref;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A weak reference or proxy. Immutable but for the hash, which is that of the referent and never
 * changes once it is known.
 */
final class PyWeakReference extends PlainObject {
  private final Link link;
  private final Object callback;
  private final PyThread maker;
  private final AtomicBoolean lost = new AtomicBoolean();
  private volatile List<WeakReference<PyWeakReference>> family = List.of();
  private volatile Long hash;

  /** The Java reference; names its guest object when it is queued. */
  static final class Link extends WeakReference<Object> {
    final WeakReference<PyWeakReference> owner;

    Link(Object referent, PyWeakReference owner, ReferenceQueue<Object> queue) {
      super(referent, queue);
      this.owner = new WeakReference<>(owner);
    }
  }

  /** A reference; {@code callback} may be null. */
  PyWeakReference(
      PyThread t, Shape shape, Object referent, Object callback, ReferenceQueue<Object> queue) {
    super(t, shape);
    this.link = new Link(referent, this, callback == null ? null : queue);
    this.callback = callback;
    this.maker = t;
  }

  /** The references to the referent, which all lose it together. */
  List<WeakReference<PyWeakReference>> family() {
    return family;
  }

  void joins(List<WeakReference<PyWeakReference>> others) {
    family = others;
  }

  PyThread maker() {
    return maker;
  }

  /** True once, when the referent is gone. */
  boolean isLostNow() {
    return link.refersTo(null) && lost.compareAndSet(false, true);
  }

  /** The referent, or null when it is gone. */
  Object referent() {
    return link.get();
  }

  /** What to call when the referent is gone, or null. */
  Object callback() {
    return referent() == null ? null : callback;
  }

  Object callbackOfDead() {
    return callback;
  }

  Long hash() {
    return hash;
  }

  void setHash(long value) {
    hash = value;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(callback);
    p.visit(referent());
  }
}
