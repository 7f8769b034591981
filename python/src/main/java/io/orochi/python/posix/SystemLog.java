package io.orochi.python.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The system's log ({@code syslog(3)}), of which a process has one connection. Thread-safe. */
public final class SystemLog {
  private static final NativeFunction OPENLOG = new NativeFunction("openlog");
  private static final NativeFunction SYSLOG = new NativeFunction("syslog");
  private static final NativeFunction CLOSELOG = new NativeFunction("closelog");
  private static final NativeFunction SETLOGMASK = new NativeFunction("setlogmask");

  /** Keeps the name of the program, which libc does not copy; null while there is none. */
  private static Arena identity;

  private static boolean isOpen;

  private SystemLog() {}

  /** Whether {@link #open} was called and {@link #close} not since. */
  public static synchronized boolean isOpen() {
    return isOpen;
  }

  /**
   * Opens the log, anew if it is open.
   *
   * @param name of the program; null for the one that libc knows
   */
  public static synchronized void open(byte[] name, int options, int facility) {
    Arena before = identity;
    try (Scratch s = Scratch.open()) {
      long address = 0;
      identity = null;
      if (name != null) {
        identity = Arena.ofShared();
        MemorySegment copy = identity.allocate(name.length + 1L);
        MemorySegment.copy(
            MemorySegment.ofArray(name), 0, copy, 0, name.length); // fresh memory ends in a zero
        address = copy.address();
      }
      OPENLOG.call(s, address, options, facility);
    }
    isOpen = true;
    if (before != null) {
      before.close();
    }
  }

  public static void write(int priority, byte[] message) {
    try (Scratch s = Scratch.open()) {
      SYSLOG.call(s, priority, s.string(new byte[] {'%', 's'}), s.string(message));
    }
  }

  public static synchronized void close() {
    try (Scratch s = Scratch.open()) {
      CLOSELOG.call(s);
    }
    isOpen = false;
    if (identity != null) {
      identity.close();
      identity = null;
    }
  }

  /** Sets which priorities are logged; returns what held before. */
  public static int setMask(int mask) {
    try (Scratch s = Scratch.open()) {
      return (int) SETLOGMASK.call(s, mask);
    }
  }
}
