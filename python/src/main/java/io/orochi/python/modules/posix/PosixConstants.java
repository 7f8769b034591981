package io.orochi.python.modules.posix;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.FileTree;
import io.orochi.python.posix.Processes;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;

/** The numbers of {@code os}, for Linux on x86-64. */
final class PosixConstants {
  /** What only guest code uses. */
  private static final String OTHERS =
      """
      O_ACCMODE=3 O_ASYNC=8192 O_DIRECT=16384 O_FSYNC=1052672 O_LARGEFILE=0 O_NOATIME=262144
      O_RSYNC=1052672 F_LOCK=1 F_TEST=3 F_TLOCK=2 F_ULOCK=0 SEEK_DATA=3 SEEK_HOLE=4
      EX_CANTCREAT=73 EX_CONFIG=78 EX_DATAERR=65 EX_NOHOST=68 EX_NOPERM=77 EX_NOUSER=67
      EX_OSERR=71 EX_OSFILE=72 EX_PROTOCOL=76 EX_SOFTWARE=70 EX_TEMPFAIL=75 EX_UNAVAILABLE=69
      WEXITED=4 WNOWAIT=16777216 WSTOPPED=2 P_ALL=0 P_PGID=2 P_PID=1 P_PIDFD=3 RTLD_DEEPBIND=8
      RTLD_GLOBAL=256 RTLD_LAZY=1 RTLD_LOCAL=0 RTLD_NODELETE=4096 RTLD_NOLOAD=4 RTLD_NOW=2
      SCHED_BATCH=3 SCHED_FIFO=1 SCHED_IDLE=5 SCHED_OTHER=0 SCHED_RR=2 CLD_CONTINUED=6
      CLD_DUMPED=3 CLD_EXITED=1 CLD_KILLED=2 CLD_STOPPED=5 CLD_TRAPPED=4 ST_APPEND=256
      ST_MANDLOCK=64 ST_NOATIME=1024 ST_NODEV=4 ST_NODIRATIME=2048 ST_NOEXEC=8 ST_NOSUID=2
      ST_RDONLY=1 ST_RELATIME=4096 ST_SYNCHRONOUS=16 ST_WRITE=128
      """;

  private PosixConstants() {}

  static void define(ModuleBuilder b) {
    b.constant("F_OK", (long) FileTree.F_OK);
    b.constant("R_OK", (long) FileTree.R_OK);
    b.constant("W_OK", (long) FileTree.W_OK);
    b.constant("X_OK", (long) FileTree.X_OK);
    b.constant("O_RDONLY", (long) Descriptors.O_RDONLY);
    b.constant("O_WRONLY", (long) Descriptors.O_WRONLY);
    b.constant("O_RDWR", (long) Descriptors.O_RDWR);
    b.constant("O_CREAT", (long) Descriptors.O_CREAT);
    b.constant("O_EXCL", (long) Descriptors.O_EXCL);
    b.constant("O_NOCTTY", (long) Descriptors.O_NOCTTY);
    b.constant("O_TRUNC", (long) Descriptors.O_TRUNC);
    b.constant("O_APPEND", (long) Descriptors.O_APPEND);
    b.constant("O_NONBLOCK", (long) Descriptors.O_NONBLOCK);
    b.constant("O_NDELAY", (long) Descriptors.O_NONBLOCK);
    b.constant("O_CLOEXEC", (long) Descriptors.O_CLOEXEC);
    b.constant("O_SYNC", 0x101000L);
    b.constant("O_DSYNC", 0x1000L);
    b.constant("O_DIRECTORY", 0x10000L);
    b.constant("O_NOFOLLOW", 0x20000L);
    b.constant("O_TMPFILE", 0x410000L);
    b.constant("O_PATH", 0x200000L);
    for (String entry : OTHERS.strip().split("\\s+")) {
      int equals = entry.indexOf('=');
      b.constant(entry.substring(0, equals), Long.parseLong(entry.substring(equals + 1)));
    }
    b.constant("EX_OK", 0L);
    b.constant("EX_USAGE", 64L);
    b.constant("EX_NOINPUT", 66L);
    b.constant("EX_IOERR", 74L);
    b.constant("WNOHANG", (long) Processes.WNOHANG);
    b.constant("WUNTRACED", (long) Processes.WUNTRACED);
    b.constant("WCONTINUED", (long) Processes.WCONTINUED);
    b.constant("GRND_NONBLOCK", 1L);
    b.constant("GRND_RANDOM", 2L);
    b.constant("NGROUPS_MAX", 65536L);
    b.constant("TMP_MAX", 238328L);
    b.constant("_have_functions", haveFunctions(b.thread()));
  }

  /**
   * From these {@code os} concludes which functions take {@code dir_fd}, descriptors and {@code
   * follow_symlinks}.
   */
  private static PyList haveFunctions(PyThread t) {
    String[] names = {
      "FACCESSAT",
      "FCHDIR",
      "FCHMOD",
      "FCHMODAT",
      "FSTATAT",
      "LSTAT",
      "LUTIMES",
      "MKDIRAT",
      "OPENAT",
      "READLINKAT",
      "RENAMEAT",
      "SYMLINKAT",
      "UNLINKAT",
      "UTIMENSAT"
    };
    return PyList.of(t, Arrays.stream(names).map(name -> Strings.of("HAVE_" + name)).toArray());
  }
}
