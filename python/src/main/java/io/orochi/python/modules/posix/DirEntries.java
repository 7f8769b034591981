package io.orochi.python.modules.posix;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.posix.DirectoryReader;
import io.orochi.python.posix.FileStatus;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import java.util.Arrays;
import java.util.List;

/**
 * {@code os.scandir}: the whole folder is read at the call, so an iterator holds nothing of the
 * system.
 */
final class DirEntries {
  static final ExtensionType ENTRY =
      ExtensionType.of("posix.DirEntry", Layout.PLAIN, DirEntries::defineEntry).withoutSubclasses();
  static final ExtensionType ITERATOR =
      ExtensionType.of("posix.ScandirIterator", Layout.PLAIN, DirEntries::defineIterator)
          .withoutSubclasses();

  private DirEntries() {}

  /** One name of a folder; immutable. */
  private static final class Entry extends PlainObject {
    final Object name;
    final Object path;
    final byte[] system;
    final DirectoryReader.Entry read;

    Entry(PyThread t, Object name, Object path, byte[] system, DirectoryReader.Entry read) {
      super(t, t.context().shape(ENTRY));
      this.name = name;
      this.path = path;
      this.system = system;
      this.read = read;
    }

    boolean is(PyThread t, int format, int type, boolean follow) {
      if (read.type() == type && read.type() != DirectoryReader.DT_LNK) {
        return true;
      }
      if (read.type() != DirectoryReader.DT_UNKNOWN
          && (read.type() != DirectoryReader.DT_LNK || !follow)) {
        return false;
      }
      try {
        return (FileStatus.of(system, follow).mode() & FileStatus.S_IFMT) == format;
      } catch (PosixException e) {
        if (e.type() == BuiltinException.FileNotFoundError) {
          return false;
        }
        throw OsErrors.of(e, path, null);
      }
    }
  }

  /** An iterator that is also a context manager: the names are in a list iterator. */
  private static final class Scan extends PlainObject {
    final Object items;

    Scan(PyThread t, Object items) {
      super(t, t.context().shape(ITERATOR));
      this.items = items;
    }

    @Override
    public void publishFields(Publisher p) {
      super.publishFields(p);
      p.visit(items);
    }
  }

  static Object scan(PyThread t, Object path) {
    PathArgument p = PathArgument.of(t, path, "scandir", "path", false, true);
    List<DirectoryReader.Entry> all =
        OsErrors.translate(
            t, p.shown(), null, () -> DirectoryReader.list(p.bytes(), SafepointSleeper.INSTANCE));
    boolean slash = p.bytes().length > 0 && p.bytes()[p.bytes().length - 1] == '/';
    byte[] prefix =
        p.shown() == null
            ? new byte[] {'.', '/'}
            : slash ? p.bytes() : join(p.bytes(), new byte[] {'/'});
    Object[] entries = new Object[all.size()];
    for (int i = 0; i < entries.length; i++) {
      DirectoryReader.Entry e = all.get(i);
      byte[] full = join(prefix, e.name());
      entries[i] = new Entry(t, p.result(e.name()), p.result(full), full, e);
    }
    return new Scan(t, Iteration.iter(t, PyList.of(t, entries)));
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] r = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, r, a.length, b.length);
    return r;
  }

  private static void defineEntry(TypeBuilder b) {
    b.getter("name", (t, self) -> ((Entry) self).name);
    b.getter("path", (t, self) -> ((Entry) self).path);
    b.def(
        "is_dir(self, /, *, follow_symlinks=True)",
        (t, self, f) ->
            ((Entry) self).is(t, FileStatus.S_IFDIR, DirectoryReader.DT_DIR, Truth.isTrue(t, f)));
    b.def(
        "is_file(self, /, *, follow_symlinks=True)",
        (t, self, f) ->
            ((Entry) self).is(t, FileStatus.S_IFREG, DirectoryReader.DT_REG, Truth.isTrue(t, f)));
    b.def("is_symlink(self, /)", (t, self) -> isLink(t, (Entry) self));
    b.def("is_junction(self, /)", (t, self) -> false);
    b.def("inode(self, /)", (t, self) -> ((Entry) self).read.inode());
    b.def(
        "stat(self, /, *, follow_symlinks=True)",
        (t, self, f) -> {
          Entry e = (Entry) self;
          boolean follow = Truth.isTrue(t, f);
          return StatResult.of(
              t, OsErrors.translate(t, e.path, null, () -> FileStatus.of(e.system, follow)));
        });
    b.def("__fspath__(self, /)", (t, self) -> ((Entry) self).path);
    b.def(
        "__repr__(self, /)",
        (t, self) -> Strings.of("<DirEntry " + Texts.javaRepr(t, ((Entry) self).name) + ">"));
  }

  private static boolean isLink(PyThread t, Entry e) {
    if (e.read.type() != DirectoryReader.DT_UNKNOWN) {
      return e.read.type() == DirectoryReader.DT_LNK;
    }
    FileStatus s = OsErrors.translate(t, e.path, null, () -> FileStatus.of(e.system, false));
    return (s.mode() & FileStatus.S_IFMT) == FileStatus.S_IFLNK;
  }

  private static void defineIterator(TypeBuilder b) {
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def("__next__(self, /)", (t, self) -> next(t, (Scan) self));
    b.def("__enter__(self, /)", (t, self) -> self);
    b.defN("__exit__(self, /, *args)", (t, a) -> close(t, (Scan) a[0]));
    b.def("close(self, /)", (t, self) -> close(t, (Scan) self));
  }

  private static Object next(PyThread t, Scan s) {
    Object v = Iteration.next(t, s.items);
    if (v == null) {
      throw PyErrors.withArgs(BuiltinException.StopIteration);
    }
    return v;
  }

  private static Object close(PyThread t, Scan s) {
    while (Iteration.next(t, s.items) != null) {
      // an exhausted iterator stays so
    }
    return PyNone.NONE;
  }
}
