package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** An address of a socket, as the structures {@code sockaddr} hold it. */
public sealed interface SocketAddress {
  int AF_UNSPEC = 0;
  int AF_UNIX = 1;
  int AF_INET = 2;
  int AF_INET6 = 10;

  /** Bytes that hold an address of any family. */
  int MAX_SIZE = 128;

  /**
   * An address of the internet.
   *
   * @param bytes 4 or 16 of them, the first one first
   * @param flow for 16 bytes
   * @param scope for 16 bytes
   */
  record Internet(byte[] bytes, int port, int flow, int scope) implements SocketAddress {}

  /**
   * A socket in the file system; in the abstract name space if it begins with a zero.
   *
   * @param path empty for a socket without a name
   */
  record Local(byte[] path) implements SocketAddress {}

  /** An address of another family, with the bytes behind it. */
  record Other(int family, byte[] bytes) implements SocketAddress {}

  /** Writes the structure; its size. */
  static int write(SocketAddress address, MemorySegment to) {
    switch (address) {
      case Internet i -> {
        boolean is6 = i.bytes().length == 16;
        to.set(ValueLayout.JAVA_SHORT, 0, (short) (is6 ? AF_INET6 : AF_INET));
        to.set(ValueLayout.JAVA_BYTE, 2, (byte) (i.port() >>> 8));
        to.set(ValueLayout.JAVA_BYTE, 3, (byte) i.port());
        if (is6) {
          to.set(ValueLayout.JAVA_INT, 4, Integer.reverseBytes(i.flow()));
          MemorySegment.copy(i.bytes(), 0, to, ValueLayout.JAVA_BYTE, 8, 16);
          to.set(ValueLayout.JAVA_INT, 24, i.scope());
          return 28;
        }
        MemorySegment.copy(i.bytes(), 0, to, ValueLayout.JAVA_BYTE, 4, 4);
        to.set(ValueLayout.JAVA_LONG_UNALIGNED, 8, 0L);
        return 16;
      }
      case Local l -> {
        byte[] path = l.path();
        to.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path, 0, to, ValueLayout.JAVA_BYTE, 2, path.length);
        boolean named = path.length > 0 && path[0] != 0;
        if (named) {
          to.set(ValueLayout.JAVA_BYTE, 2L + path.length, (byte) 0);
        }
        return 2 + path.length + (named ? 1 : 0);
      }
      case Other o -> {
        to.set(ValueLayout.JAVA_SHORT, 0, (short) o.family());
        MemorySegment.copy(o.bytes(), 0, to, ValueLayout.JAVA_BYTE, 2, o.bytes().length);
        return 2 + o.bytes().length;
      }
    }
  }

  /** Reads a structure of a size; null for size 0. */
  static SocketAddress read(MemorySegment from, int size) {
    if (size < 2) {
      return null;
    }
    int family = from.get(ValueLayout.JAVA_SHORT, 0) & 0xffff;
    int port =
        size < 4
            ? 0
            : (from.get(ValueLayout.JAVA_BYTE, 2) & 0xff) << 8
                | from.get(ValueLayout.JAVA_BYTE, 3) & 0xff;
    return switch (family) {
      case AF_INET -> new Internet(Scratch.bytes(from, 4, 4), port, 0, 0);
      case AF_INET6 ->
          new Internet(
              Scratch.bytes(from, 8, 16),
              port,
              Integer.reverseBytes(from.get(ValueLayout.JAVA_INT, 4)),
              from.get(ValueLayout.JAVA_INT, 24));
      case AF_UNIX -> {
        byte[] path = Scratch.bytes(from, 2, size - 2);
        if (path.length > 0 && path[0] != 0) {
          int end = 0;
          while (end < path.length && path[end] != 0) {
            end++;
          }
          path = Arrays.copyOf(path, end);
        }
        yield new Local(path);
      }
      default -> new Other(family, Scratch.bytes(from, 2, size - 2));
    };
  }
}
