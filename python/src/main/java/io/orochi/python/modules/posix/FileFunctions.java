package io.orochi.python.modules.posix;

import io.orochi.python.number.Ints;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.DirectoryReader;
import io.orochi.python.posix.FileStatus;
import io.orochi.python.posix.FileTree;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.WrittenFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Files and folders by name. */
final class FileFunctions {
  private FileFunctions() {}

  /** The OSError of an error number. */
  static PyException error(int errno) {
    return OsErrors.of(new PosixException(errno, ""), null, null);
  }

  /** {@code dir_fd}: a descriptor, or None for the working directory. */
  static int directory(PyThread t, Object dirFd) {
    if (dirFd == PyNone.NONE || dirFd == null) {
      return Descriptors.AT_FDCWD;
    }
    if (Indices.indexOrNull(t, dirFd) == null) {
      throw PyErrors.typeError(
          "argument should be integer or None, not %s", t.context().typeOf(t, dirFd).name());
    }
    return PosixModule.descriptor(t, dirFd);
  }

  static void define(ModuleBuilder b) {
    b.defN(
        "stat(path, *, dir_fd=None, follow_symlinks=True)",
        (t, a) ->
            stat(
                t,
                PathArgument.of(t, a[0], "stat", "path", true, false),
                a[1],
                Truth.isTrue(t, a[2])));
    b.def(
        "lstat(path, *, dir_fd=None)",
        (t, path, dir) -> stat(t, PathArgument.of(t, path, "lstat"), dir, false));
    b.def(
        "fstat(fd)",
        (t, fd) ->
            StatResult.of(
                t, OsErrors.translate(t, () -> FileStatus.of(PosixModule.descriptor(t, fd)))));
    b.def("listdir(path=None)", FileFunctions::listdir);
    b.def("scandir(path=None)", DirEntries::scan);
    b.def(
        "getcwd()",
        t -> Strings.of(PathBytes.decode(OsErrors.translate(t, FileTree::workingDirectory))));
    b.def("getcwdb()", t -> new PyBytes(OsErrors.translate(t, FileTree::workingDirectory)));
    b.def(
        "chdir(path)",
        (t, path) -> {
          PathArgument p = PathArgument.of(t, path, "chdir", "path", true, false);
          t.beforeIrrevocable("os.chdir");
          return PosixModule.run(
              t,
              p.shown(),
              null,
              () -> {
                if (p.bytes() == null) {
                  FileTree.changeDirectory(p.descriptor());
                } else {
                  FileTree.changeDirectory(p.bytes());
                }
              });
        });
    b.defN(
        "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
        (t, a) -> {
          PathArgument p = PathArgument.of(t, a[0], "access");
          int flags =
              (Truth.isTrue(t, a[3]) ? FileTree.AT_EACCESS : 0)
                  | (Truth.isTrue(t, a[4]) ? 0 : FileTree.AT_SYMLINK_NOFOLLOW);
          return FileTree.access(
              directory(t, a[2]), p.bytes(), (int) Indices.toLong(t, a[1]), flags);
        });
    changes(b);
  }

  private static Object stat(PyThread t, PathArgument p, Object dir, boolean follow) {
    if (p.bytes() != null && dir == PyNone.NONE) {
      WrittenFiles.settle(t, p.bytes());
    }
    return StatResult.of(
        t,
        OsErrors.translate(
            t,
            p.shown(),
            null,
            () ->
                p.bytes() == null
                    ? FileStatus.of(p.descriptor())
                    : FileStatus.at(directory(t, dir), p.bytes(), follow)));
  }

  private static Object listdir(PyThread t, Object path) {
    PathArgument p = PathArgument.of(t, path, "listdir", "path", true, true);
    byte[] folder = OsErrors.translate(t, p::path);
    List<DirectoryReader.Entry> all =
        OsErrors.translate(
            t, p.shown(), null, () -> DirectoryReader.list(folder, SafepointSleeper.INSTANCE));
    return PyList.of(t, all.stream().map(e -> p.result(e.name())).toArray());
  }

