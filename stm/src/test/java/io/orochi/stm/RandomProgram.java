package io.orochi.stm;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one thread of a random history does: plain reads, writes and read-modify-writes,
 * transactions with savepoints, explicit rollback, waiting, inevitability, and constants that are
 * read without being logged. Everything is noted in the history.
 */
final class RandomProgram {
  /** The objects that the threads of one history share. */
  static final class World {
    final Box[] boxes;
    final Constant constant = new Constant();
    final History history = new History();
    final AtomicLong values = new AtomicLong();

    World(int boxes) {
      this.boxes = new Box[boxes];
      for (int i = 0; i < boxes; i++) {
        this.boxes[i] = new Box(0);
      }
    }
  }

  /** A value that is read without a log while it is folded, as compiled code does. */
  static final class Constant {
    static final int ID = -1;

    /** What compiled code would hold. */
    static final class Folded {
      final long value;
      volatile boolean valid = true;

      Folded(long value) {
        this.value = value;
      }
    }

    final Box cell = new Box(0);
    volatile Folded folded = new Folded(0);

    long read(TxThread t, Runnable step) {
      Folded f = folded;
      step.run();
      if (f != null && f.valid) {
        if (t.inTx()) {
          if (t.owns(cell.meta())) {
            return cell.number;
          }
          t.checkEpoch();
        }
        return f.value;
      }
      long v = cell.get(t);
      if (!t.inTx()) {
        fold();
      }
      return v;
    }

    private void fold() {
      long m = cell.metaAcquire();
      if (Header.isUnlocked(m)) {
        Folded f = new Folded(cell.number);
        f.valid = false;
        folded = f;
        if (cell.metaAcquire() == m) {
          Epoch.advance();
          if (cell.metaAcquire() == m) {
            // between this look and the next line a writer may come; it finds the fold and takes it
            // back for good
            f.valid = folded == f;
            if (cell.metaAcquire() != m) {
              f.valid = false;
            }
          }
        }
      }
    }

    private void takeBack() {
      Folded f = folded;
      folded = null;
      if (f != null) {
        f.valid = false;
      }
    }

    /** Gives the value before. */
    long write(TxThread t, long v) {
      long w = t.openFolded(cell, this::takeBack);
      try {
        long before = cell.number;
        cell.number = v;
        return before;
      } finally {
        t.close(cell, w);
      }
    }
  }

  /** Added to the number of a shared object: the one that it refers to. */
  private static final int REFERRED = 100;

  private final World world;
  private final int id;
  private final Random random;
  private final Runnable step;
  private final boolean sleeps;
  private History.Node node;

  /** What the running transaction has written so far, by object. */
  private Map<Integer, Long> own;

  RandomProgram(World world, int id, long seed, Runnable step, boolean sleeps) {
    this.world = world;
    this.id = id;
    this.random = new Random(seed);
    this.step = step;
    this.sleeps = sleeps;
  }

  void run(TxThread t, int actions) {
    for (int i = 0; i < actions; i++) {
      step.run();
      switch (random.nextInt(10)) {
        case 0, 1 -> plainRead(t);
        case 2, 3 -> plainWrite(t);
        default -> transaction(t);
      }
    }
  }

  private void plainRead(TxThread t) {
    node = new History.Node(id, "read");
    int o = randomObject();
    long v = read(t, o);
    node.reads.put(o, v);
    node.committed = true;
    world.history.add(node);
  }

  private void plainWrite(TxThread t) {
    node = new History.Node(id, "write");
    int o = randomObject();
    long v = world.values.incrementAndGet();
    long before = write(t, o, v);
    if (random.nextBoolean()) {
      node.reads.put(o, before); // a read-modify-write in one operation
    }
    node.writes.put(o, new long[] {before, v});
    node.committed = true;
    world.history.add(node);
  }

  private static final boolean TRACE = Boolean.getBoolean("io.orochi.stm.trace");

  private void trace(TxThread t, String what) {
    if (TRACE) {
      System.out.println(
          "T"
              + id
              + (t.inTx() ? " tx" : "")
              + (t.visible ? " visible" : "")
              + (t.isInevitable() ? " inevitable " : " ")
              + what
              + ", epoch "
              + Epoch.current()
              + " own "
              + t.epoch);
    }
  }

  private int randomObject() {
    return random.nextInt(8) == 0 ? Constant.ID : random.nextInt(world.boxes.length);
  }

  private long read(TxThread t, int o) {
    if (o == Constant.ID) {
      long v = world.constant.read(t, step);
      trace(t, "constant is " + v);
      return v;
    }
    Box box = world.boxes[o];
    while (true) {
      long m = t.firstLook(box);
      step.run();
      long v = box.number;
      step.run();
      if (t.secondLook(box, m)) {
        trace(t, "reads " + v + " from " + o + " " + Header.describe(m));
        return v;
      }
    }
  }

  private long write(TxThread t, int o, long v) {
    if (o == Constant.ID) {
      trace(t, "sets the constant to " + v);
      long before = world.constant.write(t, v);
      trace(t, "has set the constant to " + v);
      return before;
    }
    Box box = world.boxes[o];
    long w = t.open(box);
    try {
      step.run();
      long before = box.number;
      box.number = v;
      trace(t, "writes " + v + " to " + o);
      step.run();
      return before;
    } finally {
      t.close(box, w);
    }
  }

