package io.orochi.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.orochi.stm.Abort;
import io.orochi.stm.Stm;
import io.orochi.stm.TxThread;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Transactions are serializable, isolated from everything, and opaque. */
public final class TransactionRaces {
  private TransactionRaces() {}

  private static void writeBoth(Pair a, Pair b) {
    Stm.atomic(
        () -> {
          TxThread t = TxThread.current();
          a.set(t, 1, 1);
          b.set(t, 1, 1);
        });
  }

  /** Plain reads never see a commit half done. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "0, 1", "1, 1"},
      expect = ACCEPTABLE)
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "half of a transaction")
  @State
  public static class CommitIsWholeForPlainReads {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void write() {
      writeBoth(a, b);
    }

    @Actor
    public void read(II_Result r) {
      TxThread t = TxThread.current();
      r.r1 = a.x(t);
      r.r2 = b.x(t);
    }
  }

  /** No attempt, committed or not, sees one of two writes. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 1"},
      expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "a view that never was, even if it was not committed")
  @State
  public static class AttemptsAreOpaque {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void write() {
      writeBoth(a, b);
    }

    @Actor
    public void read(II_Result r) {
      Stm.atomic(
          () -> {
            TxThread t = TxThread.current();
            int x = a.x(t);
            int y = b.x(t);
            if (r.r1 == r.r2) {
              r.r1 = x;
              r.r2 = y;
            }
          });
    }
  }

  /** Each writes what the other has read. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "no serial order gives this")
  @State
  public static class NoWriteSkew {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void first(II_Result r) {
      r.r1 = setUnlessSet(a, b);
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = setUnlessSet(b, a);
    }

    /** Sets {@code to} unless {@code from} is set; gives what {@code from} was. */
    private static int setUnlessSet(Pair from, Pair to) {
      return Stm.atomic(
          () -> {
            TxThread t = TxThread.current();
            int seen = from.x(t);
            if (seen == 0) {
              to.set(t, 1, 1);
            }
            return seen;
          });
    }
  }

  /** Plain writes and transactions order like one another. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0", "1, 1"},
      expect = ACCEPTABLE)
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "each went before the other")
  @State
  public static class PlainWritesAndTransactionsHaveOneOrder {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void plain(II_Result r) {
      TxThread t = TxThread.current();
      a.set(t, 1, 1);
      r.r1 = b.x(t);
    }

    @Actor
    public void transaction(II_Result r) {
      r.r2 =
          Stm.atomic(
              () -> {
                TxThread t = TxThread.current();
                b.set(t, 1, 1);
                return a.x(t);
              });
    }
  }

  /** What an aborted attempt wrote is never seen. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "an undone value was read")
  @State
  public static class UndoneWritesAreNeverSeen {
    private final Pair a = new Pair();

    @Actor
    public void writeAndUndo() {
      TxThread t = TxThread.current();
      t.begin();
      try {
        a.set(t, 1, 1);
      } catch (Abort e) {
        // undone below like every other attempt
      }
      t.rollback();
    }

    @Actor
    public void read(I_Result r) {
      r.r1 = a.x(TxThread.current());
    }
  }

  /** An object made in a transaction appears with its commit, whole. */
  @JCStressTest
  @Outcome(
      id = {"-1", "4294967298"},
      expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "a published object without its contents")
  @State
  public static class CommitPublishesSafely {
    private final Pair root = new Pair();

    @Actor
    public void publish() {
      Stm.atomic(
          () -> {
            Pair made = Pair.ofPrivate(0, 0);
            TxThread t = TxThread.current();
            root.setReference(t, made);
            made.set(t, 1, 2);
          });
    }

    @Actor
    public void read(J_Result r) {
      TxThread t = TxThread.current();
      Pair found = (Pair) root.reference(t);
      r.r1 = found == null ? -1 : found.both(t);
    }
  }
}
