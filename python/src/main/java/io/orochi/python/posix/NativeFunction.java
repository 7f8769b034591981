package io.orochi.python.posix;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A function of libc, looked up at its first call.
 *
 * <p>All functions share <em>one</em> downcall handle, {@code long f(long, long, long, long, long,
 * long)}: linking a new signature costs 4 to 8 ms of start-up, looking up a name 0.2 ms. This is
 * sound on the calling conventions of Linux on x64 and AArch64: integers and pointers travel in the
 * same six (eight) registers, a callee ignores registers beyond its own parameters and the upper
 * half of one that holds an {@code int}; the caller truncates an {@code int} result. It would not
 * be sound for floating-point parameters or for variadic functions on macOS/AArch64.
 *
 * <p>Thread-safe.
 */
@SuppressWarnings("restricted") // native access is what this class is for
final class NativeFunction {
  /** Linked at the first call of any function. */
  private static final class Link {
    static final Linker LINKER = Linker.nativeLinker();
    static final SymbolLookup LOOKUP = LINKER.defaultLookup();
    static final MethodHandle CALL = downcall();

    private static MethodHandle downcall() {
      ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
      return LINKER.downcallHandle(
          FunctionDescriptor.of(word, word, word, word, word, word, word),
          Linker.Option.captureCallState("errno"));
    }

    /** Makes the initialisation of this class happen, which is the cost. */
    static void touch() {}
  }

  /** Set when linking is over; racy reads only make one more call take the early path. */
  private static boolean linked;

  private final String name;

  /** Null until the first call. Racy: every thread finds the same immutable segment. */
  private MemorySegment address;

  NativeFunction(String name) {
    this.name = name;
  }

  /** Links what all functions share, if that has not happened. */
  static void link() {
    Link.touch();
    linked = true;
  }

  /** Whether a call costs microseconds, not tens of milliseconds. */
  static boolean isLinked() {
    return linked;
  }

  String name() {
    return name;
  }

  /** Whether this libc has the function. */
  boolean exists() {
    return Link.LOOKUP.find(name).isPresent();
  }

  /** The address of a variable of libc, such as {@code environ}. */
  static MemorySegment variable(String name, long size) {
    return Link.LOOKUP
        .find(name)
        .orElseThrow(() -> new UnsatisfiedLinkError(name))
        .reinterpret(size);
  }

  /** Calls the function; {@code errno} as it left it is then in {@code scratch}. */
  long call(Scratch scratch, long a, long b, long c, long d, long e, long f) {
    MemorySegment target = address;
    if (target == null) {
      target = lookUp();
    }
    try {
      return (long) Link.CALL.invokeExact(target, scratch.capturedState(), a, b, c, d, e, f);
    } catch (Throwable t) {
      throw new AssertionError(
          name, t); // a downcall throws only what the linker does on a wrong type
    }
  }

  private MemorySegment lookUp() {
    MemorySegment found =
        Link.LOOKUP.find(name).orElseThrow(() -> new PosixException(Errno.ENOSYS, name));
    address = found;
    linked = true;
    return found;
  }

  long call(Scratch scratch) {
    return call(scratch, 0, 0, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a) {
    return call(scratch, a, 0, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a, long b) {
    return call(scratch, a, b, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a, long b, long c) {
    return call(scratch, a, b, c, 0, 0, 0);
  }

  long call(Scratch scratch, long a, long b, long c, long d) {
    return call(scratch, a, b, c, d, 0, 0);
  }

  long call(Scratch scratch, long a, long b, long c, long d, long e) {
    return call(scratch, a, b, c, d, e, 0);
  }

  /** The result as C's {@code int}; the registers above it hold garbage. */
  int callInt(Scratch scratch, long a, long b, long c) {
    return (int) call(scratch, a, b, c, 0, 0, 0);
  }

  /** For functions that return 0, or -1 and errno: throws instead of returning -1. */
  int check(Scratch scratch, long a, long b, long c, long d, long e) {
    int result = (int) call(scratch, a, b, c, d, e, 0);
    if (result == -1) {
      throw failure(scratch);
    }
    return result;
  }

  int check(Scratch scratch, long a) {
    return check(scratch, a, 0, 0, 0, 0);
  }

  int check(Scratch scratch, long a, long b) {
    return check(scratch, a, b, 0, 0, 0);
  }

  int check(Scratch scratch, long a, long b, long c) {
    return check(scratch, a, b, c, 0, 0);
  }

  /** As {@link #check}, the exception naming the paths. */
  int checkPath(
      Scratch scratch, byte[] path, byte[] second, long a, long b, long c, long d, long e) {
    int result = (int) call(scratch, a, b, c, d, e, 0);
    if (result == -1) {
      throw new PosixException(scratch.errno(), name, path, second);
    }
    return result;
  }

  PosixException failure(Scratch scratch) {
    return new PosixException(scratch.errno(), name);
  }
}
