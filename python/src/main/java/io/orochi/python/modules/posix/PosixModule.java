package io.orochi.python.modules.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.log.ConflictLog;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.ProcessEnvironment;
import io.orochi.python.posix.Processes;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.SystemInfo;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.WrittenFiles;
import java.util.Arrays;

/**
 * The module {@code posix}: processes, descriptors, environment. Whatever changes the world outside
 * makes a transaction inevitable first.
 */
public final class PosixModule implements ModuleDefinition {
  private static final StructSequence UNAME =
      StructSequence.of(
          "posix.uname_result", "sysname", "nodename", "release", "version", "machine");

  @Override
  public String name() {
    return "posix";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("error", b.context().type(BuiltinException.OSError));
    b.constant("environ", environment(b.thread()));
    b.type(StatResult.TYPE.type());
    b.type(UNAME.type());
    b.type(DirEntries.ENTRY);
    PosixConstants.define(b);
    FileFunctions.define(b);
    descriptors(b);
    processes(b);
    ProcessFunctions.define(b);
    system(b);
    TerminalFunctions.define(b);
    NodeFunctions.define(b);
    PositionedFunctions.define(b);
    SystemFunctions.define(b);
  }

  private static PyDict environment(PyThread t) {
    PyDict d = PyDict.create(t);
    for (byte[] entry : ProcessEnvironment.initial()) {
      int equals = 1;
      while (equals < entry.length && entry[equals] != '=') {
        equals++;
      }
      if (equals < entry.length) {
        d.put(
            t,
            new PyBytes(Arrays.copyOf(entry, equals)),
            new PyBytes(Arrays.copyOfRange(entry, equals + 1, entry.length)));
      }
    }
    return d;
  }

  static int descriptor(PyThread t, Object o) {
    long fd = Indices.toLong(t, o);
    if (fd > Integer.MAX_VALUE || fd < Integer.MIN_VALUE) {
      throw PyErrors.overflowError(
          "fd is %s", fd > 0 ? "greater than maximum" : "less than minimum");
    }
    return (int) fd;
  }

