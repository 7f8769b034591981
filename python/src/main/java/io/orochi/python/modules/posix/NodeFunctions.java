package io.orochi.python.modules.posix;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.FileTree;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Truth;

/** Links, pipes and devices by name, owners and modes. */
final class NodeFunctions {
  private NodeFunctions() {}

  static void define(ModuleBuilder b) {
    b.defN(
        "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
        (t, a) -> {
          PathArgument from = PathArgument.of(t, a[0], "link", "src", false, false);
          PathArgument to = PathArgument.of(t, a[1], "link", "dst", false, false);
          int fromFolder = FileFunctions.directory(t, a[2]);
          int toFolder = FileFunctions.directory(t, a[3]);
          boolean follow = Truth.isTrue(t, a[4]);
          t.beforeIrrevocable("os.link");
          return PosixModule.run(
              t,
              from.shown(),
              to.shown(),
              () -> FileTree.link(fromFolder, from.bytes(), toFolder, to.bytes(), follow));
        });
    b.def(
        "mkfifo(path, mode=438, *, dir_fd=None)",
        (t, path, mode, dir) -> {
          PathArgument p = PathArgument.of(t, path, "mkfifo");
          int m = (int) Indices.toLong(t, mode);
          int folder = FileFunctions.directory(t, dir);
          t.beforeIrrevocable("os.mkfifo");
          return PosixModule.run(t, p.shown(), null, () -> FileTree.makeFifo(folder, p.bytes(), m));
        });
    b.def(
        "mknod(path, mode=384, device=0, *, dir_fd=None)",
        (t, path, mode, device, dir) -> {
          PathArgument p = PathArgument.of(t, path, "mknod");
          int m = (int) Indices.toLong(t, mode);
          long d = Indices.toLong(t, device);
          int folder = FileFunctions.directory(t, dir);
          t.beforeIrrevocable("os.mknod");
          return PosixModule.run(
              t, p.shown(), null, () -> FileTree.makeNode(folder, p.bytes(), m, d));
        });
    owners(b);
    devices(b);
  }

  private static void owners(ModuleBuilder b) {
    b.defN(
        "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)",
        (t, a) -> {
          PathArgument p = PathArgument.of(t, a[0], "chown", "path", true, false);
          int folder = FileFunctions.directory(t, a[3]);
          return changeOwner(t, "os.chown", p, a[1], a[2], folder, Truth.isTrue(t, a[4]));
        });
    b.def(
        "lchown(path, uid, gid)",
        (t, path, user, group) ->
            changeOwner(
                t,
                "os.lchown",
                PathArgument.of(t, path, "lchown"),
                user,
                group,
                Descriptors.AT_FDCWD,
                false));
    b.def(
        "fchown(fd, uid, gid)",
        (t, fd, user, group) -> {
          int n = PosixModule.descriptor(t, fd);
          int u = id(t, user, "uid");
          int g = id(t, group, "gid");
          t.beforeIrrevocable("os.fchown");
          return PosixModule.run(t, () -> FileTree.changeOwner(n, u, g));
        });
    b.def(
        "fchmod(fd, mode)",
        (t, fd, mode) -> {
          int n = PosixModule.descriptor(t, fd);
          int m = (int) Indices.toLong(t, mode);
          t.beforeIrrevocable("os.fchmod");
          return PosixModule.run(t, () -> FileTree.changeMode(n, m));
        });
    b.def(
        "fchdir(fd)",
        (t, fd) -> {
          int n = PosixModule.descriptor(t, fd);
          t.beforeIrrevocable("os.fchdir");
          return PosixModule.run(t, () -> FileTree.changeDirectory(n));
        });
  }

  private static Object changeOwner(
      PyThread t,
      String what,
      PathArgument p,
      Object user,
      Object group,
      int folder,
      boolean follow) {
    int u = id(t, user, "uid");
    int g = id(t, group, "gid");
    t.beforeIrrevocable(what);
    return PosixModule.run(
        t,
        p.shown(),
        null,
        () -> {
          if (p.bytes() == null) {
            FileTree.changeOwner(p.descriptor(), u, g);
          } else {
            FileTree.changeOwner(folder, p.bytes(), u, g, follow);
          }
        });
  }

  /** The number of a user or group; -1 leaves it as it is. */
  private static int id(PyThread t, Object o, String what) {
    if (Indices.indexOrNull(t, o) == null) {
      throw PyErrors.typeError(
          "%s should be integer, not %s", what, t.context().typeOf(t, o).name());
    }
    long n = Indices.toLong(t, o);
    if (n < -1 || n > 0xffffffffL) {
      throw PyErrors.overflowError(
          "%s is %s", what, n < 0 ? "less than minimum" : "greater than maximum");
    }
    return (int) n;
  }

  /** The encoding of device numbers is that of Linux. */
  private static void devices(ModuleBuilder b) {
    b.def(
        "major(device, /)",
        (t, device) -> {
          long d = Indices.toLong(t, device);
          return d >>> 8 & 0xfff | d >>> 32 & 0xfffff000L;
        });
    b.def(
        "minor(device, /)",
        (t, device) -> {
          long d = Indices.toLong(t, device);
          return d & 0xff | d >>> 12 & 0xffffff00L;
        });
    b.def(
        "makedev(major, minor, /)",
        (t, major, minor) -> {
          long x = Indices.toLong(t, major);
          long y = Indices.toLong(t, minor);
          return (x & 0xfff) << 8 | (x & 0xfffff000L) << 32 | y & 0xff | (y & 0xffffff00L) << 12;
        });
  }
}
