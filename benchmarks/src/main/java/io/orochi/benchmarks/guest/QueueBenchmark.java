package io.orochi.benchmarks.guest;

import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds that a call of a TransactionQueue costs which does nothing: adding it, taking it,
 * beginning and committing, in order or not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueueBenchmark {
  /** Whether the calls commit in the order in which they were added. */
  @Param({"False", "True"})
  private String ordered;

  /** Threads of the queue. */
  @Param({"1", "2"})
  private int workers;

  private Source source;

  /** The call of {@link Loops} that is measured. */
  @Setup
  public void make() {
    source = Loops.source("queue(" + ordered + ", " + workers + ")");
  }

  /** One run of a queue with all its calls. */
  @Benchmark
  @OperationsPerInvocation(Loops.CALLS)
  public void run(Loops loops) {
    loops.run(source);
  }
}