  private static void descriptors(ModuleBuilder b) {
    b.defN(
        "open(path, flags, mode=511, *, dir_fd=None)",
        (t, a) -> {
          PathArgument p = PathArgument.of(t, a[0], "open");
          int flags = (int) Indices.toLong(t, a[1]) | Descriptors.O_CLOEXEC;
          int mode = (int) Indices.toLong(t, a[2]);
          t.beforeIrrevocable("os.open");
          WrittenFiles.settle(t, p.bytes());
          return (long)
              OsErrors.translate(
                  t,
                  p.shown(),
                  null,
                  () ->
                      Descriptors.openAt(
                          FileFunctions.directory(t, a[3]),
                          p.bytes(),
                          flags,
                          mode,
                          SafepointSleeper.INSTANCE));
        });
    b.def(
        "close(fd)",
        (t, fd) -> {
          int n = descriptor(t, fd);
          t.beforeIrrevocable("os.close");
          return run(t, () -> Descriptors.close(n));
        });
    b.def(
        "read(fd, length, /)",
        (t, fd, length) -> {
          int n = descriptor(t, fd);
          long want = Indices.toLong(t, length);
          if (want < 0) {
            throw FileFunctions.error(Errno.EINVAL);
          }
          t.beforeIrrevocable("os.read");
          byte[] into = new byte[(int) Math.min(want, Integer.MAX_VALUE - 16)];
          int got =
              OsErrors.translate(
                  t, () -> Descriptors.read(n, into, 0, into.length, SafepointSleeper.INSTANCE));
          return new PyBytes(got == into.length ? into : Arrays.copyOf(into, got));
        });
    b.def(
        "write(fd, data, /)",
        (t, fd, data) -> {
          int n = descriptor(t, fd);
          byte[] bytes = Buffers.bytesOf(t, data);
          t.beforeIrrevocable("os.write");
          return (long)
              OsErrors.translate(
                  t, () -> Descriptors.write(n, bytes, 0, bytes.length, SafepointSleeper.INSTANCE));
        });
    b.def(
        "lseek(fd, position, whence, /)",
        (t, fd, position, whence) -> {
          int n = descriptor(t, fd);
          long p = Indices.toLong(t, position);
          int w = (int) Indices.toLong(t, whence);
          t.beforeIrrevocable("os.lseek");
          return OsErrors.translate(t, () -> Descriptors.seek(n, p, w));
        });
    b.def(
        "dup(fd, /)",
        (t, fd) -> {
          t.beforeIrrevocable("os.dup");
          return (long) OsErrors.translate(t, () -> Descriptors.duplicate(descriptor(t, fd), 0));
        });
    b.def(
        "dup2(fd, fd2, inheritable=True)",
        (t, fd, to, inheritable) -> {
          t.beforeIrrevocable("os.dup2");
          boolean keep = Truth.isTrue(t, inheritable);
          return (long)
              OsErrors.translate(
                  t, () -> Descriptors.duplicateTo(descriptor(t, fd), descriptor(t, to), keep));
        });
    b.def(
        "pipe()",
        t -> {
          t.beforeIrrevocable("os.pipe");
          int[] ends = OsErrors.translate(t, () -> Descriptors.pipe(Descriptors.O_CLOEXEC));
          return PyTuple.of((long) ends[0], (long) ends[1]);
        });
    b.def("isatty(fd, /)", (t, fd) -> Descriptors.isTerminal(descriptor(t, fd)));
    b.def(
        "fsync(fd)",
        (t, fd) -> {
          t.beforeIrrevocable("os.fsync");
          return run(t, () -> Descriptors.sync(descriptor(t, fd)));
        });
    b.def(
        "ftruncate(fd, length, /)",
        (t, fd, length) -> {
          t.beforeIrrevocable("os.ftruncate");
          return run(t, () -> Descriptors.truncate(descriptor(t, fd), Indices.toLong(t, length)));
        });
    b.def(
        "get_inheritable(fd, /)",
        (t, fd) -> OsErrors.translate(t, () -> Descriptors.isInheritable(descriptor(t, fd))));
    b.def(
        "set_inheritable(fd, inheritable, /)",
        (t, fd, v) -> {
          t.beforeIrrevocable("os.set_inheritable");
          return run(t, () -> Descriptors.setInheritable(descriptor(t, fd), Truth.isTrue(t, v)));
        });
    b.def(
        "get_blocking(fd, /)",
        (t, fd) -> OsErrors.translate(t, () -> Descriptors.isBlocking(descriptor(t, fd))));
    b.def(
        "set_blocking(fd, blocking, /)",
        (t, fd, v) -> {
          t.beforeIrrevocable("os.set_blocking");
          return run(t, () -> Descriptors.setBlocking(descriptor(t, fd), Truth.isTrue(t, v)));
        });
  }

  /** Runs a call without result. */
  static Object run(PyThread t, Runnable call) {
    return run(t, null, null, call);
  }

  /** Runs a call without result; errors name the paths. */
  static Object run(PyThread t, Object path, Object secondPath, Runnable call) {
    return OsErrors.translate(
        t,
        path,
        secondPath,
        () -> {
          call.run();
          return PyNone.NONE;
        });
  }

