package io.orochi.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A mutable object that takes part in transactions. Its fields belong to whoever holds it (see
 * {@link Header}): the thread that alone can reach it, or the thread that locked it. Everybody else
 * reads them optimistically, between two looks at the header word:
 *
 * <pre>{@code
 * for (;;) {
 *   long m = o.meta();
 *   if (Header.isPrivate(m)) return o.f;                  // mine: nobody else can reach it
 *   m = o.metaAcquire();                                  // first look
 *   if (!t.admits(m)) m = t.awaitReadable(o);             // may wait, or throw Abort
 *   v = o.f;                                              // may be garbage, so: no loops over it, every array access bounds-tested
 *   VarHandle.loadLoadFence();
 *   if (o.meta() != m) continue;                          // second look
 *   if (t.inTx() && !t.owns(m)) t.logRead(o);
 *   return v;
 * }
 * }</pre>
 *
 * <h2>Why the two looks are enough</h2>
 *
 * <ul>
 *   <li><b>First look: volatile.</b> It sees a version, so all field writes that came before the
 *       release of that version are visible (the release is a {@code setRelease}, paired with this
 *       load). Volatile rather than acquire, because a thread's own lock of another object must
 *       come before this load in the order that all threads agree on (see {@link TxThread} on
 *       sequential consistency); on x86 the two cost the same.
 *   <li><b>Second look: plain, after {@code loadLoadFence}.</b> The fence keeps the field load
 *       before it. If the field load saw a store of a later holder, then that store came after the
 *       holder's lock in the header (CAS, then {@code storeStoreFence}), so the second look sees
 *       that lock word or something newer. Versions are never repeated, not even by undo, so
 *       "newer" is always different from {@code m}.
 *   <li><b>Plain read of {@code meta} before the private test.</b> If the object is private to this
 *       thread, only this thread ever wrote the word. If it is public, it was published before this
 *       thread could get the reference, and a reference is only used after it was read under this
 *       protocol: the word seen is a public one.
 * </ul>
 *
 * <p>Writers go through {@link TxThread#open} and {@link TxThread#close}.
 */
public abstract class TxObject implements Publishable {
  private static final VarHandle META;

  static {
    try {
      META = MethodHandles.lookup().findVarHandle(TxObject.class, "meta", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long meta;

  /** A private object, made outside of any transaction. */
  protected TxObject() {
    meta = Header.PRIVATE;
  }

  /** An object private to {@code t}; one made in a transaction is never logged by it. */
  protected TxObject(TxThread t) {
    meta = t.privStamp();
  }

  /**
   * A public object from the start if {@code published}, for Java code that hands references around
   * as it likes.
   */
  protected TxObject(boolean published) {
    meta = published ? Header.INITIAL : Header.PRIVATE;
  }

  /**
   * The header word, read plainly: good for the private test and, after a fence, for the second
   * look.
   */
  public final long meta() {
    return meta;
  }

  /** The header word as the first look of a read: a volatile read. */
  public final long metaAcquire() {
    return (long) META.getVolatile(this);
  }

  /** Whether the calling thread alone can reach this object. */
  public final boolean isPrivate() {
    return Header.isPrivate(meta);
  }

  @Override
  public final boolean isPublished() {
    return !Header.isPrivate(meta);
  }

  @Override
  public final void markPublished() {
    becomePublic();
    meta = Header.INITIAL;
  }

  /**
   * CAS of the header word. A volatile write: it orders everything before it. What comes after it
   * needs {@code storeStoreFence}, since a volatile write does not hold back later plain stores.
   */
  final boolean casMeta(long expected, long word) {
    return META.compareAndSet(this, expected, word);
  }

  /** Releases the object: all stores to its fields, and the counter of the version, come before. */
  final void releaseMeta(long word) {
    META.setRelease(this, word);
  }

  /**
   * Changes the stamp of an object that the calling thread holds. Nobody else compares stamps, so
   * no order is needed.
   */
  final void setMeta(long word) {
    META.setOpaque(this, word);
  }

  /**
   * The contents, for {@link #restore}. Called with the object held, before the first write of a
   * level. Null when each change is logged by {@link TxThread#logUndo} instead; the object is then
   * never restored.
   */
  protected abstract Object snapshot();

  /**
   * Puts back what {@link #snapshot} gave. May be followed by more writes, so it must not hand the
   * snapshot's own arrays out. Other threads may be reading between two looks: never install a
   * shorter array than the present one.
   */
  protected void restore(Object saved) {
    throw new IllegalStateException(getClass() + " gives snapshots but cannot restore them");
  }

  /**
   * Undoes one change logged by {@link TxThread#logUndo}, newest first. Must not install a shorter
   * array than the present one, must not throw.
   *
   * @param op what was done, a number of this class's own, not negative
   */
  protected void undo(int op, long arg, Object value) {
    throw new IllegalStateException(getClass() + " logged operation " + op + " but cannot undo it");
  }

  /** Called once, by the owner, just before the object becomes public. */
  protected void becomePublic() {}

  @Override
  public abstract void publishFields(Publisher p);
}
