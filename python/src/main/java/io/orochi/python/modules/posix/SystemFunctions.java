package io.orochi.python.modules.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.Clocks;
import io.orochi.python.posix.Configuration;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.ProcessSpawn;
import io.orochi.python.posix.Processes;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.SystemInfo;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import io.orochi.python.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Options of the system, times and priorities of processes, shell commands. */
final class SystemFunctions {
  private static final StructSequence TIMES =
      StructSequence.of(
          "posix.times_result", "user", "system", "children_user", "children_system", "elapsed");

  private static final int ANY_CHILD = -1;

  private SystemFunctions() {}

  static void define(ModuleBuilder b) {
    configuration(b);
    processes(b);
    b.type(TIMES.type());
    b.def(
        "times()",
        t -> {
          Clocks.ProcessTimes p = OsErrors.translate(t, Clocks::processTimes);
          double ticks = Clocks.ticksPerSecond();
          return TIMES.make(
              t,
              p.user() / ticks,
              p.system() / ticks,
              p.childrenUser() / ticks,
              p.childrenSystem() / ticks,
              p.elapsed() / ticks);
        });
    b.def("system(command)", SystemFunctions::system);
  }

  private static void configuration(ModuleBuilder b) {
    Map<String, Integer> limits = names(b, "sysconf_names", Configuration.Kind.SYSCONF);
    Map<String, Integer> pathLimits = names(b, "pathconf_names", Configuration.Kind.PATHCONF);
    Map<String, Integer> texts = names(b, "confstr_names", Configuration.Kind.CONFSTR);
    b.def(
        "sysconf(name, /)",
        (t, name) -> {
          int n = variable(t, name, limits);
          return OsErrors.translate(t, () -> SystemInfo.configuration(n));
        });
    b.def(
        "pathconf(path, name)",
        (t, path, name) -> {
          PathArgument p = PathArgument.of(t, path, "pathconf", "path", true, false);
          int n = variable(t, name, pathLimits);
          return OsErrors.translate(
              t,
              p.shown(),
              null,
              () ->
                  p.bytes() == null
                      ? Configuration.ofFile(p.descriptor(), n)
                      : Configuration.ofPath(p.bytes(), n));
        });
    b.def(
        "fpathconf(fd, name, /)",
        (t, fd, name) -> {
          int file = PosixModule.descriptor(t, fd);
          int n = variable(t, name, pathLimits);
          return OsErrors.translate(t, () -> Configuration.ofFile(file, n));
        });
    b.def(
        "confstr(name, /)",
        (t, name) -> {
          int n = variable(t, name, texts);
          byte[] text = OsErrors.translate(t, () -> Configuration.text(n));
          return text == null ? PyNone.NONE : Strings.of(PathBytes.decode(text));
        });
  }

  private static Map<String, Integer> names(ModuleBuilder b, String name, Configuration.Kind kind) {
    Map<String, Integer> names = Configuration.names(kind);
    PyDict shown = PyDict.create(b.thread());
    names.forEach((n, value) -> shown.putString(b.thread(), n, (long) value));
    b.constant(name, shown);
    return names;
  }

  private static int variable(PyThread t, Object name, Map<String, Integer> names) {
    if (BoxedValue.unbox(name) instanceof TruffleString s) {
      Integer n = names.get(Strings.toJava(s));
      if (n == null) {
        throw PyErrors.valueError("unrecognized configuration name");
      }
      return n;
    }
    if (Indices.indexOrNull(t, name) == null) {
      throw PyErrors.typeError("configuration names must be strings or integers");
    }
    return (int) Indices.toLong(t, name);
  }

  private static void processes(ModuleBuilder b) {
    b.def(
        "nice(increment, /)",
        (t, increment) -> {
          int n = (int) Indices.toLong(t, increment);
          t.beforeIrrevocable("os.nice");
          return OsErrors.translate(
              t,
              () -> {
                Processes.setPriority(0, 0, Processes.priority(0, 0) + n);
                return (long) Processes.priority(0, 0);
              });
        });
    b.def(
        "getpriority(which, who)",
        (t, which, who) -> {
          int w = (int) Indices.toLong(t, which);
          int id = (int) Indices.toLong(t, who);
          return (long) OsErrors.translate(t, () -> Processes.priority(w, id));
        });
    b.def(
        "setpriority(which, who, priority)",
        (t, which, who, priority) -> {
          int w = (int) Indices.toLong(t, which);
          int id = (int) Indices.toLong(t, who);
          int p = (int) Indices.toLong(t, priority);
          t.beforeIrrevocable("os.setpriority");
          return PosixModule.run(t, () -> Processes.setPriority(w, id, p));
        });
    b.constant("PRIO_PROCESS", 0L);
    b.constant("PRIO_PGRP", 1L);
    b.constant("PRIO_USER", 2L);
    b.def(
        "wait()",
        t -> {
          t.beforeIrrevocable("os.wait");
          Processes.Ended ended =
              OsErrors.translate(t, () -> Processes.await(ANY_CHILD, 0, SafepointSleeper.INSTANCE));
          return PyTuple.of((long) ended.pid(), (long) ended.status());
        });
  }

  /** A command for the shell; the status as {@code waitpid} gives it. */
  private static Object system(PyThread t, Object command) {
    Object v = BoxedValue.unbox(command);
    if (!(v instanceof TruffleString || v instanceof PyBytes)
        && Calls.findSpecial(t, command, "__fspath__") == null) {
      throw PyErrors.typeError(
          "expected str, bytes or os.PathLike object, not %s", Types.nameOf(t, command));
    }
    PathArgument c = PathArgument.of(t, command, "system", "command", false, false);
    t.beforeIrrevocable("os.system");
    List<byte[]> arguments = List.of(ascii("sh"), ascii("-c"), c.bytes());
    int pid = OsErrors.translate(t, () -> new ProcessSpawn(ascii("/bin/sh"), arguments).start());
    try {
      return (long) Processes.await(pid, 0, SafepointSleeper.INSTANCE).status();
    } catch (PosixException e) {
      if (e.errno() == Errno.ECHILD) {
        return -1L;
      }
      throw OsErrors.of(e, null, null);
    }
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }
}
