package io.orochi.python.modules.subprocess;

import io.orochi.python.modules.posix.PathArgument;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.ProcessSpawn;
import io.orochi.python.posix.Processes;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.WrittenFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The module {@code _posixsubprocess}. */
public final class PosixSubprocessModule implements ModuleDefinition {
  private static final int SIGPIPE = 13;
  private static final int SIGXFSZ = 25;

  /** The signals that Python ignores and other programs expect not to be. */
  private static final long RESTORED = 1L << SIGPIPE - 1 | 1L << SIGXFSZ - 1;

  private static final int FIRST_CLOSED = 3;

  private static final int O_DIRECTORY = 0x10000;
  private static final int O_PATH = 0x200000;

  @Override
  public String name() {
    return "_posixsubprocess";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("A POSIX helper for the subprocess module.");
    b.defN(
        "fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite,"
            + " c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write,"
            + " restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask,"
            + " preexec_fn, allow_vfork, /)",
        PosixSubprocessModule::start);
  }

  /**
   * A failure is written to the error pipe, as a child of CPython does. The result is then a number
   * that is no child's.
   */
  private static Object start(PyThread t, Object[] a) {
    boolean closes = Truth.isTrue(t, a[2]);
    int errorPipe = number(t, a[13]);
    int[] passed = Arrays.stream(descriptors(t, a[3])).filter(fd -> fd != errorPipe).toArray();
    if (closes && errorPipe < FIRST_CLOSED) {
      throw PyErrors.valueError("errpipe_write must be >= 3");
    }
    refuse(a[17], "group");
    refuse(a[18], "extra_groups");
    refuse(a[19], "user");
    refuse(a[21], "preexec_fn");
    if (number(t, a[20]) >= 0) {
      throw unsupported("umask");
    }
    List<byte[]> arguments = strings(t, a[0], "args");
    List<byte[]> environment = a[5] == PyNone.NONE ? null : strings(t, a[5], "env");
    byte[] directory = a[4] == PyNone.NONE ? null : PathArgument.of(t, a[4], "chdir").bytes();
    int[] standard = {number(t, a[6]), number(t, a[9]), number(t, a[11])};
    List<byte[]> candidates = strings(t, a[1], "executable_list");
    boolean restores = Truth.isTrue(t, a[14]);
    boolean session = Truth.isTrue(t, a[15]);
    int group = number(t, a[16]);
    t.beforeIrrevocable("fork");
    WrittenFiles.settleAll(t);
    PosixException failure = directory == null ? null : unusable(directory);
    if (failure != null) {
      report(errorPipe, failure.errno(), "noexec:chdir");
      return (long) Processes.pid();
    }
    for (byte[] executable : candidates) {
      ProcessSpawn spawn = new ProcessSpawn(executable, arguments);
      if (environment != null) {
        spawn.environment(environment);
      }
      if (session) {
        spawn.newSession();
      }
      if (group >= 0) {
        spawn.processGroup(group);
      }
      if (restores) {
        spawn.defaultSignals(RESTORED);
      }
      redirect(spawn, standard);
      if (directory != null) {
        spawn.directory(directory);
      }
      if (closes) {
        spawn.closeFrom(FIRST_CLOSED, passed);
      }
      try {
        return (long) spawn.start();
      } catch (PosixException e) {
        if (failure == null || e.errno() != Errno.ENOENT && e.errno() != Errno.ENOTDIR) {
          failure = e;
        }
      }
    }
    report(errorPipe, failure == null ? Errno.ENOENT : failure.errno(), "");
    return (long) Processes.pid();
  }

  /**
   * Puts descriptors in the places 0 to 2. One that stands in such a place itself is first moved
   * out of the way.
   */
  private static void redirect(ProcessSpawn spawn, int[] standard) {
    int[] from = standard.clone();
    int free = 1 + Arrays.stream(standard).map(fd -> Math.max(fd, 2)).max().orElseThrow();
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0 && from[i] < FIRST_CLOSED && from[i] != i) {
        spawn.duplicate(from[i], free);
        from[i] = free++;
      }
    }
    int firstMoved = 1 + Arrays.stream(standard).map(fd -> Math.max(fd, 2)).max().orElseThrow();
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0) {
        spawn.duplicate(from[i], i);
      }
    }
    for (int fd = firstMoved; fd < free; fd++) {
      spawn.close(fd);
    }
  }

  /** Why a child could not change to that folder, or null. */
  private static PosixException unusable(byte[] directory) {
    try {
      int fd = Descriptors.open(directory, O_PATH | O_DIRECTORY, 0, SafepointSleeper.INSTANCE);
      Descriptors.close(fd);
      return null;
    } catch (PosixException e) {
      return e;
    }
  }

  /** As a child of CPython tells its parent why it could not run the program. */
  private static void report(int pipe, int errno, String where) {
    byte[] text =
        ("OSError:" + Integer.toHexString(errno).toUpperCase(Locale.ROOT) + ":" + where)
            .getBytes(StandardCharsets.US_ASCII);
    Descriptors.write(pipe, text, 0, text.length, SafepointSleeper.INSTANCE);
  }

  private static int number(PyThread t, Object o) {
    return (int) Indices.toLong(t, o);
  }

  private static int[] descriptors(PyThread t, Object o) {
    if (!(o instanceof PyTuple tuple)) {
      throw PyErrors.typeError("fork_exec() argument 4 must be tuple, not object");
    }
    int[] fds = new int[tuple.size()];
    for (int i = 0; i < fds.length; i++) {
      fds[i] = number(t, tuple.get(i));
      if (fds[i] < 0 || i > 0 && fds[i] <= fds[i - 1]) {
        throw PyErrors.valueError("bad value(s) in fds_to_keep");
      }
    }
    return fds;
  }

  private static List<byte[]> strings(PyThread t, Object sequence, String what) {
    List<byte[]> all = new ArrayList<>();
    for (Object o : Iteration.toArray(t, sequence)) {
      all.add(PathArgument.of(t, o, "fork_exec", what, false, false).bytes());
    }
    return all;
  }

  private static void refuse(Object value, String parameter) {
    if (value != PyNone.NONE) {
      throw unsupported(parameter);
    }
  }

  private static PyException unsupported(String parameter) {
    return PyErrors.raise(
        BuiltinException.NotImplementedError,
        "%s is not supported: Orochi starts programs by posix_spawn",
        parameter);
  }
}
