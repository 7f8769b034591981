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

  private static volatile Conflict constant;

  private LastWrites() {}

  /** Compiled code is losing the constant {@code o}, which is written at {@code location}. */
  static void noteConstant(TxObject o, Object location) {
    constant = new Conflict(ConflictKind.CONSTANT, null, location, o);
  }

  /** The constant that was written last, and where; null if none was. */
  static Conflict lastConstant() {
    return constant;
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