  private static void changes(ModuleBuilder b) {
    b.def(
        "mkdir(path, mode=511, *, dir_fd=None)",
        (t, path, mode, dir) -> {
          PathArgument p = PathArgument.of(t, path, "mkdir");
          t.beforeIrrevocable("os.mkdir");
          return PosixModule.run(
              t,
              p.shown(),
              null,
              () ->
                  FileTree.makeDirectory(
                      directory(t, dir), p.bytes(), (int) Indices.toLong(t, mode)));
        });
    b.def(
        "rmdir(path, *, dir_fd=None)",
        (t, path, dir) -> {
          PathArgument p = PathArgument.of(t, path, "rmdir");
          t.beforeIrrevocable("os.rmdir");
          return PosixModule.run(
              t, p.shown(), null, () -> FileTree.removeDirectory(directory(t, dir), p.bytes()));
        });
    for (String name : new String[] {"unlink", "remove"}) {
      b.def(
          name + "(path, *, dir_fd=None)",
          (t, path, dir) -> {
            PathArgument p = PathArgument.of(t, path, name);
            t.beforeIrrevocable("os." + name);
            return PosixModule.run(
                t, p.shown(), null, () -> FileTree.unlink(directory(t, dir), p.bytes()));
          });
    }
    for (String name : new String[] {"rename", "replace"}) {
      b.defN(
          name + "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
          (t, a) -> {
            PathArgument from = PathArgument.of(t, a[0], name, "src", false, false);
            PathArgument to = PathArgument.of(t, a[1], name, "dst", false, false);
            t.beforeIrrevocable("os." + name);
            return PosixModule.run(
                t,
                from.shown(),
                to.shown(),
                () ->
                    FileTree.rename(
                        directory(t, a[2]), from.bytes(), directory(t, a[3]), to.bytes()));
          });
    }
    b.defN(
        "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
        (t, a) -> {
          PathArgument target = PathArgument.of(t, a[0], "symlink", "src", false, false);
          PathArgument p = PathArgument.of(t, a[1], "symlink", "dst", false, false);
          t.beforeIrrevocable("os.symlink");
          return PosixModule.run(
              t,
              target.shown(),
              p.shown(),
              () -> FileTree.symbolicLink(target.bytes(), directory(t, a[3]), p.bytes()));
        });
    b.def(
        "readlink(path, *, dir_fd=None)",
        (t, path, dir) -> {
          PathArgument p = PathArgument.of(t, path, "readlink");
          return p.result(
              OsErrors.translate(
                  t, p.shown(), null, () -> FileTree.readLink(directory(t, dir), p.bytes())));
        });
    b.defN(
        "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
        (t, a) -> {
          PathArgument p = PathArgument.of(t, a[0], "chmod", "path", true, false);
          int mode = (int) Indices.toLong(t, a[1]);
          boolean follow = Truth.isTrue(t, a[3]);
          t.beforeIrrevocable("os.chmod");
          return PosixModule.run(
              t,
              p.shown(),
              null,
              () -> {
                if (p.bytes() == null) {
                  FileTree.changeMode(p.descriptor(), mode);
                } else {
                  FileTree.changeMode(directory(t, a[2]), p.bytes(), mode, follow);
                }
              });
        });
    b.def(
        "truncate(path, length)",
        (t, path, length) -> {
          PathArgument p = PathArgument.of(t, path, "truncate");
          long n = Indices.toLong(t, length);
          t.beforeIrrevocable("os.truncate");
          return PosixModule.run(t, p.shown(), null, () -> FileTree.truncate(p.bytes(), n));
        });
    b.defN(
        "utime(path, times=None, *, ns=NULL, dir_fd=None, follow_symlinks=True)",
        (t, a) -> {
          PathArgument p = PathArgument.of(t, a[0], "utime");
          long[] nanos = times(t, a[1], a[2]);
          boolean follow = Truth.isTrue(t, a[4]);
          t.beforeIrrevocable("os.utime");
          return PosixModule.run(
              t,
              p.shown(),
              null,
              () -> {
                if (nanos == null) {
                  FileTree.touch(directory(t, a[3]), p.bytes(), follow);
                } else {
                  FileTree.setTimes(directory(t, a[3]), p.bytes(), nanos[0], nanos[1], follow);
                }
              });
        });
  }

  private static long[] times(PyThread t, Object times, Object ns) {
    if (times != PyNone.NONE && ns != null) {
      throw PyErrors.valueError("utime: you may specify either 'times' or 'ns' but not both");
    }
    Object given = ns != null ? ns : times;
    if (given == PyNone.NONE) {
      return null;
    }
    if (!(BoxedValue.unbox(given) instanceof PyTuple pair) || pair.size() != 2) {
      throw PyErrors.typeError(
          ns != null
              ? "utime: 'ns' must be a tuple of two ints"
              : "utime: 'times' must be either a tuple of two ints or None");
    }
    return new long[] {nanos(t, pair.get(0), ns != null), nanos(t, pair.get(1), ns != null)};
  }

  private static long nanos(PyThread t, Object v, boolean already) {
    if (already) {
      return Indices.toLong(t, v);
    }
    Object n = BoxedValue.unbox(v);
    double seconds = n instanceof Double d ? d : Ints.toDouble(Indices.index(t, v));
    if (Double.isNaN(seconds) || Math.abs(seconds) > 9e9) {
      throw PyErrors.raise(
          BuiltinException.OverflowError, "timestamp out of range for platform time_t");
    }
    return new BigDecimal(seconds).movePointRight(9).setScale(0, RoundingMode.FLOOR).longValue();
  }
}
