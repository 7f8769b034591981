package io.orochi.duhton;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.stm.Conflict;
import io.orochi.stm.TxEvents;
import io.orochi.stm.TxThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts transactions, and how many ran at the same time, and tells which met where. */
final class TransactionLog implements TxEvents {
  private final Consumer<String> meetings;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger aborts = new AtomicInteger();

  /**
   * A log.
   *
   * @param meetings gets a line for each abort and each time that one waited for another
   */
  TransactionLog(Consumer<String> meetings) {
    this.meetings = meetings;
  }

  /** What has been counted since the last call; between programs only. */
  String takeSummary() {
    return commits.getAndSet(0)
        + " commits, "
        + aborts.getAndSet(0)
        + " aborts, up to "
        + most.getAndSet(0)
        + " at a time";
  }

  private void tell(String what, Conflict c) {
    meetings.accept(what + " " + c.kind() + " " + place(c.here()) + " " + place(c.there()));
  }

  private static String place(Object location) {
    if (location instanceof Node node
        && node.getEncapsulatingSourceSection() instanceof SourceSection section) {
      return section.getSource().getName() + ":" + section.getStartLine();
    }
    return "?";
  }

  @Override
  public void begin(TxThread t) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
  }

  @Override
  public void commit(TxThread t) {
    commits.incrementAndGet();
    running.decrementAndGet();
  }

  @Override
  public void abort(TxThread t, Conflict c) {
    aborts.incrementAndGet();
    running.decrementAndGet();
    tell("abort", c);
  }

  @Override
  public void waited(TxThread t, Conflict c, long nanos) {
    tell("wait", c);
  }
}