  private static void processes(ModuleBuilder b) {
    b.def("getpid()", t -> (long) Processes.pid());
    b.def("getppid()", t -> (long) Processes.parent());
    b.def("getuid()", t -> (long) Processes.user());
    b.def("geteuid()", t -> (long) Processes.effectiveUser());
    b.def("getgid()", t -> (long) Processes.group());
    b.def("getegid()", t -> (long) Processes.effectiveGroup());
    b.def(
        "umask(mask, /)",
        (t, mask) -> {
          t.beforeIrrevocable("os.umask");
          return (long) Processes.setFileModeMask((int) Indices.toLong(t, mask));
        });
    b.def(
        "kill(pid, signal, /)",
        (t, pid, signal) -> {
          t.beforeIrrevocable("os.kill");
          return run(
              t,
              () -> Processes.kill((int) Indices.toLong(t, pid), (int) Indices.toLong(t, signal)));
        });
    b.def(
        "_exit(status)",
        (t, status) -> {
          t.beforeIrrevocable("os._exit");
          ConflictLog.finish();
          Processes.exit((int) Indices.toLong(t, status));
          return PyNone.NONE;
        });
    b.def(
        "putenv(name, value, /)",
        (t, name, value) -> {
          byte[] n = PathArgument.of(t, name, "putenv").bytes();
          byte[] v = PathArgument.of(t, value, "putenv").bytes();
          t.beforeIrrevocable("os.putenv");
          ProcessEnvironment.set(n, v);
          return PyNone.NONE;
        });
    b.def(
        "unsetenv(name, /)",
        (t, name) -> {
          byte[] n = PathArgument.of(t, name, "unsetenv").bytes();
          t.beforeIrrevocable("os.unsetenv");
          ProcessEnvironment.unset(n);
          return PyNone.NONE;
        });
  }

  private static void system(ModuleBuilder b) {
    b.def("cpu_count()", t -> (long) SystemInfo.processors());
    b.def(
        "sched_getaffinity(pid, /)",
        (t, pid) -> {
          PySet set = PySet.of(t);
          OsErrors.translate(t, () -> SystemInfo.affinity((int) Indices.toLong(t, pid))).stream()
              .forEach(i -> set.add(t, (long) i));
          return set;
        });
    b.def(
        "sched_yield()",
        t -> {
          SystemInfo.yieldProcessor();
          return PyNone.NONE;
        });
    b.def(
        "uname()",
        t -> {
          SystemInfo.SystemName n = OsErrors.translate(t, SystemInfo::name);
          return UNAME.make(
              t,
              Strings.of(PathBytes.decode(n.system())),
              Strings.of(PathBytes.decode(n.node())),
              Strings.of(PathBytes.decode(n.release())),
              Strings.of(PathBytes.decode(n.version())),
              Strings.of(PathBytes.decode(n.machine())));
        });
    b.def(
        "getloadavg()",
        t -> {
          double[] l = OsErrors.translate(t, SystemInfo::loadAverages);
          return PyTuple.of(l[0], l[1], l[2]);
        });
    b.def(
        "strerror(code, /)", (t, code) -> Strings.of(Errno.message((int) Indices.toLong(t, code))));
    b.def("urandom(size, /)", (t, size) -> random(t, Indices.toLong(t, size), 0));
    b.def(
        "getrandom(size, flags=0)",
        (t, size, flags) -> random(t, Indices.toLong(t, size), (int) Indices.toLong(t, flags)));
    b.def("fspath(path)", PosixModule::fspath);
  }

  private static Object random(PyThread t, long size, int flags) {
    if (size < 0) {
      throw PyErrors.valueError("negative argument not allowed");
    }
    byte[] bytes = new byte[(int) Math.min(size, Integer.MAX_VALUE - 16)];
    int got =
        OsErrors.translate(t, () -> SystemInfo.random(bytes, flags, SafepointSleeper.INSTANCE));
    return new PyBytes(got == bytes.length ? bytes : Arrays.copyOf(bytes, got));
  }

  private static Object fspath(PyThread t, Object path) {
    Object v = BoxedValue.unbox(path);
    if (v instanceof TruffleString || v instanceof PyBytes) {
      return path;
    }
    Object r = Calls.callSpecial(t, path, "__fspath__");
    if (r == null) {
      throw PyErrors.typeError(
          "expected str, bytes or os.PathLike object, not %s", t.context().typeOf(t, path).name());
    }
    Object p = BoxedValue.unbox(r);
    if (p instanceof TruffleString || p instanceof PyBytes) {
      return r;
    }
    throw PyErrors.typeError(
        "expected %s.__fspath__() to return str or bytes, not %s",
        t.context().typeOf(t, path).name(), t.context().typeOf(t, r).name());
  }
}
