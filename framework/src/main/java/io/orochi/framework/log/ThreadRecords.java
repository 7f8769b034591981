package io.orochi.framework.log;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.name.Cell;
import io.orochi.framework.object.Box;
import io.orochi.framework.object.PlainObject;
import io.orochi.stm.Conflict;
import io.orochi.stm.TxObject;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;

/**
 * What one thread has to tell, in a buffer of its own. Records are added by that thread without a
 * lock; {@link #contents} may be called by any thread that holds the file's lock. So the end of the
 * last whole record is published when it stands, and the buffer is emptied under the lock only.
 */
final class ThreadRecords {
  static final int BEGIN = 0;
  static final int COMMIT = 1;
  static final int ABORT = 2;
  static final int WAITED = 3;
  static final int PARKED = 4;
  static final int INEVITABLE = 5;
  static final int LIFE = 6;
  private static final int OTHER = 7;

  /** Which of the others: a block goes on without a transaction. */
  private static final int ABANDONED = 1;

  private static final VarHandle WHOLE;

  static {
    try {
      WHOLE = MethodHandles.lookup().findVarHandle(ThreadRecords.class, "whole", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int CAPACITY = 1 << 16;

  /** No record is longer. */
  private static final int LONGEST = 96;

  /** From the node that works on a value to the one that says what it is of. */
  private static final int FAR = 3;

  private static final int MOST_KNOWN = 1 << 16;

  private final int id;
  private final Dictionary dictionary;
  private final byte[] buffer = new byte[CAPACITY];
  private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
  private int position;
  private long now;

  /** Up to here the records are whole; written by the thread itself. */
  @SuppressWarnings("unused")
  private int whole;

  /** The time before the first record in the buffer; under the file's lock. */
  private long base;

  ThreadRecords(int id, Dictionary dictionary, long time) {
    this.id = id;
    this.dictionary = dictionary;
    now = time;
    base = time;
  }

  int id() {
    return id;
  }

  /** Whether the buffer must be written before the next record is added. */
  boolean isFull() {
    return position > CAPACITY - LONGEST;
  }

  void add(int kind, long time) {
    start(kind, time);
    finish();
  }

  void add(int kind, long time, Conflict c, long nanos) {
    int here = place(c.here());
    int there = place(c.there());
    int type = dictionary.string(type(c));
    int part = dictionary.string(part(c));
    start(kind, time);
    number(c.kind().ordinal());
    number(here);
    number(there);
    number(type);
    number(part);
    if (kind == WAITED) {
      number(nanos);
    }
    finish();
  }

  void add(int kind, long time, Object location, long number) {
    int here = place(location);
    start(kind, time);
    number(here);
    number(number);
    finish();
  }

  void add(int kind, long time, Object location, String why) {
    add(kind, time, location, dictionary.string(why));
  }

  /** The thread begins (0) or ends (1). */
  void life(long time, int what) {
    start(LIFE, time);
    number(what);
    finish();
  }

  /** The block whose last attempt was undone goes on without a transaction. */
  void abandoned(long time, Object location) {
    int here = place(location);
    start(OTHER, time);
    number(ABANDONED);
    number(here < 1 << 7 ? 1 : here < 1 << 14 ? 2 : here < 1 << 21 ? 3 : here < 1 << 28 ? 4 : 5);
    number(here);
    finish();
  }

  private void start(int kind, long time) {
    long since = Math.max(0, time - now);
    now += since;
    number(since << 3 | kind);
  }

  private void finish() {
    WHOLE.setRelease(this, position);
  }

  private void number(long n) {
    byte[] b = buffer;
    int p = position;
    while (n > 0x7f) {
      b[p++] = (byte) (n & 0x7f | 0x80);
      n >>>= 7;
    }
    b[p++] = (byte) n;
    position = p;
  }

  private int place(Object location) {
    if (location == null) {
      return 0;
    }
    Object at = location instanceof Access a ? a.node() : location;
    Integer number = known.get(at);
    if (number == null) {
      if (known.size() >= MOST_KNOWN) {
        known.clear(); // programs that make code all the time
      }
      number = dictionary.place(Place.of(at));
      known.put(at, number);
    }
    return number;
  }

  static String type(Conflict c) {
    TxObject o = c.on();
    if (o == null) {
      return null;
    }
    String type = o instanceof Named named ? named.typeForReport() : null;
    return type != null ? type : o instanceof Cell ? "name" : o.getClass().getSimpleName();
  }

  static String part(Conflict c) {
    TxObject o = c.on();
    String part = o instanceof Named named ? named.partForReport() : null;
    if (part == null && o instanceof Cell cell) {
      return "'" + cell.name() + "'";
    }
    if (part == null && o != null) {
      part = used(o, c.here());
    }
    return part == null && o != null ? used(o, c.there()) : part;
  }

  /** What an access says itself of the part that it uses, or null. */
  private static String used(TxObject o, Object location) {
    if (location instanceof Access a) {
      return Access.shown(a.key());
    }
    if (location instanceof Node node && (o instanceof PlainObject || o instanceof Box)) {
      for (int i = 0; i < FAR && node != null; i++, node = node.getParent()) {
        if (node instanceof Named access) {
          return access.partForReport();
        }
      }
    }
    return null;
  }

  /** The contents of a block with what is in the buffer, or null. Under the file's lock. */
  Bytes contents() {
    int end = (int) WHOLE.getAcquire(this);
    if (end == 0) {
      return null;
    }
    Bytes block = new Bytes();
    block.number(id);
    block.number(base);
    block.append(buffer, 0, end);
    return block;
  }

  /** Makes the buffer empty: by the thread itself, under the file's lock. */
  void clear() {
    position = 0;
    base = now;
    WHOLE.setRelease(this, 0);
  }
}