  private void transaction(TxThread t) {
    long seed = random.nextLong();
    for (int attempt = 0; ; attempt++) {
      node = new History.Node(id, "transaction");
      own = new HashMap<>();
      t.begin();
      trace(t, "begins");
      try {
        switch (body(t, new Random(seed + attempt / 3))) {
          case ROLLBACK -> {
            t.rollback();
            world.history.add(node);
            return;
          }
          case WAIT -> {
            world.history.add(node);
            Map<Integer, Long> seen = node.reads;
            if (attempt > 0) {
              t.rollback();
              return;
            }
            t.waitForChange(sleeps ? Long.MAX_VALUE : 100_000);
            if (sleeps) {
              checkAwake(t, seen);
            }
          }
          default -> {
            node.committed = t.commit();
            trace(t, "commits: " + node.committed);
            world.history.add(node);
            if (node.committed) {
              return;
            }
          }
        }
      } catch (Abort e) {
        trace(t, "aborts");
        t.abort();
        world.history.add(node);
      }
    }
  }

  /**
   * The scheduler wakes sleepers when nobody else is left to run: what they have read must then be
   * what is there.
   */
  private void checkAwake(TxThread t, Map<Integer, Long> seen) {
    if (t.contention.signalled && t instanceof Schedule.Actor a && a.wokenByScheduler()) {
      seen.forEach(
          (o, v) -> {
            if (o >= 0 && o < REFERRED && world.boxes[o].number != v) {
              throw new AssertionError("slept through a change of " + o + " from " + v);
            }
          });
    }
  }

  private enum Ending {
    COMMIT,
    ROLLBACK,
    WAIT
  }

  private Ending body(TxThread t, Random r) {
    boolean inevitable = false;
    for (int i = r.nextInt(5); i >= 0; i--) {
      step.run();
      switch (r.nextInt(12)) {
        case 0 -> level(t, r);
        case 1 -> {
          if (r.nextInt(3) == 0) {
            t.becomeInevitable("test");
            inevitable = true;
          }
        }
        case 2 -> {
          if (!t.visible && r.nextInt(3) == 0) {
            t.becomeVisible();
          }
        }
        default -> operation(t, r);
      }
    }
    int end = inevitable ? 9 : r.nextInt(10);
    return end == 0 ? Ending.ROLLBACK : end == 1 ? Ending.WAIT : Ending.COMMIT;
  }

  private void level(TxThread t, Random r) {
    int level = t.savepoint();
    Map<Integer, Long> ownBefore = new HashMap<>(own);
    Map<Integer, long[]> writesBefore = new HashMap<>();
    node.writes.forEach((o, w) -> writesBefore.put(o, w.clone()));
    for (int i = r.nextInt(3); i >= 0; i--) {
      operation(t, r);
    }
    if (r.nextBoolean()) {
      t.rollbackTo(level);
      own = ownBefore;
      node.writes.clear();
      node.writes.putAll(writesBefore);
    } else {
      t.commitTo(level);
    }
  }

  private void operation(TxThread t, Random r) {
    if (r.nextInt(5) == 0) {
      throughReference(t, r, r.nextInt(world.boxes.length));
      return;
    }
    int o = r.nextInt(8) == 0 ? Constant.ID : r.nextInt(world.boxes.length);
    if (r.nextInt(3) == 0) {
      long v = world.values.incrementAndGet();
      note(o, write(t, o, v), false);
      node.writes.computeIfAbsent(o, k -> new long[] {lastForeign, 0})[1] = v;
      own.put(o, v);
    } else {
      note(o, read(t, o), true);
    }
  }

  /**
   * Reads, or changes, the object that a shared one refers to; or makes a new one, which the commit
   * publishes.
   */
  private void throughReference(TxThread t, Random r, int o) {
    int id = REFERRED + o;
    Box outer = world.boxes[o];
    Box inner = (Box) outer.getReference(t);
    step.run();
    long before = inner == null ? 0 : inner.get(t);
    note(id, before, true);
    int what = r.nextInt(3);
    if (what == 0) {
      return;
    }
    long v = world.values.incrementAndGet();
    if (what == 1 && inner != null) {
      inner.set(t, v);
    } else {
      Box made = new Box(t);
      made.set(t, v);
      step.run();
      outer.setReference(t, made);
    }
    node.writes.computeIfAbsent(id, k -> new long[] {before, 0})[1] = v;
    own.put(id, v);
  }

  /** The value that the last operation found, if it was not the transaction's own. */
  private long lastForeign;

  private void note(int o, long v, boolean read) {
    Long mine = own.get(o);
    if (mine != null) {
      if (mine != v) {
        throw new AssertionError("found " + v + " in " + o + " instead of its own " + mine);
      }
      return;
    }
    lastForeign = v;
    Long seen = node.reads.get(o);
    if (seen != null && seen != v) {
      throw new AssertionError("read " + seen + " and then " + v + " from " + o);
    }
    if (read) {
      node.reads.put(o, v);
    }
  }
}
