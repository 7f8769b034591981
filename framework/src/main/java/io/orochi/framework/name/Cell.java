package io.orochi.framework.name;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Epoch;
import io.orochi.stm.Header;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * The value of one name in a {@link Namespace}, or its absence ({@code null}). Reads go through the
 * read barrier, or rest on a {@link Folded} value.
 *
 * <h2>Why folding is sound</h2>
 *
 * <ul>
 *   <li><b>Establishing.</b> The folder publishes {@code folded} (volatile) and then looks at the
 *       header word again; a writer locks (CAS) and then looks at {@code folded}. One of them sees
 *       the other (Dekker), so a fold whose value is being replaced is either taken back before it
 *       is ready or invalidated by the writer.
 *   <li><b>Plain readers</b> linearise at the test of the assumption. The writer invalidates before
 *       it releases the cell.
 *   <li><b>Transactions</b> do not log folded reads. At each one they compare the epoch in which
 *       they began with that of the fold ({@link Folded#since}), and abort if theirs is older. A
 *       writer of a folded cell advances the epoch after it has invalidated and before it stores,
 *       so that no transaction of the new epoch finds the old value, and those of the old one abort
 *       when they extend or commit. A folder advances it before the fold becomes ready if the cell
 *       was ever written while public; otherwise no transaction can have begun before a write that
 *       it must not see.
 *   <li><b>Inevitable transactions</b> cannot abort; a writer of a folded cell waits for a foreign
 *       one to end ({@code openFolded}).
 * </ul>
 *
 * A cell that was written {@value #LIMIT} times after it had been folded is never folded again.
 */
public final class Cell extends TxObject {
  private static final int LIMIT = 3;

  private final String name;
  private final Namespace owner;
  private Object value;
  private long order;
  private volatile Folded folded;
  private int rewrites;

  Cell(Namespace owner, String name, Object value, long order) {
    this.owner = owner;
    this.name = name;
    this.value = value;
    this.order = order;
  }

  public String name() {
    return name;
  }

  /**
   * The value without a barrier: for the owner, or under the read protocol. Null when the name is
   * absent.
   */
  public Object valueUnderProtocol() {
    return value;
  }

  /** The value, or null when the name is absent; a full read barrier. */
  public Object read(GuestThread t) {
    if (isPrivate()) {
      return value;
    }
    while (true) {
      long m = t.firstLook(this);
      Object v = value;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /**
   * Position in the order of insertion; meaningful while the name is present, under the read
   * protocol.
   */
  long order() {
    return order;
  }

  /** Binds the name ({@code null} deletes it); one operation. */
  @TruffleBoundary
  public void write(GuestThread t, Object newValue) {
    if (newValue != null && !isPrivate()) {
      t.escape(newValue);
    }
    if (newValue == null || !rebind(t, newValue)) {
      owner.writePresence(t, this, newValue);
    }
  }

  /** Changes the value of a name that is present; false when it is absent. */
  private boolean rebind(GuestThread t, Object newValue) {
    long w = openFolded(t);
    try {
      if (value == null) {
        return false;
      }
      value = newValue;
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** Binds or deletes; the caller holds the namespace. */
  void writeOwned(GuestThread t, Object newValue, long newOrder) {
    long w = openFolded(t);
    try {
      if (value == null) {
        order = newOrder;
      }
      value = newValue;
    } finally {
      t.close(this, w);
    }
  }

  /** Opens the cell, and takes a folded value back. */
  private long openFolded(GuestThread t) {
    while (true) {
      if (folded != null) {
        return t.openFolded(this, this::unfold);
      }
      long w = t.open(this);
      if (folded == null) {
        return w;
      }
      t.closeUnchanged(this, w); // it was folded just before it was locked
    }
  }

  /** Takes the folded value back; the caller owns the cell. */
  private void unfold() {
    Folded f = folded;
    if (f != null) {
      rewrites++;
      folded = null;
      f.invalidate();
    }
  }

  /**
   * The present value as a constant, or null when it cannot be folded: the running transaction owns
   * the cell, someone is writing it, or it changes too often.
   */
  @TruffleBoundary
  public Folded fold(GuestThread t) {
    Folded f = folded;
    if (f != null) {
      return f.isReady() ? f : null;
    }
    if (rewrites >= LIMIT) {
      return null;
    }
    if (isPrivate()) {
      if (t.inTx()) {
        return null;
      }
      f = new Folded(value);
      folded = f;
      f.makeReady(0);
      return f;
    }
    synchronized (
        this) { // nobody waits for a guest object in here: folders only exclude each other
      if (folded != null) {
        return folded.isReady() ? folded : null;
      }
      long m = metaAcquire();
      if (!Header.isUnlocked(m) || t.inTx() && !t.admits(m)) {
        return null; // in a transaction: the barrier extends to the version first, or the value may
        // belong to another moment
      }
      f = new Folded(value);
      folded = f;
      if (metaAcquire() != m) {
        folded = null;
        return null;
      }
      f.makeReady(Header.counter(m) == 0 ? 0 : Epoch.advance());
      return f;
    }
  }

  private static final class CellSnapshot {
    final Object value;
    final long order;

    CellSnapshot(Cell c) {
      value = c.value;
      order = c.order;
    }
  }

  @Override
  protected Object snapshot() {
    return new CellSnapshot(this);
  }

  @Override
  protected void restore(Object saved) {
    unfold();
    CellSnapshot s = (CellSnapshot) saved;
    value = s.value;
    order = s.order;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
  }

  /** A value that compiled code may hold while {@link #assumption()} is valid. */
  public static final class Folded {
    private final Assumption assumption = Assumption.create("folded name");
    @CompilationFinal private volatile Object value;
    private java.util.ArrayList<Assumption> dependents;
    @CompilationFinal private long since;
    private volatile boolean ready;

    Folded(Object value) {
      this.value = value;
    }

    /**
     * The value; null when the name is absent. Once the fold has fallen it is null too, so that it
     * keeps nothing alive: ask for the value first, then whether {@link #assumption()} is valid.
     */
    public Object value() {
      return value;
    }

    public Assumption assumption() {
      return assumption;
    }

    /**
     * The epoch from which on the name has had this value; 0 if no transaction can have begun
     * before. For {@link GuestThread#checkBegan}.
     */
    public long since() {
      return since;
    }

    boolean isReady() {
      return ready;
    }

    void makeReady(long epoch) {
      since = epoch;
      ready = true;
    }

    /** Makes {@code other} fall with this fold; false when it has fallen already. */
    public synchronized boolean addDependent(Assumption other) {
      if (!assumption.isValid()) {
        return false;
      }
      if (dependents == null) {
        dependents = new java.util.ArrayList<>(2);
      }
      dependents.removeIf(a -> !a.isValid());
      dependents.add(other);
      return true;
    }

    private void invalidate() {
      java.util.List<Assumption> all;
      synchronized (this) {
        assumption.invalidate("the name was bound again");
        value = null; // who sees this sees that the assumption has fallen
        all = dependents;
        dependents = null;
      }
      if (all != null) {
        for (Assumption a : all) {
          a.invalidate("a name that it depends on was bound again");
        }
      }
    }
  }
}
