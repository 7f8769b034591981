package io.orochi.stm;

/**
 * The header word {@code meta} of a {@link TxObject}: the only place that knows its bits.
 *
 * <pre>
 *   63 62 | 61 ............................ 14 | 13 .... 0
 *    0  0 | counter                            | slot        public, unlocked: a version
 *    1  0 | counter                            | slot        public, unlocked, watched: someone waits for a change
 *    0  1 | stamp                              | slot        public, locked by the thread in this slot
 *    1  1 | stamp                              | slot        private
 * </pre>
 *
 * <p>Bit 62 means <em>held</em>: the fields belong to one thread, either because nobody else can
 * reach the object or because that thread locked it. Without bit 62 the low 62 bits are the
 * object's version.
 *
 * <p>A version names the slot of the thread that released the object and the value of that slot's
 * counter. No slot ever repeats a value, so no version is used twice for different contents. A
 * <em>stamp</em> names one level (an attempt, or a savepoint in it) of one thread: while {@code
 * meta} equals the stamp of the running level, the object was made or saved in that level. Stamp 0
 * is none: a plain operation's lock, or a private object outside of any transaction.
 *
 * <p>A version is 0 when the object was published and not written since. The word 0 is what the JVM
 * puts into a fresh field, so even a reference that leaked through a data race shows a public
 * object.
 *
 * <p>62 bits of version are 16384 slots of 2^48: 146 years at 10^9 writes a second. A slot that
 * nears its end is retired and its thread takes a fresh one ({@link Slots}). Owner bias, once
 * built, finds room in the greatest stamps, which no thread reaches before its slot is retired:
 * {@code 01} with such a stamp would mean "owned, not locked", and every fast path sends it to the
 * slow one already.
 *
 * <p>Levels have even stamps. The odd one above it marks, in a locked word, an object that the
 * level has locked but not saved yet, and in a private word an object of earlier origin that logs
 * each change instead of being saved whole.
 */
public final class Header {
  static final int SLOT_BITS = 14;
  static final int MAX_SLOTS = 1 << SLOT_BITS;
  static final long SLOT_MASK = MAX_SLOTS - 1;

  /** The distance of two successive versions of one slot. */
  static final long STEP = 1L << SLOT_BITS;

  /** Bits that say who holds a locked object. */
  private static final long OWNER_MASK = 3L << 62 | SLOT_MASK;

  /** The state bits of a locked object. */
  public static final long LOCKED = 1L << 62;

  /** The state bits of a watched object. */
  public static final long WATCHED = 1L << 63;

  /**
   * The state bits of a private object; as a whole word: private, made outside of any transaction.
   */
  public static final long PRIVATE = WATCHED | LOCKED;

  /**
   * The greatest version of all: every version is at most this, every word with a state bit is
   * above it (unsigned).
   */
  public static final long MAX_VERSION = LOCKED - 1;

  /** The version of an object that has not been written since it was published. */
  public static final long INITIAL = 0;

  /** The greatest counter, and stamp, that has room in a word. */
  static final long MAX_COUNTER = MAX_VERSION >>> SLOT_BITS;

  private Header() {}

  /** Whether only one thread can reach the object. */
  public static boolean isPrivate(long m) {
    return Breakage.BARRIERS || Long.compareUnsigned(m, PRIVATE) >= 0;
  }

  /** Whether the object is public, unlocked and not watched: what fast paths accept. */
  public static boolean isUnlocked(long m) {
    return Long.compareUnsigned(m, MAX_VERSION) <= 0;
  }

  /** Whether the object is public and locked by some thread. */
  public static boolean isLocked(long m) {
    return m >>> 62 == 1;
  }

  /** Whether the object is public, unlocked, and someone waits for a change. */
  public static boolean isWatched(long m) {
    return m >>> 62 == 2;
  }

  /** Whether the word holds a version: the object is public and not locked, watched or not. */
  public static boolean isVersion(long m) {
    return (m & LOCKED) == 0;
  }

  /** The slot of the thread that wrote, locked or (with a stamp) made the object. */
  public static int slot(long m) {
    return (int) (m & SLOT_MASK);
  }

  /** The low 62 bits: the version of an unlocked or watched object. */
  public static long version(long m) {
    return m & MAX_VERSION;
  }

  /** The counter of a version. */
  public static long counter(long m) {
    return (m & MAX_VERSION) >>> SLOT_BITS;
  }

  /** The stamp of a locked or private word; 0 is none. */
  static long stamp(long m) {
    return (m & MAX_VERSION) >>> SLOT_BITS;
  }

  static long versionOf(int slot, long counter) {
    return counter << SLOT_BITS | slot;
  }

  static long watched(long version) {
    return WATCHED | version;
  }

  /** The lock word of a level; with stamp 0 that of plain operations. */
  static long lockWord(int slot, long stamp) {
    return LOCKED | stamp << SLOT_BITS | slot;
  }

  /** The stamp of private objects that belong to the level whose lock word is given. */
  static long privateWord(long lockWord) {
    return lockWord | WATCHED;
  }

  /** Whether {@code m} is a lock word of the slot whose stampless lock word is given. */
  static boolean isLockedBy(long m, long plainLock) {
    return (m & OWNER_MASK) == plainLock;
  }

  /** Names the parts of a word, for messages and the debugger. */
  public static String describe(long m) {
    String state =
        isPrivate(m) ? "private" : isLocked(m) ? "locked" : isWatched(m) ? "watched" : "unlocked";
    return state + " " + counter(m) + "@" + slot(m);
  }
}
