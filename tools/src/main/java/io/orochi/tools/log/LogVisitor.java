package io.orochi.tools.log;

/**
 * Receives the contents of a log: definitions before what refers to them, the records of one thread
 * in their order, those of different threads in blocks as they were written. Times are nanoseconds
 * since the log began; places and strings are numbers, 0 for none.
 */
public interface LogVisitor {
  /** When the log was begun, in milliseconds since 1970. */
  default void began(long millis) {}

  default void string(int id, String text) {}

  default void place(int id, int file, int line, int function, int text) {}

  /** A thread's name; the last one given counts. */
  default void threadName(int thread, int name) {}

  default void threadStarts(int thread, long time) {}

  default void threadEnds(int thread, long time) {}

  default void begin(int thread, long time) {}

  default void commit(int thread, long time) {}

  default void abort(int thread, long time, Conflict c) {}

  /** The block whose last attempt was undone goes on without a transaction. */
  default void abandoned(int thread, long time, int here) {}

  /** The thread has waited until now. */
  default void waited(int thread, long time, Conflict c, long nanos) {}

  /** The thread has slept until now, for a change. */
  default void parked(int thread, long time, int here, long nanos) {}

  default void inevitable(int thread, long time, int here, int why) {}

  /** The log is complete. */
  default void end(long time, long collectorNanos, long collections) {}

  /** What stopped a thread: places and strings by number. */
  record Conflict(Kind kind, int here, int there, int type, int part) {}
}
