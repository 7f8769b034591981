package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Extended attributes of files ({@code os.getxattr} and its kin). */
public final class ExtendedAttributes {
  public static final int XATTR_CREATE = 1;
  public static final int XATTR_REPLACE = 2;

  private static final NativeFunction GET = new NativeFunction("getxattr");
  private static final NativeFunction LGET = new NativeFunction("lgetxattr");
  private static final NativeFunction FGET = new NativeFunction("fgetxattr");
  private static final NativeFunction SET = new NativeFunction("setxattr");
  private static final NativeFunction LSET = new NativeFunction("lsetxattr");
  private static final NativeFunction FSET = new NativeFunction("fsetxattr");
  private static final NativeFunction REMOVE = new NativeFunction("removexattr");
  private static final NativeFunction LREMOVE = new NativeFunction("lremovexattr");
  private static final NativeFunction FREMOVE = new NativeFunction("fremovexattr");
  private static final NativeFunction LIST = new NativeFunction("listxattr");
  private static final NativeFunction LLIST = new NativeFunction("llistxattr");
  private static final NativeFunction FLIST = new NativeFunction("flistxattr");

  /** Which file: a path, with or without its symbolic link followed, or an open file. */
  public record Target(byte[] path, boolean followsLinks, int fd) {
    public static Target of(byte[] path, boolean followLinks) {
      return new Target(path, followLinks, -1);
    }

    public static Target of(int fd) {
      return new Target(null, true, fd);
    }

    private NativeFunction choose(NativeFunction f, NativeFunction onLink, NativeFunction onFile) {
      return path == null ? onFile : followsLinks ? f : onLink;
    }

    private long argument(Scratch s) {
      return path == null ? fd : s.string(path);
    }
  }

  private ExtendedAttributes() {}

  /** The value of an attribute. @throws PosixException ENODATA if there is none */
  public static byte[] get(Target target, byte[] name) {
    NativeFunction f = target.choose(GET, LGET, FGET);
    while (true) {
      try (Scratch s = Scratch.open()) {
        long file = target.argument(s);
        long attribute = s.string(name);
        long size = check(f, s, target, f.call(s, file, attribute, 0, 0));
        MemorySegment value = s.allocate(Math.max(size, 1));
        long n = f.call(s, file, attribute, value.address(), size);
        if (n != -1 || s.errno() != Errno.ERANGE) {
          return Scratch.bytes(value, 0, (int) check(f, s, target, n));
        }
      }
    }
  }

  /**
   * @param flags XATTR_CREATE, XATTR_REPLACE or 0
   */
  public static void set(Target target, byte[] name, byte[] value, int flags) {
    NativeFunction f = target.choose(SET, LSET, FSET);
    try (Scratch s = Scratch.open()) {
      long bytes = s.copyOf(value, 0, value.length).address();
      long file = target.argument(s);
      check(f, s, target, (int) f.call(s, file, s.string(name), bytes, value.length, flags));
    }
  }

  public static void remove(Target target, byte[] name) {
    NativeFunction f = target.choose(REMOVE, LREMOVE, FREMOVE);
    try (Scratch s = Scratch.open()) {
      long file = target.argument(s);
      check(f, s, target, (int) f.call(s, file, s.string(name)));
    }
  }

  /** The names of all attributes. */
  public static List<byte[]> names(Target target) {
    NativeFunction f = target.choose(LIST, LLIST, FLIST);
    while (true) {
      try (Scratch s = Scratch.open()) {
        long file = target.argument(s);
        long size = check(f, s, target, f.call(s, file, 0, 0));
        MemorySegment list = s.allocate(Math.max(size, 1));
        long n = f.call(s, file, list.address(), size);
        if (n != -1 || s.errno() != Errno.ERANGE) {
          return split(list.asSlice(0, check(f, s, target, n)));
        }
      }
    }
  }

  private static List<byte[]> split(MemorySegment list) {
    List<byte[]> names = new ArrayList<>();
    for (long at = 0; at < list.byteSize(); ) {
      byte[] name = Scratch.string(list, at);
      names.add(name);
      at += name.length + 1;
    }
    return names;
  }

  private static long check(NativeFunction f, Scratch s, Target target, long result) {
    if (result == -1) {
      throw new PosixException(s.errno(), f.name(), target.path, null);
    }
    return result;
  }
}
