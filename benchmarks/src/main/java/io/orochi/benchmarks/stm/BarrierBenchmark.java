package io.orochi.benchmarks.stm;

import io.orochi.stm.TxThread;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds of each access; run it with {@code -t 1} and {@code -t 2}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BarrierBenchmark {
  private TxThread t;
  private Account own;
  private Account shared;
  private Account other;
  private final Account[] ten = new Account[10];
  private long place;

  /** Each thread of the measurement has a slot and accounts of its own. */
  @Setup
  public void attach() {
    t = new TxThread();
    t.attach();
    own = new Account(false);
    shared = new Account(true);
    other = new Account(true);
    for (int i = 0; i < ten.length; i++) {
      ten[i] = new Account(true);
    }
  }

  /** Gives the slot back. */
  @TearDown
  public void detach() {
    t.detach();
  }

  /** Begin and commit. */
  @Benchmark
  public void emptyTransaction() {
    t.begin();
    t.commit();
  }

  /** A transaction that reads one public object. */
  @Benchmark
  public long oneRead() {
    long found;
    do {
      t.begin();
      found = shared.balance(t);
    } while (!t.commit());
    return found;
  }

  /** A transaction that reads ten public objects. */
  @Benchmark
  public long tenReads() {
    long found;
    do {
      t.begin();
      found = 0;
      for (Account account : ten) {
        found += account.balance(t);
      }
    } while (!t.commit());
    return found;
  }

  /** A transaction that writes a public object once: lock, save, store, release. */
  @Benchmark
  public void oneWrite() {
    do {
      t.begin();
      shared.setBalance(t, 1);
    } while (!t.commit());
  }

  /** A transaction that writes ten public objects, each for the first time. */
  @Benchmark
  public void tenFirstWrites() {
    do {
      t.begin();
      for (Account account : ten) {
        account.setBalance(t, 1);
      }
    } while (!t.commit());
  }

  /** A transaction that writes the same public object ten times. */
  @Benchmark
  public void tenWritesOfOneObject() {
    do {
      t.begin();
      for (int i = 0; i < 10; i++) {
        shared.setBalance(t, i);
      }
    } while (!t.commit());
  }

  /** As {@link #oneWrite}, with a place in a prescribed order. */
  @Benchmark
  public void oneWriteInOrder() {
    do {
      t.prescribeOrder(++place);
      t.begin();
      shared.setBalance(t, 1);
    } while (!t.commit());
  }

  /** A transaction that reads one public object and writes another. */
  @Benchmark
  public void oneReadOneWrite() {
    do {
      t.begin();
      shared.setBalance(t, other.balance(t) + 1);
    } while (!t.commit());
  }

  /** A transaction that reads and writes the same public object ten times. */
  @Benchmark
  public void tenUpdatesOfOneObject() {
    do {
      t.begin();
      for (int i = 0; i < 10; i++) {
        shared.setBalance(t, shared.balance(t) + 1);
      }
    } while (!t.commit());
  }

  /** A transaction that updates a private object. */
  @Benchmark
  public void privateUpdateInTransaction() {
    do {
      t.begin();
      own.setBalance(t, own.balance(t) + 1);
    } while (!t.commit());
  }

  /** Outside of transactions. */
  @Benchmark
  public long publicRead() {
    return shared.balance(t);
  }

  /** Outside of transactions: lock, store, release. */
  @Benchmark
  public void publicWrite() {
    shared.setBalance(t, 1);
  }

  /** Outside of transactions. */
  @Benchmark
  public void privateUpdate() {
    own.setBalance(t, own.balance(t) + 1);
  }
}
