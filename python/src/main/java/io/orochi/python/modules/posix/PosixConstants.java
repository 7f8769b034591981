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
