package io.orochi.launcher;

import io.orochi.framework.log.ConflictLog;
import io.orochi.framework.log.FlightEvents;
import io.orochi.stm.EventSink;
import io.orochi.stm.TxEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jdk.jfr.FlightRecorder;

/** Who is told what transactions do. That is chosen before the program starts, or never. */
final class Listening {
  private Listening() {}

  /**
   * Starts the log if there is to be one, and tells a recording of Java Flight Recorder if one has
   * been started with the Java machine.
   *
   * @param option the file that the command line names, or an empty string
   * @throws IOException if the file cannot be written
   */
  static void start(String option, Map<String, String> environment) throws IOException {
    String file = option;
    for (String variable : new String[] {"OROCHI_STM_LOG", "PYPYSTM"}) {
      if (file.isEmpty()) {
        file = environment.getOrDefault(variable, "");
      }
    }
    TxEvents events = null;
    if (!file.isEmpty()) {
      String pid = Long.toString(ProcessHandle.current().pid());
      events = ConflictLog.start(Path.of(file.replace("%p", pid)));
    }
    if (FlightRecorder.isInitialized()) {
      events = new FlightEvents(events);
    }
    if (events != null) {
      EventSink.install(events);
    }
  }
}
