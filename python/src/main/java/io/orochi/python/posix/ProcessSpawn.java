package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts a program by {@code posix_spawn}: what {@code subprocess} and {@code os.posix_spawn} need.
 * One object describes one start; not thread-safe.
 */
public final class ProcessSpawn {
  private static final int FILE_ACTIONS_SIZE = 80;
  private static final int ATTRIBUTES_SIZE = 336;
  private static final int SIGNAL_SET_SIZE = 128;

  private static final int SETPGROUP = 0x02;
  private static final int SETSIGDEF = 0x04;
  private static final int SETSIGMASK = 0x08;
  private static final int SETSID = 0x80;

  private static final NativeFunction SPAWN = new NativeFunction("posix_spawn");
  private static final NativeFunction SPAWNP = new NativeFunction("posix_spawnp");
  private static final NativeFunction ACTIONS_INIT =
      new NativeFunction("posix_spawn_file_actions_init");
  private static final NativeFunction ACTIONS_DESTROY =
      new NativeFunction("posix_spawn_file_actions_destroy");
  private static final NativeFunction ADD_OPEN =
      new NativeFunction("posix_spawn_file_actions_addopen");
  private static final NativeFunction ADD_CLOSE =
      new NativeFunction("posix_spawn_file_actions_addclose");
  private static final NativeFunction ADD_DUP2 =
      new NativeFunction("posix_spawn_file_actions_adddup2");
  private static final NativeFunction ADD_CHDIR =
      new NativeFunction("posix_spawn_file_actions_addchdir_np");
  private static final NativeFunction ADD_CLOSE_FROM =
      new NativeFunction("posix_spawn_file_actions_addclosefrom_np");
  private static final NativeFunction ATTRIBUTES_INIT = new NativeFunction("posix_spawnattr_init");
  private static final NativeFunction ATTRIBUTES_DESTROY =
      new NativeFunction("posix_spawnattr_destroy");
  private static final NativeFunction SET_FLAGS = new NativeFunction("posix_spawnattr_setflags");
  private static final NativeFunction SET_GROUP = new NativeFunction("posix_spawnattr_setpgroup");
  private static final NativeFunction SET_DEFAULT =
      new NativeFunction("posix_spawnattr_setsigdefault");
  private static final NativeFunction SET_MASK = new NativeFunction("posix_spawnattr_setsigmask");

  /** Adds one step to the file actions. */
  private interface Step {
    int add(Scratch s, long actions);
  }

  private final byte[] executable;
  private final List<byte[]> arguments;
  private final List<Step> steps = new ArrayList<>();
  private List<byte[]> environment;
  private boolean searchesPath;
  private boolean newSession;
  private int processGroup = -1;
  private int firstClosed = -1;
  private int[] keptOpen;
  private long defaultSignals;

  /** Empty: a thread of the JVM may have signals blocked that no program expects to be. */
  private long signalMask;

  /**
   * @param arguments the program's argv, its name included
   */
  public ProcessSpawn(byte[] executable, List<byte[]> arguments) {
    this.executable = executable;
    this.arguments = List.copyOf(arguments);
  }

  /** The environment as {@code name=value}; without this the new process gets the present one. */
  public ProcessSpawn environment(List<byte[]> variables) {
    environment = List.copyOf(variables);
    return this;
  }

  /** Looks for the executable along PATH, as {@code posix_spawnp} does. */
  public ProcessSpawn searchPath() {
    searchesPath = true;
    return this;
  }

  public ProcessSpawn newSession() {
    newSession = true;
    return this;
  }

  /**
   * @param group 0 for a new one
   */
  public ProcessSpawn processGroup(int group) {
    processGroup = group;
    return this;
  }

  /** Signals that get their default action back, as bits ({@code 1L << signal - 1}). */
  public ProcessSpawn defaultSignals(long signals) {
    defaultSignals = signals;
    return this;
  }

  /** Signals that are blocked in the new process, as bits. */
  public ProcessSpawn signalMask(long signals) {
    signalMask = signals;
    return this;
  }

  // What follows is done in the new process, in the order of the calls.

