package io.orochi.python.modules.posix;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.FileTransfer;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import java.util.Arrays;

/** Descriptors: reading and writing at a position, pipes with flags, closing many. */
final class PositionedFunctions {
  private PositionedFunctions() {}

  static void define(ModuleBuilder b) {
    b.def(
        "pread(fd, length, offset, /)",
        (t, fd, length, offset) -> {
          int n = PosixModule.descriptor(t, fd);
          long want = Indices.toLong(t, length);
          long at = Indices.toLong(t, offset);
          if (want < 0) {
            throw FileFunctions.error(Errno.EINVAL);
          }
          t.beforeIrrevocable("os.pread");
          byte[] into = new byte[(int) Math.min(want, Integer.MAX_VALUE - 16)];
          int got =
              OsErrors.translate(
                  t,
                  () -> Descriptors.readAt(n, into, 0, into.length, at, SafepointSleeper.INSTANCE));
          return new PyBytes(got == into.length ? into : Arrays.copyOf(into, got));
        });
    b.def(
        "pwrite(fd, buffer, offset, /)",
        (t, fd, buffer, offset) -> {
          int n = PosixModule.descriptor(t, fd);
          byte[] bytes = Buffers.bytesOf(t, buffer);
          long at = Indices.toLong(t, offset);
          t.beforeIrrevocable("os.pwrite");
          return (long)
              OsErrors.translate(
                  t,
                  () ->
                      Descriptors.writeAt(
                          n, bytes, 0, bytes.length, at, SafepointSleeper.INSTANCE));
        });
    b.def(
        "pipe2(flags, /)",
        (t, flags) -> {
          int f = (int) Indices.toLong(t, flags);
          t.beforeIrrevocable("os.pipe2");
          int[] ends = OsErrors.translate(t, () -> Descriptors.pipe(f));
          return PyTuple.of((long) ends[0], (long) ends[1]);
        });
    b.def(
        "fdatasync(fd)",
        (t, fd) -> {
          int n = PosixModule.descriptor(t, fd);
          t.beforeIrrevocable("os.fdatasync");
          return PosixModule.run(t, () -> Descriptors.dataSync(n));
        });
    b.def(
        "sync()",
        t -> {
          t.beforeIrrevocable("os.sync");
          return PosixModule.run(t, FileTransfer::syncAll);
        });
    b.def(
        "closerange(fd_low, fd_high, /)",
        (t, low, high) -> {
          int from = (int) Indices.toLong(t, low);
          int to = (int) Indices.toLong(t, high);
          t.beforeIrrevocable("os.closerange");
          for (int fd = Math.max(0, from); fd < to; fd++) {
            try {
              Descriptors.close(fd);
            } catch (PosixException e) {
              continue; // errors are ignored, most are descriptors that are not open
            }
          }
          return PyNone.NONE;
        });
  }
}
