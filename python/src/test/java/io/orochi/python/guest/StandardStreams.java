package io.orochi.python.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Points the process's file descriptors 0, 1 and 2 at an empty input and at two files, until it is
 * closed. Guest code writes to descriptors, not to Java's streams, so nothing less catches it all.
 * Only one may be open at a time.
 */
final class StandardStreams implements AutoCloseable {
  private static final MethodHandle OPEN = libc("open", true, ValueLayout.ADDRESS, 2);
  private static final MethodHandle CLOSE = libc("close", false, ValueLayout.JAVA_INT, 0);
  private static final MethodHandle DUP = libc("dup", false, ValueLayout.JAVA_INT, 0);
  private static final MethodHandle DUP2 = libc("dup2", false, ValueLayout.JAVA_INT, 1);
  private static final MethodHandle CHDIR = libc("chdir", false, ValueLayout.ADDRESS, 0);

  private static final int READ_ONLY = 0;
  private static final int WRITE_ONLY = 1;
  private static final int DESCRIPTORS = 3;

  private final int[] saved = new int[DESCRIPTORS];
  private final Path[] files = new Path[DESCRIPTORS];

  StandardStreams() throws IOException {
    files[0] = Path.of("/dev/null");
    files[1] = Files.createTempFile("guest", ".out");
    files[2] = Files.createTempFile("guest", ".err");
    for (int i = 0; i < DESCRIPTORS; i++) {
      saved[i] = call(DUP, i);
      int opened = onPath(OPEN, files[i], i == 0 ? READ_ONLY : WRITE_ONLY, 0);
      call(DUP2, opened, i);
      call(CLOSE, opened);
    }
  }

  /** What was written to descriptor 1 so far. */
  byte[] output() throws IOException {
    return Files.readAllBytes(files[1]);
  }

  /** What was written to descriptor 2 so far. */
  byte[] errors() throws IOException {
    return Files.readAllBytes(files[2]);
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < DESCRIPTORS; i++) {
      call(DUP2, saved[i], i);
      call(CLOSE, saved[i]);
    }
    Files.delete(files[1]);
    Files.delete(files[2]);
  }

  /** Changes the working directory of the process. Java's own notion of it stays. */
  static void changeDirectory(Path folder) {
    onPath(CHDIR, folder);
  }

  private static MethodHandle libc(
      String name, boolean variadic, ValueLayout first, int furtherInts) {
    ValueLayout[] parameters = new ValueLayout[1 + furtherInts];
    Arrays.fill(parameters, ValueLayout.JAVA_INT);
    parameters[0] = first;
    Linker linker = Linker.nativeLinker();
    Linker.Option[] options =
        variadic ? new Linker.Option[] {Linker.Option.firstVariadicArg(2)} : new Linker.Option[0];
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters),
        options);
  }

  private static int onPath(MethodHandle function, Path path, int... rest) {
    try (Arena arena = Arena.ofConfined()) {
      Object[] arguments = new Object[1 + rest.length];
      arguments[0] = arena.allocateFrom(path.toString());
      for (int i = 0; i < rest.length; i++) {
        arguments[i + 1] = rest[i];
      }
      return checked(function, arguments);
    }
  }

  private static int call(MethodHandle function, int... arguments) {
    return checked(function, Arrays.stream(arguments).boxed().toArray());
  }

  private static int checked(MethodHandle function, Object[] arguments) {
    int result;
    try {
      result = (int) function.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    if (result < 0) {
      throw new UncheckedIOException(new IOException("a system call failed: " + function));
    }
    return result;
  }
}