  public ProcessSpawn open(int fd, byte[] path, int flags, int mode) {
    steps.add((s, actions) -> (int) ADD_OPEN.call(s, actions, fd, s.string(path), flags, mode));
    return this;
  }

  public ProcessSpawn close(int fd) {
    steps.add((s, actions) -> (int) ADD_CLOSE.call(s, actions, fd));
    return this;
  }

  /**
   * Makes {@code to} the same open file as {@code from}, and inheritable, also when they are the
   * same number.
   */
  public ProcessSpawn duplicate(int from, int to) {
    steps.add((s, actions) -> (int) ADD_DUP2.call(s, actions, from, to));
    return this;
  }

  public ProcessSpawn directory(byte[] path) {
    steps.add((s, actions) -> (int) ADD_CHDIR.call(s, actions, s.string(path)));
    return this;
  }

  /**
   * Closes, after everything else, every descriptor from {@code first} on but those in {@code
   * kept}, which become inheritable.
   */
  public ProcessSpawn closeFrom(int first, int... kept) {
    firstClosed = first;
    keptOpen = kept.clone();
    return this;
  }

  private void addClosing(int first, int[] kept) {
    int[] sorted = Arrays.stream(kept).filter(fd -> fd >= first).sorted().distinct().toArray();
    int next = first;
    for (int fd : sorted) {
      for (; next < fd; next++) {
        close(next);
      }
      duplicate(fd, fd);
      next = fd + 1;
    }
    int rest = next;
    steps.add((s, actions) -> (int) ADD_CLOSE_FROM.call(s, actions, rest));
  }

  /**
   * Starts the program.
   *
   * @return its process id
   * @throws PosixException the reason why it could not be started, an error of one of the steps
   *     included
   */
  public int start() {
    if (firstClosed >= 0) {
      addClosing(firstClosed, keptOpen);
    }
    try (Scratch s = Scratch.open()) {
      long actions = s.zeroed(FILE_ACTIONS_SIZE).address();
      long attributes = s.zeroed(ATTRIBUTES_SIZE).address();
      check((int) ACTIONS_INIT.call(s, actions));
      check((int) ATTRIBUTES_INIT.call(s, attributes));
      try {
        for (Step step : steps) {
          check(step.add(s, actions));
        }
        setAttributes(s, attributes);
        return spawn(s, actions, attributes);
      } finally {
        ACTIONS_DESTROY.call(s, actions);
        ATTRIBUTES_DESTROY.call(s, attributes);
      }
    }
  }

  private void setAttributes(Scratch s, long attributes) {
    int flags = SETSIGMASK;
    check((int) SET_MASK.call(s, attributes, signalSet(s, signalMask)));
    if (defaultSignals != 0) {
      flags |= SETSIGDEF;
      check((int) SET_DEFAULT.call(s, attributes, signalSet(s, defaultSignals)));
    }
    if (newSession) {
      flags |= SETSID;
    }
    if (processGroup >= 0) {
      flags |= SETPGROUP;
      check((int) SET_GROUP.call(s, attributes, processGroup));
    }
    check((int) SET_FLAGS.call(s, attributes, flags));
  }

  private static long signalSet(Scratch s, long signals) {
    MemorySegment set = s.zeroed(SIGNAL_SET_SIZE);
    set.set(ValueLayout.JAVA_LONG, 0, signals);
    return set.address();
  }

  private int spawn(Scratch s, long actions, long attributes) {
    MemorySegment pid = s.zeroed(16);
    long variables = environment == null ? ProcessEnvironment.address() : s.strings(environment);
    NativeFunction f = searchesPath ? SPAWNP : SPAWN;
    check(
        (int)
            f.call(
                s,
                pid.address(),
                s.string(executable),
                actions,
                attributes,
                s.strings(arguments),
                variables));
    return pid.get(ValueLayout.JAVA_INT, 0);
  }

  /** These functions return the error number. */
  private void check(int error) {
    if (error != 0) {
      throw new PosixException(error, "posix_spawn", executable, null);
    }
  }
}
