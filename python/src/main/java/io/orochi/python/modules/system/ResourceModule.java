package io.orochi.python.modules.system;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.ResourceLimits;
import io.orochi.python.posix.ResourceUsage;
import io.orochi.python.posix.SystemInfo;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StructSequence;
import java.math.BigInteger;

/** The module {@code resource}. */
public final class ResourceModule implements ModuleDefinition {
  private static final StructSequence USAGE =
      StructSequence.of(
          "resource.struct_rusage",
          "ru_utime",
          "ru_stime",
          "ru_maxrss",
          "ru_ixrss",
          "ru_idrss",
          "ru_isrss",
          "ru_minflt",
          "ru_majflt",
          "ru_nswap",
          "ru_inblock",
          "ru_oublock",
          "ru_msgsnd",
          "ru_msgrcv",
          "ru_nsignals",
          "ru_nvcsw",
          "ru_nivcsw");

  private static final String NUMBERS =
      """
      RLIMIT_CPU=0 RLIMIT_FSIZE=1 RLIMIT_DATA=2 RLIMIT_STACK=3 RLIMIT_CORE=4 RLIMIT_NOFILE=7
      RLIMIT_OFILE=7 RLIMIT_AS=9 RLIMIT_RSS=5 RLIMIT_NPROC=6 RLIMIT_MEMLOCK=8
      RLIMIT_MSGQUEUE=12 RLIMIT_NICE=13 RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15 RLIMIT_SIGPENDING=11
      RUSAGE_SELF=0 RUSAGE_CHILDREN=-1 RUSAGE_THREAD=1 RLIM_INFINITY=-1
      """;

  @Override
  public String name() {
    return "resource";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("error", b.context().type(BuiltinException.OSError));
    b.type(USAGE.type());
    Numbers.define(b, NUMBERS);
    b.def("getrusage(who, /)", ResourceModule::usage);
    b.def("getpagesize()", t -> SystemInfo.configuration(SystemInfo.SC_PAGESIZE));
    b.def("getrlimit(resource, /)", (t, kind) -> exchange(t, 0, kind(t, kind), null));
    b.def(
        "setrlimit(resource, limits, /)",
        (t, kind, limits) -> {
          int k = kind(t, kind);
          ResourceLimits l = limits(t, limits);
          t.beforeIrrevocable("resource.setrlimit");
          exchange(t, 0, k, l);
          return PyNone.NONE;
        });
    b.def(
        "prlimit(pid, resource, limits=None, /)",
        (t, pid, kind, limits) -> {
          int p = (int) Indices.toLong(t, pid);
          int k = kind(t, kind);
          ResourceLimits l = limits == PyNone.NONE ? null : limits(t, limits);
          t.beforeIrrevocable("resource.prlimit");
          return exchange(t, p, k, l);
        });
  }

  private static Object usage(PyThread t, Object who) {
    int w = (int) Indices.toLong(t, who);
    ResourceUsage u;
    try {
      u = ResourceUsage.of(w);
    } catch (PosixException e) {
      if (e.errno() == Errno.EINVAL) {
        throw PyErrors.valueError("invalid who parameter");
      }
      throw OsErrors.of(e, null, null);
    }
    Object[] values = new Object[2 + u.counts().length];
    values[0] = u.userNanos() / 1000 * 1e-6;
    values[1] = u.systemNanos() / 1000 * 1e-6;
    for (int i = 0; i < u.counts().length; i++) {
      values[2 + i] = u.counts()[i];
    }
    return USAGE.make(t, values);
  }

  private static int kind(PyThread t, Object o) {
    long kind = Indices.toLong(t, o);
    if (kind < 0 || kind >= ResourceLimits.KINDS) {
      throw PyErrors.valueError("invalid resource specified");
    }
    return (int) kind;
  }

  private static ResourceLimits limits(PyThread t, Object o) {
    Object[] two = Iteration.toArray(t, o);
    if (two.length != 2) {
      throw PyErrors.valueError("expected a tuple of 2 integers");
    }
    return new ResourceLimits(limit(t, two[0]), limit(t, two[1]));
  }

  /** A limit as an unsigned number of 64 bits. */
  private static long limit(PyThread t, Object o) {
    Object i = Indices.index(t, o);
    if (i instanceof BigInteger big) {
      if (big.bitLength() > 64 || big.signum() < 0) {
        throw PyErrors.overflowError("Python int too large to convert to C rlim_t");
      }
      return big.longValue();
    }
    return (long) i;
  }

  private static Object exchange(PyThread t, int pid, int kind, ResourceLimits next) {
    try {
      ResourceLimits old = ResourceLimits.exchange(pid, kind, next);
      return PyTuple.of(old.soft(), old.hard());
    } catch (PosixException e) {
      if (e.errno() == Errno.EINVAL) {
        throw PyErrors.valueError("current limit exceeds maximum limit");
      }
      if (e.errno() == Errno.EPERM && next != null && pid == 0) {
        throw PyErrors.valueError("not allowed to raise maximum limit");
      }
      throw OsErrors.of(e, null, null);
    }
  }
}
