package io.orochi.python.posix;

import io.orochi.python.runtime.PyErrors;

/**
 * The mode of a raw file ({@code io.FileIO}): exactly one of r, w, x, a, with an optional + and b,
 * in any order.
 */
public record OpenMode(
    boolean readable, boolean writable, boolean creating, boolean truncating, boolean appending) {

  /** Reads a mode such as {@code "rb+"}; errors are CPython's ValueErrors. */
  public static OpenMode parse(String mode) {
    char kind = 0;
    boolean plus = false;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      switch (c) {
        case 'r', 'w', 'x', 'a' -> {
          if (kind != 0) {
            throw wrongCombination();
          }
          kind = c;
        }
        case '+' -> {
          if (plus) {
            throw wrongCombination();
          }
          plus = true;
        }
        case 'b' -> {}
        default -> throw PyErrors.valueError("invalid mode: %s", mode);
      }
    }
    if (kind == 0) {
      throw wrongCombination();
    }
    boolean read = kind == 'r';
    return new OpenMode(read || plus, !read || plus, kind == 'x', kind == 'w', kind == 'a');
  }

  private static RuntimeException wrongCombination() {
    return PyErrors.valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus");
  }

  /** The flags for open(2). */
  public int flags() {
    int flags = Descriptors.O_CLOEXEC;
    flags |=
        !writable ? Descriptors.O_RDONLY : readable ? Descriptors.O_RDWR : Descriptors.O_WRONLY;
    if (creating) {
      flags |= Descriptors.O_EXCL | Descriptors.O_CREAT;
    }
    if (truncating) {
      flags |= Descriptors.O_TRUNC | Descriptors.O_CREAT;
    }
    if (appending) {
      flags |= Descriptors.O_APPEND | Descriptors.O_CREAT;
    }
    return flags;
  }

  /** The attribute {@code mode} of a FileIO. */
  public String text() {
    if (creating) {
      return readable ? "xb+" : "xb";
    }
    if (appending) {
      return readable ? "ab+" : "ab";
    }
    return !readable ? "wb" : writable ? "rb+" : "rb";
  }
}
