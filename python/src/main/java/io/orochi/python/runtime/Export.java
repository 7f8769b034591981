package io.orochi.python.runtime;

import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * The memory of one object as a family of views shares it: a {@code memoryview}, and those that
 * were made from it. While one of them is not released, the object's size stays.
 */
public final class Export extends TxObject {
  private final Object owner;
  private final ByteMemory memory;
  private int views;

  /** What a collection found, which no transaction takes back. */
  private volatile boolean knownInUse;

  private Export(PyThread t, Object owner, ByteMemory memory) {
    super(t);
    this.owner = owner;
    this.memory = memory;
  }

  /**
   * Begins to share the memory of {@code owner}, which notices; the first view is counted.
   *
   * @param owner what {@code memoryview.obj} says
   * @param users held by the views and by nobody else: when it is garbage, they are. (This object
   *     would not do, since logs of transactions may hold it.)
   */
  public static Export of(PyThread t, Object owner, ByteMemory memory, Object users) {
    Export e = new Export(t, owner, memory);
    e.views = 1;
    if (memory.store() != null) {
      memory.store().addExport(t, e, users);
    }
    return e;
  }

  /** A collection has found that views are in use. */
  void setKnownInUse() {
    knownInUse = true;
  }

  boolean isKnownInUse() {
    return knownInUse;
  }

  public Object owner() {
    return owner;
  }

  public ByteMemory memory() {
    return memory;
  }

  /** How many views are not released. */
  int views(PyThread t) {
    if (isPrivate()) {
      return views;
    }
    while (true) {
      long m = t.firstLook(this);
      int n = views;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** Counts a view more, or with -1 one less; gives how many there are then. */
  public int count(PyThread t, int more) {
    long w = t.open(this);
    int n = views + more;
    views = n;
    t.close(this, w);
    return n;
  }

  @Override
  protected Object snapshot() {
    return views;
  }

  @Override
  protected void restore(Object saved) {
    views = (int) saved;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(owner);
    if (memory.store() != null) {
      p.visit(memory.store());
    }
  }
}
