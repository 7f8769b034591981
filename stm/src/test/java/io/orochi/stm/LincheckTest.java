package io.orochi.stm;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Linearizability of small operations made of transactions and plain accesses, by Lincheck's model
 * checker and by its stress strategy.
 */
@Param(name = "value", gen = IntGen.class, conf = "1:5")
public class LincheckTest {
  private final Ref<Integer> x = new Ref<>(0);
  private final Ref<Integer> y = new Ref<>(0);

  @Operation
  public int readX() {
    return x.get();
  }

  @Operation
  public int exchangeX(int value) {
    return x.getAndSet(value);
  }

  @Operation
  public int moveOne() {
    return Stm.atomic(
        () -> {
          int v = x.get();
          x.set(v - 1);
          y.set(y.get() + 1);
          return v;
        });
  }

  @Operation
  public int sum() {
    return Stm.atomic(() -> x.get() + y.get());
  }

  @Operation
  public int undone() {
    TxThread t = TxThread.current();
    t.begin();
    try {
      x.set(99);
      int seen = y.get();
      t.rollback();
      return seen;
    } catch (Abort e) {
      t.rollback();
      return y.get();
    }
  }

  @Test
  void modelChecking() {
    new ModelCheckingOptions()
        .iterations(10)
        .invocationsPerIteration(300)
        .loopBound(10_000) // a new thread fills a vector as long as there are slots
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(0)
        .actorsAfter(1)
        .check(LincheckTest.class);
  }

  @Test
  void stress() {
    new StressOptions()
        .iterations(20)
        .invocationsPerIteration(2000)
        .threads(3)
        .actorsPerThread(3)
        .check(LincheckTest.class);
  }
}
