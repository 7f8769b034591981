package io.orochi.python.modules.posix;

import io.orochi.python.posix.FileStatus;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.StructSequence;

/** {@code os.stat_result}. */
final class StatResult {
  static final StructSequence TYPE =
      StructSequence.withHidden(
          "os.stat_result",
          10,
          "st_mode",
          "st_ino",
          "st_dev",
          "st_nlink",
          "st_uid",
          "st_gid",
          "st_size",
          null,
          null,
          null,
          "st_atime",
          "st_mtime",
          "st_ctime",
          "st_atime_ns",
          "st_mtime_ns",
          "st_ctime_ns",
          "st_blksize",
          "st_blocks",
          "st_rdev");

  private StatResult() {}

  static Object of(PyThread t, FileStatus s) {
    return TYPE.make(
        t,
        (long) s.mode(),
        s.inode(),
        s.device(),
        s.links(),
        (long) s.user(),
        (long) s.group(),
        s.size(),
        Math.floorDiv(s.accessNanos(), 1_000_000_000L),
        Math.floorDiv(s.modificationNanos(), 1_000_000_000L),
        Math.floorDiv(s.changeNanos(), 1_000_000_000L),
        s.accessNanos() / 1e9,
        s.modificationNanos() / 1e9,
        s.changeNanos() / 1e9,
        s.accessNanos(),
        s.modificationNanos(),
        s.changeNanos(),
        (long) s.blockSize(),
        s.blocks(),
        s.specialDevice());
  }
}
