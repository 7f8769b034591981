package io.orochi.python.modules.signal;

/** Numbers, names and texts of the signals of Linux. */
public final class SignalNames {
  /** One more than the highest number. */
  public static final int COUNT = 65;

  static final int SIGPIPE = 13;
  static final int SIGXFSZ = 25;
  private static final int FIRST_REAL_TIME = 34;

  /** By number: name without SIG, and text. */
  private static final String[][] ALL = {
    {"HUP", "Hangup"},
    {"INT", "Interrupt"},
    {"QUIT", "Quit"},
    {"ILL", "Illegal instruction"},
    {"TRAP", "Trace/breakpoint trap"},
    {"ABRT", "Aborted"},
    {"BUS", "Bus error"},
    {"FPE", "Floating point exception"},
    {"KILL", "Killed"},
    {"USR1", "User defined signal 1"},
    {"SEGV", "Segmentation fault"},
    {"USR2", "User defined signal 2"},
    {"PIPE", "Broken pipe"},
    {"ALRM", "Alarm clock"},
    {"TERM", "Terminated"},
    {"STKFLT", "Stack fault"},
    {"CHLD", "Child exited"},
    {"CONT", "Continued"},
    {"STOP", "Stopped (signal)"},
    {"TSTP", "Stopped"},
    {"TTIN", "Stopped (tty input)"},
    {"TTOU", "Stopped (tty output)"},
    {"URG", "Urgent I/O condition"},
    {"XCPU", "CPU time limit exceeded"},
    {"XFSZ", "File size limit exceeded"},
    {"VTALRM", "Virtual timer expired"},
    {"PROF", "Profiling timer expired"},
    {"WINCH", "Window changed"},
    {"IO", "I/O possible"},
    {"PWR", "Power failure"},
    {"SYS", "Bad system call"}
  };

  private SignalNames() {}

  /** How many of them have names of their own, from 1 on. */
  static int named() {
    return ALL.length;
  }

  /** The name without SIG. */
  public static String name(int number) {
    return number <= ALL.length ? ALL[number - 1][0] : "RT" + number;
  }

  /** What it means; null for the two that libc uses itself. */
  static String text(int number) {
    if (number <= ALL.length) {
      return ALL[number - 1][1];
    }
    return number < FIRST_REAL_TIME ? null : "Real-time signal " + (number - FIRST_REAL_TIME);
  }

  /** Whether a program may use it. */
  static boolean isValid(int number) {
    return text(number) != null;
  }
}
