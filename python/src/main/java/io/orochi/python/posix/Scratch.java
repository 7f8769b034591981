package io.orochi.python.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Native memory for the arguments and results of one call, taken from a stack that the thread
 * keeps, and the {@code errno} of the thread's last call.
 *
 * <p>{@code try (Scratch s = Scratch.open()) { … }}: blocks nest strictly, so code that runs while
 * a call waits (a safepoint, a signal handler) may make calls of its own on the same thread. What
 * was allocated lives until its block is closed. Confined to the thread.
 */
final class Scratch implements AutoCloseable {
  /** Room for two paths of PATH_MAX and a structure; what does not fit is allocated for its own. */
  private static final long STACK_SIZE = 16 << 10;

  private static final ThreadLocal<Scratch> CURRENT = ThreadLocal.withInitial(Scratch::new);

  private final MemorySegment captured;
  private final MemorySegment stack;
  private final List<Arena> large = new ArrayList<>(2);
  private long[] marks = new long[8];
  private int depth;
  private long top;
  private MemorySegment transfer = MemorySegment.NULL;

  private Scratch() {
    Arena arena = Arena.ofAuto();
    captured = arena.allocate(Linker.Option.captureStateLayout());
    stack = arena.allocate(STACK_SIZE, 16);
  }

  static Scratch open() {
    Scratch scratch = CURRENT.get();
    scratch.push();
    return scratch;
  }

  private void push() {
    if (depth + 2 > marks.length) {
      marks = java.util.Arrays.copyOf(marks, depth * 2);
    }
    marks[depth++] = top;
    marks[depth++] = large.size();
  }

  @Override
  public void close() {
    long kept = marks[--depth];
    top = marks[--depth];
    while (large.size() > kept) {
      large.removeLast().close();
    }
  }

  MemorySegment capturedState() {
    return captured;
  }

  int errno() {
    return captured.get(ValueLayout.JAVA_INT, 0);
  }

  /** Sets errno before a call whose result does not tell an error from success, such as readdir. */
  void clearErrno() {
    captured.set(ValueLayout.JAVA_INT, 0, 0);
  }

  /** Memory with arbitrary contents, aligned to 16 bytes. */
  MemorySegment allocate(long size) {
    long start = top;
    long end = start + (size + 15 & ~15L);
    if (end > STACK_SIZE) {
      Arena arena = Arena.ofConfined();
      large.add(arena);
      return arena.allocate(size, 16);
    }
    top = end;
    return stack.asSlice(start, size);
  }

  /** Memory full of zeros. */
  MemorySegment zeroed(long size) {
    MemorySegment segment = allocate(size);
    segment.fill((byte) 0);
    return segment;
  }

  /**
   * A buffer of at least {@code size} bytes through which one call moves data. There is one a
   * thread: its contents must be used before anything else runs on the thread.
   */
  MemorySegment transfer(long size) {
    if (transfer.byteSize() < size) {
      transfer = Arena.ofAuto().allocate(Math.max(size, 8 << 10), 16);
    }
    return transfer;
  }

  MemorySegment copyOf(byte[] bytes, int offset, int length) {
    MemorySegment segment = allocate(Math.max(length, 1));
    MemorySegment.copy(bytes, offset, segment, ValueLayout.JAVA_BYTE, 0, length);
    return segment;
  }

  /** The address of a NUL-terminated copy. */
  long string(byte[] bytes) {
    MemorySegment segment = allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
    segment.set(ValueLayout.JAVA_BYTE, bytes.length, (byte) 0);
    return segment.address();
  }

  /**
   * The address of a NULL-terminated array of NUL-terminated strings ({@code char *const argv[]}).
   */
  long strings(List<byte[]> list) {
    MemorySegment array = allocate((list.size() + 1L) * 8);
    for (int i = 0; i < list.size(); i++) {
      array.setAtIndex(ValueLayout.JAVA_LONG, i, string(list.get(i)));
    }
    array.setAtIndex(ValueLayout.JAVA_LONG, list.size(), 0);
    return array.address();
  }

  static byte[] bytes(MemorySegment segment, long from, int length) {
    byte[] result = new byte[length];
    MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, from, result, 0, length);
    return result;
  }

  /** The bytes of the NUL-terminated string at an address that libc returned; null for NULL. */
  @SuppressWarnings("restricted") // native access is what this package is for
  static byte[] stringAt(long address) {
    if (address == 0) {
      return null;
    }
    MemorySegment all = MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE);
    int length = 0;
    while (all.get(ValueLayout.JAVA_BYTE, length) != 0) {
      length++;
    }
    return bytes(all, 0, length);
  }

  /** The strings of a NULL-terminated array of pointers at an address that libc returned. */
  @SuppressWarnings("restricted") // native access is what this package is for
  static List<byte[]> stringsAt(long address) {
    List<byte[]> strings = new ArrayList<>();
    MemorySegment all = MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE);
    for (long i = 0; ; i++) {
      byte[] string = stringAt(all.getAtIndex(ValueLayout.JAVA_LONG, i));
      if (string == null) {
        return strings;
      }
      strings.add(string);
    }
  }

  /** The bytes of a NUL-terminated string inside of a structure. */
  static byte[] string(MemorySegment segment, long from) {
    long end = from;
    while (end < segment.byteSize() && segment.get(ValueLayout.JAVA_BYTE, end) != 0) {
      end++;
    }
    return bytes(segment, from, (int) (end - from));
  }
}
