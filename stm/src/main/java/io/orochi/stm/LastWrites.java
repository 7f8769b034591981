package io.orochi.stm;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Where objects were written last, for events; used only while there is a listener. A table of
 * fixed size, so that it neither grows nor keeps objects alive: two objects may share an entry, and
 * then the older write is forgotten.
 */
final class LastWrites {
  private static final int SIZE = 1 << 16;

  private record Write(int object, int slot, Object location) {}

  private static final AtomicReferenceArray<Write> TABLE = new AtomicReferenceArray<>(SIZE);

  /** A constant that was taken back, with the epoch that began with it. */
  private record Constant(long epoch, Conflict conflict) {}

  private static volatile Constant constant;

  private LastWrites() {}

  /** Compiled code has lost the constant {@code o}, which is written at {@code location}. */
  static void noteConstant(long epoch, TxObject o, Object location) {
    constant = new Constant(epoch, new Conflict(ConflictKind.CONSTANT, null, location, o));
  }

  /** The constant with which the present epoch began, and where it was written; null if unknown. */
  static Conflict lastConstant() {
    Constant c = constant;
    return c == null || c.epoch != Epoch.current() ? null : c.conflict;
  }

  private static int index(int hash) {
    return (hash ^ hash >>> 16) & SIZE - 1;
  }

  /** The thread in {@code slot} has locked {@code o} for writing. */
  static void note(TxObject o, int slot, Object location) {
    int hash = System.identityHashCode(o);
    Write before = TABLE.getPlain(index(hash));
    if (before == null
        || before.object != hash
        || before.slot != slot
        || before.location != location) {
      TABLE.setRelease(index(hash), new Write(hash, slot, location));
    }
  }

  /** Where {@code o} was written last, if that was by another thread than the one in this slot. */
  static Object ofOthers(TxObject o, int slot) {
    Write w = find(o);
    return w == null || w.slot == slot ? null : w.location;
  }

  /** Where {@code o} was written last, if that was by the thread in this slot. */
  static Object of(TxObject o, int slot) {
    Write w = find(o);
    return w == null || w.slot != slot ? null : w.location;
  }

  private static Write find(TxObject o) {
    int hash = System.identityHashCode(o);
    Write w = TABLE.getAcquire(index(hash));
    return w == null || w.object != hash ? null : w;
  }
}
