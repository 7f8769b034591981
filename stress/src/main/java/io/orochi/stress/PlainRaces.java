package io.orochi.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.orochi.stm.TxThread;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Operations outside of transactions are atomic and sequentially consistent. */
public final class PlainRaces {
  private PlainRaces() {}

  /** Two fields that one operation writes are seen together. */
  @JCStressTest
  @Outcome(
      id = {"0", "4294967297"},
      expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "half of a write")
  @State
  public static class WriteIsWhole {
    private final Pair pair = new Pair();

    @Actor
    public void write() {
      pair.set(TxThread.current(), 1, 1);
    }

    @Actor
    public void read(J_Result r) {
      r.r1 = pair.both(TxThread.current());
    }
  }

  /** Store, then load of something else, on both sides. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0", "1, 1"},
      expect = ACCEPTABLE)
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "both loads went before both stores")
  @State
  public static class StoresGoBeforeLoads {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void first(II_Result r) {
      TxThread t = TxThread.current();
      a.set(t, 1, 1);
      r.r1 = b.x(t);
    }

    @Actor
    public void second(II_Result r) {
      TxThread t = TxThread.current();
      b.set(t, 1, 1);
      r.r2 = a.x(t);
    }
  }

  /** Two writes are seen in their order. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "0, 1", "1, 1"},
      expect = ACCEPTABLE)
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "the second write was seen without the first")
  @State
  public static class WritesKeepTheirOrder {
    private final Pair a = new Pair();
    private final Pair b = new Pair();

    @Actor
    public void write() {
      TxThread t = TxThread.current();
      b.set(t, 1, 1);
      a.set(t, 1, 1);
    }

    @Actor
    public void read(II_Result r) {
      TxThread t = TxThread.current();
      r.r1 = a.x(t);
      r.r2 = b.x(t);
    }
  }

  /** An object that becomes reachable is seen as its maker left it. */
  @JCStressTest
  @Outcome(
      id = {"-1", "4294967298"},
      expect = ACCEPTABLE)
  @Outcome(expect = FORBIDDEN, desc = "a published object without its contents")
  @State
  public static class PublicationIsSafe {
    private final Pair root = new Pair();

    @Actor
    public void publish() {
      root.setReference(TxThread.current(), Pair.ofPrivate(1, 2));
    }

    @Actor
    public void read(J_Result r) {
      TxThread t = TxThread.current();
      Pair found = (Pair) root.reference(t);
      r.r1 = found == null ? -1 : found.both(t);
    }
  }
}
