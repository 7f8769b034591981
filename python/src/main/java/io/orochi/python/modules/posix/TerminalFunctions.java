package io.orochi.python.modules.posix;

import io.orochi.python.posix.Terminal;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;

/** The functions of {@code os} on terminals. */
final class TerminalFunctions {
  private static final StructSequence SIZE =
      StructSequence.of("os.terminal_size", "columns", "lines");

  private TerminalFunctions() {}

  static void define(ModuleBuilder b) {
    b.type(SIZE.type());
    b.def("ctermid()", t -> Strings.of("/dev/tty"));
    b.def(
        "get_terminal_size(fd=1, /)",
        (t, fd) -> {
          int n = PosixModule.descriptor(t, fd);
          Terminal.WindowSize s = OsErrors.translate(t, () -> Terminal.size(n));
          return SIZE.make(t, (long) s.columns(), (long) s.rows());
        });
    b.def(
        "openpty()",
        t -> {
          t.beforeIrrevocable("os.openpty");
          int[] pair = OsErrors.translate(t, Terminal::openPair);
          return PyTuple.of((long) pair[0], (long) pair[1]);
        });
    b.def(
        "ttyname(fd, /)",
        (t, fd) -> {
          int n = PosixModule.descriptor(t, fd);
          return OsErrors.translate(
              t, () -> new PathArgument(null, null, n, false).result(Terminal.name(n)));
        });
    b.def(
        "tcgetpgrp(fd, /)",
        (t, fd) -> {
          int n = PosixModule.descriptor(t, fd);
          return (long) OsErrors.translate(t, () -> Terminal.foregroundGroup(n));
        });
    b.def(
        "tcsetpgrp(fd, pgid, /)",
        (t, fd, group) -> {
          int n = PosixModule.descriptor(t, fd);
          int g = (int) Indices.toLong(t, group);
          t.beforeIrrevocable("os.tcsetpgrp");
          return PosixModule.run(t, () -> Terminal.setForegroundGroup(n, g));
        });
  }
}
