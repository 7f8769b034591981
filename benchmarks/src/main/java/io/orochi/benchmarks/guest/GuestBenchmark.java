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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Nanoseconds of one round of a loop in a Python program, whatever the loop does in it; {@code
 * nothing} is the loop itself.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuestBenchmark {
  /** Which loop of {@link Loops}. */
  @Param({
    "nothing",
    "empty",
    "read",
    "write",
    "writes",
    "plain_read",
    "plain_write",
    "table_read",
    "table_write",
    "table_read_in_block",
    "table_write_in_block",
    "table_new_in_block"
  })
  private String loop;

  private Source source;

  /** Each thread has loops on an object and keys of its own. */
  @Setup
  public void make(Loops loops, ThreadParams thread) {
    int place = thread.getThreadIndex();
    loops.run(Loops.source("make(" + place + ")"));
    source = Loops.source("loops['" + loop + "', " + place + "]()");
  }

  /** All rounds of the loop. */
  @Benchmark
  @OperationsPerInvocation(Loops.COUNT)
  public void loop(Loops loops) {
    loops.run(source);
  }
}
