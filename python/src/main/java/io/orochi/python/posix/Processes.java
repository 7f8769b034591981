package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Identities of processes, signals to them and waiting for their end. */
public final class Processes {
  public static final int WNOHANG = 1;
  public static final int WUNTRACED = 2;
  public static final int WCONTINUED = 8;

  private static final long SHORTEST_NAP = 500_000;
  private static final long LONGEST_NAP = 50_000_000;

  private static final NativeFunction GETPID = new NativeFunction("getpid");
  private static final NativeFunction GETPPID = new NativeFunction("getppid");
  private static final NativeFunction GETTID = new NativeFunction("gettid");
  private static final NativeFunction GETUID = new NativeFunction("getuid");
  private static final NativeFunction GETEUID = new NativeFunction("geteuid");
  private static final NativeFunction GETGID = new NativeFunction("getgid");
  private static final NativeFunction GETEGID = new NativeFunction("getegid");
  private static final NativeFunction GETGROUPS = new NativeFunction("getgroups");
  private static final NativeFunction GETPGID = new NativeFunction("getpgid");
  private static final NativeFunction SETPGID = new NativeFunction("setpgid");
  private static final NativeFunction GETSID = new NativeFunction("getsid");
  private static final NativeFunction SETSID = new NativeFunction("setsid");
  private static final NativeFunction SETRESUID = new NativeFunction("setresuid");
  private static final NativeFunction SETRESGID = new NativeFunction("setresgid");
  private static final NativeFunction UMASK = new NativeFunction("umask");
  private static final NativeFunction GETPRIORITY = new NativeFunction("getpriority");
  private static final NativeFunction SETPRIORITY = new NativeFunction("setpriority");
  private static final NativeFunction KILL = new NativeFunction("kill");
  private static final NativeFunction KILLPG = new NativeFunction("killpg");
  private static final NativeFunction WAIT4 = new NativeFunction("wait4");
  private static final NativeFunction PIDFD_OPEN = new NativeFunction("pidfd_open");
  private static final NativeFunction GETRESUID = new NativeFunction("getresuid");
  private static final NativeFunction GETRESGID = new NativeFunction("getresgid");
  private static final NativeFunction SETGROUPS = new NativeFunction("setgroups");
  private static final NativeFunction EXECVE = new NativeFunction("execve");
  private static final NativeFunction EXIT = new NativeFunction("_exit");

  /**
   * What {@code wait4} found.
   *
   * @param pid 0 if no child had changed its state (WNOHANG)
   * @param status in the encoding that {@code os.WIFEXITED} and its kin take apart
   */
  public record Ended(int pid, int status, ResourceUsage usage) {}

  private Processes() {}

  private static int identity(NativeFunction f) {
    try (Scratch s = Scratch.open()) {
      return f.callInt(s, 0, 0, 0);
    }
  }

  public static int pid() {
    return identity(GETPID);
  }

  public static int parent() {
    return identity(GETPPID);
  }

  /** The kernel's number of the calling thread ({@code threading.get_native_id}). */
  public static int threadId() {
    return identity(GETTID);
  }

  public static int user() {
    return identity(GETUID);
  }

  public static int effectiveUser() {
    return identity(GETEUID);
  }

  public static int group() {
    return identity(GETGID);
  }

  public static int effectiveGroup() {
    return identity(GETEGID);
  }

