package io.orochi.duhton;

import io.orochi.duhton.main.DuhtonMain;
import io.orochi.stm.EventSink;

/**
 * A main program that runs Duhton's command line and says on the error stream which transactions
 * met where, and how many ran at the same time. Events are chosen once for a Java machine, so this
 * is a process of its own.
 */
final class LoggedProgram {
  private LoggedProgram() {}

  public static void main(String[] words) {
    TransactionLog log = new TransactionLog(System.err::println);
    EventSink.install(log);
    int status;
    try (var context = DuhtonMain.context(words)) {
      status = DuhtonMain.run(context);
    }
    System.err.println(log.takeSummary());
    System.exit(status);
  }
}
