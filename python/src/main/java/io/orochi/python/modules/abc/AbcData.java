package io.orochi.python.modules.abc;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.stm.Publisher;

/**
 * What an abstract base class knows: who was registered, and which classes were found to be
 * subclasses or not to be. The second finding holds only as long as nobody registers anything
 * anywhere.
 */
final class AbcData extends ShapedObject {
  /**
   * Beyond this, what was found out is forgotten: finding out again is cheaper than a long search.
   */
  private static final int CACHE_LIMIT = 128;

  private Known known = new Known(WeakClasses.EMPTY, WeakClasses.EMPTY, WeakClasses.EMPTY, 0);

  /**
   * One state.
   *
   * @param registry the registered classes
   * @param subclasses classes that were found to be subclasses
   * @param strangers classes that were found not to be, at the time {@code version}
   * @param version the count of registrations when {@code strangers} was begun
   */
  record Known(WeakClasses registry, WeakClasses subclasses, WeakClasses strangers, long version) {
    boolean isStranger(PyType cls, long now) {
      return version == now && strangers.contains(cls);
    }
  }

  AbcData(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** The present state. A full read barrier. */
  Known known(PyThread t) {
    if (isPrivate()) {
      return known;
    }
    while (true) {
      long m = t.firstLook(this);
      Known found = known;
      if (t.secondLook(this, m)) {
        return found;
      }
    }
  }

  void register(PyThread t, PyType cls) {
    escape(t, cls);
    long w = t.open(this);
    Known k = known;
    known = new Known(k.registry.with(cls), k.subclasses, k.strangers, k.version);
    t.close(this, w);
  }

  void forgetRegistry(PyThread t) {
    long w = t.open(this);
    known = new Known(WeakClasses.EMPTY, known.subclasses, known.strangers, known.version);
    t.close(this, w);
  }

  void forgetCaches(PyThread t) {
    long w = t.open(this);
    known = new Known(known.registry, WeakClasses.EMPTY, WeakClasses.EMPTY, known.version);
    t.close(this, w);
  }

  /** Forgets who is no subclass, because {@code now} registrations have been made. */
  void forgetStrangers(PyThread t, long now) {
    if (!t.inTx()) {
      long w = t.open(this);
      known = new Known(known.registry, known.subclasses, WeakClasses.EMPTY, now);
      t.close(this, w);
    }
  }

  /** Remembers a finding that was made when {@code now} registrations had been made. */
  void remember(PyThread t, PyType cls, boolean isSubclass, long now) {
    if (t.inTx()) {
      return;
    }
    escape(t, cls);
    long w = t.open(this);
    Known k = known;
    WeakClasses strangers = k.version == now ? k.strangers : WeakClasses.EMPTY;
    known =
        isSubclass
            ? new Known(k.registry, limited(k.subclasses).with(cls), k.strangers, k.version)
            : new Known(k.registry, k.subclasses, limited(strangers).with(cls), now);
    t.close(this, w);
  }

  private static WeakClasses limited(WeakClasses classes) {
    return classes.size() < CACHE_LIMIT ? classes : WeakClasses.EMPTY;
  }

  private void escape(PyThread t, PyType cls) {
    if (!isPrivate()) {
      t.escape(cls);
    }
  }

  private record AbcSnapshot(Object shaped, Known known) {}

  @Override
  protected Object snapshot() {
    return new AbcSnapshot(super.snapshot(), known);
  }

  @Override
  protected void restore(Object saved) {
    AbcSnapshot s = (AbcSnapshot) saved;
    super.restore(s.shaped);
    known = s.known;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    known.registry.publish(p);
    known.subclasses.publish(p);
    known.strangers.publish(p);
  }
}