  /** The supplementary groups. */
  public static int[] groups() {
    try (Scratch s = Scratch.open()) {
      int count = GETGROUPS.check(s, 0, 0);
      MemorySegment list = s.allocate(4L * Math.max(count, 1));
      int[] groups = new int[GETGROUPS.check(s, count, list.address())];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = list.getAtIndex(ValueLayout.JAVA_INT, i);
      }
      return groups;
    }
  }

  public static int processGroup(int pid) {
    try (Scratch s = Scratch.open()) {
      return GETPGID.check(s, pid);
    }
  }

  public static void setProcessGroup(int pid, int group) {
    try (Scratch s = Scratch.open()) {
      SETPGID.check(s, pid, group);
    }
  }

  public static int session(int pid) {
    try (Scratch s = Scratch.open()) {
      return GETSID.check(s, pid);
    }
  }

  public static int newSession() {
    try (Scratch s = Scratch.open()) {
      return SETSID.check(s, 0);
    }
  }

  /** Sets real, effective and saved user of all threads; -1 leaves one as it is. */
  public static void setUsers(int real, int effective, int saved) {
    try (Scratch s = Scratch.open()) {
      SETRESUID.check(s, real, effective, saved);
    }
  }

  /** Sets real, effective and saved group of all threads; -1 leaves one as it is. */
  public static void setGroups(int real, int effective, int saved) {
    try (Scratch s = Scratch.open()) {
      SETRESGID.check(s, real, effective, saved);
    }
  }

  /** Real, effective and saved user. */
  public static int[] users() {
    return three(GETRESUID);
  }

  /** Real, effective and saved group. */
  public static int[] groupIds() {
    return three(GETRESGID);
  }

  private static int[] three(NativeFunction f) {
    try (Scratch s = Scratch.open()) {
      MemorySegment ids = s.zeroed(16);
      long at = ids.address();
      f.check(s, at, at + 4, at + 8);
      return ids.asSlice(0, 12).toArray(ValueLayout.JAVA_INT);
    }
  }

  public static void setSupplementaryGroups(int[] groups) {
    try (Scratch s = Scratch.open()) {
      MemorySegment list = s.allocate(4L * Math.max(groups.length, 1));
      MemorySegment.copy(groups, 0, list, ValueLayout.JAVA_INT, 0, groups.length);
      SETGROUPS.check(s, groups.length, list.address());
    }
  }

  /**
   * @return the mask that held before
   */
  public static int setFileModeMask(int mask) {
    try (Scratch s = Scratch.open()) {
      return UMASK.callInt(s, mask, 0, 0);
    }
  }

  /**
   * @param which 0 for a process, 1 for a process group, 2 for a user
   */
  public static int priority(int which, int who) {
    try (Scratch s = Scratch.open()) {
      s.clearErrno();
      int priority = GETPRIORITY.callInt(s, which, who, 0);
      if (priority == -1 && s.errno() != 0) {
        throw GETPRIORITY.failure(s);
      }
      return priority;
    }
  }

  public static void setPriority(int which, int who, int priority) {
    try (Scratch s = Scratch.open()) {
      SETPRIORITY.check(s, which, who, priority);
    }
  }

  public static void kill(int pid, int signal) {
    try (Scratch s = Scratch.open()) {
      KILL.check(s, pid, signal);
    }
  }

  public static void killGroup(int group, int signal) {
    try (Scratch s = Scratch.open()) {
      KILLPG.check(s, group, signal);
    }
  }

  /** Ends the process at once: no shutdown hook runs and nothing is flushed ({@code os._exit}). */
  public static void exit(int status) {
    try (Scratch s = Scratch.open()) {
      EXIT.call(s, status);
    }
  }

  /**
   * Replaces the process by another program; returns only by an exception. The JVM is gone at once,
   * with all its threads: nothing is flushed and no shutdown hook runs.
   */
  public static void replace(byte[] program, List<byte[]> arguments, List<byte[]> environment) {
    try (Scratch s = Scratch.open()) {
      long variables = s.strings(environment);
      EXECVE.checkPath(s, program, null, s.string(program), s.strings(arguments), variables, 0, 0);
    }
  }

  /**
   * {@code wait4(2)}; without WNOHANG it waits interruptibly. A single child is waited for through
   * a descriptor of it; for "any child" there is no such thing, so that is asked for at intervals
   * of up to 50 ms.
   */
  public static Ended await(int pid, int options, Sleeper sleeper) {
    Ended ended = waitNow(pid, options, sleeper);
    if (ended.pid() != 0 || (options & WNOHANG) != 0) {
      return ended;
    }
    boolean onlyEnd = (options & (WUNTRACED | WCONTINUED)) == 0;
    int descriptor = pid > 0 && onlyEnd ? open(pid) : -1;
    try {
      long nap = SHORTEST_NAP;
      while (ended.pid() == 0) {
        if (descriptor >= 0) {
          Polling.await(descriptor, Polling.POLLIN, Polling.FOREVER, sleeper);
        } else {
          Polling.sleep(nap, sleeper);
          nap = Math.min(2 * nap, LONGEST_NAP);
        }
        ended = waitNow(pid, options, sleeper);
      }
      return ended;
    } finally {
      if (descriptor >= 0) {
        Descriptors.close(descriptor);
      }
    }
  }

  private static Ended waitNow(int pid, int options, Sleeper sleeper) {
    try (Scratch s = Scratch.open()) {
      MemorySegment status = s.zeroed(16);
      MemorySegment usage = s.zeroed(ResourceUsage.SIZE);
      while (true) {
        int found = (int) WAIT4.call(s, pid, status.address(), options | WNOHANG, usage.address());
        if (found >= 0) {
          int code = status.get(ValueLayout.JAVA_INT, 0);
          return new Ended(found, code, ResourceUsage.decode(usage));
        }
        if (s.errno() != Errno.EINTR) {
          throw new PosixException(s.errno(), "waitpid");
        }
        sleeper.interrupted();
      }
    }
  }

  /** A descriptor that becomes readable when the process ends; -1 if the system has none. */
  private static int open(int pid) {
    if (!PIDFD_OPEN.exists()) {
      return -1;
    }
    try (Scratch s = Scratch.open()) {
      return PIDFD_OPEN.callInt(s, pid, 0, 0);
    }
  }
}
