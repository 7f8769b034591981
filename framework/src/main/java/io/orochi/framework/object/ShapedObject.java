package io.orochi.framework.object;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.log.Named;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A mutable guest object with a class and attributes. Subclasses add Java fields for what their
 * class needs (a list's storage, say): whoever adds a mutable field restores it in {@link #restore}
 * or logs each change.
 *
 * <p>Fields may be read by anybody at any time and are valid only under the read protocol of {@link
 * TxObject}; they are written only by the owner. The overflow arrays never shrink, and undo never
 * puts back a shorter one.
 */
public abstract class ShapedObject extends TxObject implements Named {
  Shape shape;
  Object[] moreObjects;
  long[] morePrimitives;

  /** An object private to {@code t}, made in its running transaction if there is one. */
  @SuppressWarnings("this-escape") // the attributes are complete, and nobody else sees the object
  protected ShapedObject(GuestThread t, Shape shape) {
    super(t);
    this.shape = shape;
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, shape.isAnnounced())) {
      t.made(this);
    }
  }

  /** An object private to whoever makes it, outside of any guest thread (start-up). */
  protected ShapedObject(Shape shape) {
    this.shape = shape;
  }

  /** Sets the shape of an object that was made without one, before anybody else sees it. */
  protected final void initialShape(Shape first) {
    shape = first;
  }

  /** The name of the class, as it says itself. */
  @Override
  public String typeForReport() {
    Shape s = shape;
    return s != null && s.guestClass() instanceof Named c ? c.partForReport() : null;
  }

  /** The shape, without a barrier: valid when the object is private or under the read protocol. */
  public final Shape shape() {
    return shape;
  }

  /** The shape under a full read barrier. */
  @TruffleBoundary
  public final Shape shape(GuestThread t) {
    if (isPrivate()) {
      return shape;
    }
    while (true) {
      long m = t.firstLook(this);
      Shape s = shape;
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  /**
   * The value of an attribute, or null; a full read barrier, a miss is validated and logged like a
   * hit.
   */
  @TruffleBoundary
  public final Object get(GuestThread t, String name) {
    if (isPrivate()) {
      Property p = shape.find(name);
      return p == null ? null : p.get(this);
    }
    while (true) {
      long m = t.firstLook(this);
      Property p = shape.find(name);
      Object value = p == null ? null : p.get(this);
      if (t.secondLook(this, m)) {
        return value;
      }
    }
  }

  /** Adds or changes an attribute; one operation. */
  @TruffleBoundary
  public final void put(GuestThread t, String name, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = openToChange(t, () -> shape.endedByPut(name, value));
    try {
      saveAttributes(t);
      store(name, value);
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Adds or changes an attribute, if the attributes are in the shape and there is room for it; else
   * false. One operation.
   */
  @TruffleBoundary
  public final boolean putIfSimple(GuestThread t, String name, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = openToChange(t, () -> hasRoomFor(name) ? shape.endedByPut(name, value) : null);
    try {
      if (!hasRoomFor(name)) {
        return false;
      }
      saveAttributes(t);
      store(name, value);
      return true;
    } finally {
      t.close(this, w);
    }
  }

  private boolean hasRoomFor(String name) {
    return shape.isSimple() && (shape.size() < Shape.MAX_PROPERTIES || shape.find(name) != null);
  }

  /**
   * Opens the object to change its attributes.
   *
   * @param ended something that the change, as things are now, makes unstable and that is not known
   *     to be so yet, or null; asked with the object open
   */
  private long openToChange(GuestThread t, Supplier<Stability> ended) {
    long w = t.open(this);
    if (!isPrivate()) {
      for (Stability s = ended.get(); s != null; s = ended.get()) {
        w = s.end(t, this, w);
      }
    }
    return w;
  }

  /**
   * The value of {@code other} or else of {@code name}; when there is neither, {@code name} is
   * added with {@code value}. One operation.
   */
  @TruffleBoundary
  public final Object putIfAbsent(GuestThread t, String name, Object value, String other) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w =
        openToChange(
            t,
            () ->
                shape.find(other) == null && shape.find(name) == null
                    ? shape.endedByPut(name, value)
                    : null);
    try {
      Property p = shape.find(other);
      if (p == null) {
        p = shape.find(name);
      }
      if (p != null) {
        return p.get(this);
      }
      saveAttributes(t);
      store(name, value);
      return value;
    } finally {
      t.close(this, w);
    }
  }

  /** All attributes in the order of the shape, at one moment, in a fresh list. */
  @TruffleBoundary
  public final List<Attribute> attributes(GuestThread t) {
    if (isPrivate()) {
      return collect();
    }
    while (true) {
      long m = t.firstLook(this);
      List<Attribute> all = collect();
      if (t.secondLook(this, m)) {
        return all;
      }
    }
  }

  private List<Attribute> collect() {
    Shape s = shape;
    List<Attribute> all = new ArrayList<>(s.size());
    for (Property p : s.properties()) {
      all.add(new Attribute(p.name(), p.get(this)));
    }
    return all;
  }

  /**
   * Takes the attributes out of the shape, but for those that {@code keep} accepts, and makes
   * {@code name} the first one; nothing happens when that is so already. One operation.
   *
   * @param value what the object refers to already
   * @param receiver gets what was taken out, while the object is open
   */
  @TruffleBoundary
  public final void moveOut(
      GuestThread t,
      String name,
      Object value,
      Predicate<String> keep,
      Consumer<List<Attribute>> receiver) {
    long w =
        openToChange(
            t,
            () ->
                shape.find(name) != null
                    ? null
                    : shape.endedByMove(shapeOf(kept(name, value, keep))));
    try {
      if (shape.find(name) != null) {
        return;
      }
      saveAttributes(t);
      List<Attribute> all = kept(name, value, keep);
      receiver.accept(collect().stream().filter(a -> !keep.test(a.name())).toList());
      Shape next = shapeOf(all);
      reserve(next);
      for (Attribute a : all) {
        next.find(a.name()).set(this, a.value());
      }
      shape = next;
    } finally {
      t.close(this, w);
    }
  }

  /** {@code name}, then the attributes that {@code keep} accepts. */
  private List<Attribute> kept(String name, Object value, Predicate<String> keep) {
    List<Attribute> all = collect();
    all.removeIf(a -> !keep.test(a.name()));
    all.add(0, new Attribute(name, value));
    return all;
  }

  /** The shape of this object with other attributes. */
  private Shape shapeOf(List<Attribute> all) {
    Shape s = shape.root();
    for (Attribute a : all) {
      s = s.add(a.name(), a.value());
    }
    return shape.isPublic() ? s.publicTwin() : s;
  }

  /** Deletes an attribute; false when there is none. One operation. */
  @TruffleBoundary
  public final boolean delete(GuestThread t, String name) {
    long w =
        openToChange(
            t, () -> shape.find(name) == null ? null : shape.endedByMove(shape.remove(name)));
    try {
      if (shape.find(name) == null) {
        return false;
      }
      saveAttributes(t);
      Shape next = shape.remove(name);
      move(next);
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** Gives the object another class of the same layout; one operation. */
  @TruffleBoundary
  public final void setClassShape(GuestThread t, Shape emptyShape) {
    long w = openToChange(t, () -> shape.endedByMove(shape.rebase(emptyShape)));
    try {
      saveAttributes(t);
      move(shape.rebase(emptyShape));
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Adds or changes an attribute of an object that the caller owns (private and saved, or locked).
   */
  @TruffleBoundary
  private void store(String name, Object value) {
    Property p = shape.find(name);
    if (p != null && p.accepts(value)) {
      p.set(this, value);
      return;
    }
    if (p == null) {
      Shape next = shape.add(name, value);
      reserve(next);
      next.properties()[next.size() - 1].set(this, value);
      shape = next;
    } else {
      Shape next = shape.generalise(name);
      reserve(next);
      next.find(name).set(this, value);
      shape = next;
    }
  }

  /**
   * Adds the attribute whose place is known; the caller owns the object, whose shape is the one
   * that {@code next} was made from.
   */
  public final void storeAdded(Shape next, Property added, Object value) {
    if (added.index() >= Property.INLINE) {
      reserve(next);
    }
    added.set(this, value);
    shape = next;
  }

  /**
   * Moves all values to the places that {@code next} gives them; names missing there are dropped.
   */
  private void move(Shape next) {
    Property[] to = next.properties();
    Object[] values = new Object[to.length];
    for (int i = 0; i < to.length; i++) {
      values[i] = shape.find(to[i].name()).get(this);
    }
    reserve(next);
    for (int i = 0; i < to.length; i++) {
      to[i].set(this, values[i]);
    }
    shape = next;
  }

  /** Makes room for the slots of {@code next}; the arrays only grow. */
  @TruffleBoundary
  final void reserve(Shape next) {
    int o = next.overflowObjects();
    if (o > (moreObjects == null ? 0 : moreObjects.length)) {
      int length = Math.max(4, o + (o >> 1));
      Object[] more = moreObjects == null ? new Object[length] : Arrays.copyOf(moreObjects, length);
      VarHandle.storeStoreFence(); // who reads a stable attribute takes no second look
      moreObjects = more;
    }
    int p = next.overflowPrimitives();
    if (p > (morePrimitives == null ? 0 : morePrimitives.length)) {
      int length = Math.max(4, p + (p >> 1));
      long[] more =
          morePrimitives == null ? new long[length] : Arrays.copyOf(morePrimitives, length);
      VarHandle.storeStoreFence();
      morePrimitives = more;
    }
  }

  /** What {@link #restore} needs to undo a change of the shape and the overflow slots. */
  protected static final class ShapeSnapshot {
    final Shape shape;
    final Object[] objects;
    final long[] primitives;

    ShapeSnapshot(ShapedObject o) {
      shape = o.shape;
      objects = o.moreObjects == null ? null : o.moreObjects.clone();
      primitives = o.morePrimitives == null ? null : o.morePrimitives.clone();
    }

    void restore(ShapedObject o) {
      // values are copied back into the present arrays, which may be longer: a reader between its
      // two looks may hold
      // the newer shape with either array
      if (objects != null) {
        System.arraycopy(objects, 0, o.moreObjects, 0, objects.length);
      }
      if (primitives != null) {
        System.arraycopy(primitives, 0, o.morePrimitives, 0, primitives.length);
      }
      o.shape = shape;
    }
  }

  private static final int UNDO_ATTRIBUTES = 1 << 20;

  /**
   * Logs the attributes before they change, if the object logs each change by itself ({@link
   * #snapshot} gives null); the caller owns it.
   */
  final void saveAttributes(GuestThread t) {
    if (!(this instanceof PlainObject)) {
      saveAttributesSlow(t);
    }
  }

  @TruffleBoundary
  private void saveAttributesSlow(GuestThread t) {
    if (t.inTx()) {
      t.logUndo(this, UNDO_ATTRIBUTES, 0, new ShapeSnapshot(this));
    }
  }

  /**
   * Subclasses that log each change use operation numbers below {@code 1 << 20} and pass on others.
   */
  @Override
  protected void undo(int op, long arg, Object value) {
    if (op == UNDO_ATTRIBUTES) {
      ((ShapeSnapshot) value).restore(this);
    } else {
      super.undo(op, arg, value);
    }
  }

  /** Subclasses with fields of their own save these as well and keep what this gives. */
  @Override
  protected Object snapshot() {
    return new ShapeSnapshot(this);
  }

  @Override
  protected void restore(Object saved) {
    ((ShapeSnapshot) saved).restore(this);
  }

  @Override
  protected void becomePublic() {
    shape = shape.publicTwin();
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(shape.guestClass());
    Object[] more = moreObjects;
    if (more != null) {
      for (Object value : more) {
        p.visit(value);
      }
    }
  }
}
