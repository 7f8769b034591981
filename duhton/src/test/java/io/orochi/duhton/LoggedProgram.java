package io.orochi.duhton;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.duhton.main.DuhtonMain;
import io.orochi.stm.ConflictKind;
import io.orochi.stm.EventSink;
import io.orochi.stm.TxEvents;
import io.orochi.stm.TxThread;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A main program that runs Duhton's command line and says on the error stream which transactions
 * met where, and how many ran at the same time. Events are chosen once for a Java machine, so this
 * is a process of its own.
 */
final class LoggedProgram implements TxEvents {
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger aborts = new AtomicInteger();

  private LoggedProgram() {}

  public static void main(String[] words) {
    LoggedProgram log = new LoggedProgram();
    EventSink.install(log);
    int status;
    try (var context = DuhtonMain.context(words)) {
      status = DuhtonMain.run(context);
    }
    System.err.println(
        "commits " + log.commits + ", aborts " + log.aborts + ", at a time " + log.most);
    System.exit(status);
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
  public void abort(TxThread t, ConflictKind kind, Object here, Object there) {
    aborts.incrementAndGet();
    running.decrementAndGet();
    if (!Boolean.getBoolean("quiet")) {
      System.err.println("abort " + kind + " " + place(here) + " " + place(there));
    }
  }

  @Override
  public void waited(TxThread t, ConflictKind kind, Object here, Object there, long nanos) {
    if (!Boolean.getBoolean("quiet")) {
      System.err.println("wait " + kind + " " + place(here) + " " + place(there));
    }
  }
}
