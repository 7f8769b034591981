package io.orochi.python.modules.posix;

import io.orochi.python.posix.Processes;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Child processes, how they ended, and groups of processes. */
final class ProcessFunctions {
  private static final int CORE_DUMPED = 0x80;
  private static final int CONTINUED = 0xffff;

  private ProcessFunctions() {}

  static void define(ModuleBuilder b) {
    b.def(
        "waitpid(pid, options, /)",
        (t, pid, options) -> {
          int p = (int) Indices.toLong(t, pid);
          int o = (int) Indices.toLong(t, options);
          t.beforeIrrevocable("os.waitpid");
          Processes.Ended ended =
              OsErrors.translate(t, () -> Processes.await(p, o, SafepointSleeper.INSTANCE));
          return PyTuple.of((long) ended.pid(), (long) ended.status());
        });
    b.def("waitstatus_to_exitcode(status)", ProcessFunctions::exitCode);
    test(b, "WIFEXITED", s -> signal(s) == 0);
    test(b, "WIFSIGNALED", ProcessFunctions::isSignaled);
    test(b, "WIFSTOPPED", ProcessFunctions::isStopped);
    test(b, "WIFCONTINUED", s -> s == CONTINUED);
    test(b, "WCOREDUMP", s -> (s & CORE_DUMPED) != 0);
    part(b, "WEXITSTATUS", ProcessFunctions::exitStatus);
    part(b, "WTERMSIG", ProcessFunctions::signal);
    part(b, "WSTOPSIG", ProcessFunctions::exitStatus);
    groups(b);
  }

  private static void groups(ModuleBuilder b) {
    b.def(
        "getgroups()",
        t ->
            PyList.of(
                t,
                Arrays.stream(OsErrors.translate(t, Processes::groups))
                    .mapToObj(g -> (Object) (long) g)
                    .toArray()));
    b.def("getpgrp()", t -> (long) OsErrors.translate(t, () -> Processes.processGroup(0)));
    b.def(
        "getpgid(pid)",
        (t, pid) -> {
          int p = (int) Indices.toLong(t, pid);
          return (long) OsErrors.translate(t, () -> Processes.processGroup(p));
        });
    b.def(
        "setpgid(pid, pgrp, /)",
        (t, pid, group) -> {
          int p = (int) Indices.toLong(t, pid);
          int g = (int) Indices.toLong(t, group);
          t.beforeIrrevocable("os.setpgid");
          return PosixModule.run(t, () -> Processes.setProcessGroup(p, g));
        });
    b.def(
        "getsid(pid, /)",
        (t, pid) -> {
          int p = (int) Indices.toLong(t, pid);
          return (long) OsErrors.translate(t, () -> Processes.session(p));
        });
    b.def(
        "setsid()",
        t -> {
          t.beforeIrrevocable("os.setsid");
          return PosixModule.run(t, Processes::newSession);
        });
    b.def(
        "killpg(pgid, signal, /)",
        (t, group, signal) -> {
          int g = (int) Indices.toLong(t, group);
          int s = (int) Indices.toLong(t, signal);
          t.beforeIrrevocable("os.killpg");
          return PosixModule.run(t, () -> Processes.killGroup(g, s));
        });
  }

  private static void test(ModuleBuilder b, String name, IntPredicate test) {
    b.def(name + "(status)", (t, s) -> test.test((int) Indices.toLong(t, s)));
  }

  private static void part(ModuleBuilder b, String name, IntUnaryOperator part) {
    b.def(name + "(status)", (t, s) -> (long) part.applyAsInt((int) Indices.toLong(t, s)));
  }

  private static int signal(int status) {
    return status & 0x7f;
  }

  private static int exitStatus(int status) {
    return status >> 8 & 0xff;
  }

  private static boolean isSignaled(int status) {
    return signal(status) != 0 && signal(status) != 0x7f;
  }

  private static boolean isStopped(int status) {
    return (status & 0xff) == 0x7f;
  }

  private static Object exitCode(PyThread t, Object o) {
    int status = (int) Indices.toLong(t, o);
    if (signal(status) == 0) {
      return (long) exitStatus(status);
    }
    if (isSignaled(status)) {
      return (long) -signal(status);
    }
    if (isStopped(status)) {
      throw PyErrors.valueError(
          "process stopped by delivery of signal %d", (long) exitStatus(status));
    }
    throw PyErrors.valueError("invalid wait status: %d", (long) status);
  }
}
