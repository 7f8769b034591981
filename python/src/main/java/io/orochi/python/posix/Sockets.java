package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The functions of libc that work on sockets. Sending and receiving never wait: what would is an
 * error, EAGAIN, so that callers wait in {@link Polling}, where they can be interrupted.
 */
public final class Sockets {
  public static final int SOCK_NONBLOCK = 0x800;
  public static final int SOCK_CLOEXEC = 0x80000;
  public static final int SOL_SOCKET = 1;
  public static final int SO_ERROR = 4;
  public static final int SO_TYPE = 3;
  public static final int SO_PROTOCOL = 38;
  public static final int SO_DOMAIN = 39;

  private static final int MSG_DONTWAIT = 0x40;
  private static final int MSG_NOSIGNAL = 0x4000;

  private static final NativeFunction SOCKET = new NativeFunction("socket");
  private static final NativeFunction SOCKETPAIR = new NativeFunction("socketpair");
  private static final NativeFunction BIND = new NativeFunction("bind");
  private static final NativeFunction LISTEN = new NativeFunction("listen");
  private static final NativeFunction ACCEPT = new NativeFunction("accept4");
  private static final NativeFunction CONNECT = new NativeFunction("connect");
  private static final NativeFunction NAME = new NativeFunction("getsockname");
  private static final NativeFunction PEER = new NativeFunction("getpeername");
  private static final NativeFunction SENDTO = new NativeFunction("sendto");
  private static final NativeFunction RECVFROM = new NativeFunction("recvfrom");
  private static final NativeFunction SHUTDOWN = new NativeFunction("shutdown");
  private static final NativeFunction SET_OPTION = new NativeFunction("setsockopt");
  private static final NativeFunction GET_OPTION = new NativeFunction("getsockopt");

  private Sockets() {}

  /** What came, and from where; the address is null on a connection. */
  public record Received(byte[] bytes, SocketAddress from) {}

  /** A connection that was accepted. */
  public record Accepted(int fd, SocketAddress from) {}

  /** A new socket, not inherited by child processes. */
  public static int create(int family, int type, int protocol) {
    try (Scratch s = Scratch.open()) {
      return SOCKET.check(s, family, type | SOCK_CLOEXEC, protocol);
    }
  }

  public static int[] createPair(int family, int type, int protocol) {
    try (Scratch s = Scratch.open()) {
      MemorySegment pair = s.zeroed(8);
      SOCKETPAIR.check(s, family, type | SOCK_CLOEXEC, protocol, pair.address(), 0);
      return new int[] {pair.get(ValueLayout.JAVA_INT, 0), pair.get(ValueLayout.JAVA_INT, 4)};
    }
  }

  public static void bind(int fd, SocketAddress address) {
    try (Scratch s = Scratch.open()) {
      MemorySegment to = s.zeroed(SocketAddress.MAX_SIZE);
      BIND.check(s, fd, to.address(), SocketAddress.write(address, to));
    }
  }

  public static void listen(int fd, int backlog) {
    try (Scratch s = Scratch.open()) {
      LISTEN.check(s, fd, backlog);
    }
  }

  /** Accepts a connection; on a socket in blocking mode it waits if there is none. */
  public static Accepted accept(int fd) {
    try (Scratch s = Scratch.open()) {
      MemorySegment from = s.zeroed(SocketAddress.MAX_SIZE + 16);
      from.set(ValueLayout.JAVA_INT, SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
      long size = from.address() + SocketAddress.MAX_SIZE;
      int made = (int) ACCEPT.call(s, fd, from.address(), size, SOCK_CLOEXEC);
      if (made == -1) {
        throw ACCEPT.failure(s);
      }
      return new Accepted(made, address(from));
    }
  }

  /** Begins to connect; on a socket in blocking mode it waits nevertheless. */
  public static void connect(int fd, SocketAddress address) {
    try (Scratch s = Scratch.open()) {
      MemorySegment to = s.zeroed(SocketAddress.MAX_SIZE);
      CONNECT.check(s, fd, to.address(), SocketAddress.write(address, to));
    }
  }

  public static SocketAddress name(int fd) {
    return name(NAME, fd);
  }

  public static SocketAddress peer(int fd) {
    return name(PEER, fd);
  }

  private static SocketAddress name(NativeFunction f, int fd) {
    try (Scratch s = Scratch.open()) {
      MemorySegment to = s.zeroed(SocketAddress.MAX_SIZE + 16);
      to.set(ValueLayout.JAVA_INT, SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
      f.check(s, fd, to.address(), to.address() + SocketAddress.MAX_SIZE);
      return address(to);
    }
  }

  private static SocketAddress address(MemorySegment from) {
    int size = from.get(ValueLayout.JAVA_INT, SocketAddress.MAX_SIZE);
    return SocketAddress.read(from, Math.min(size, SocketAddress.MAX_SIZE));
  }

  /**
   * Sends what goes without waiting.
   *
   * @param to null on a connection
   * @return how many bytes
   */
  public static int send(
      int fd, byte[] bytes, int offset, int length, int flags, SocketAddress to) {
    try (Scratch s = Scratch.open()) {
      MemorySegment data = s.copyOf(bytes, offset, length);
      MemorySegment address = s.zeroed(SocketAddress.MAX_SIZE);
      int size = to == null ? 0 : SocketAddress.write(to, address);
      long sent =
          SENDTO.call(
              s,
              fd,
              data.address(),
              length,
              flags | MSG_DONTWAIT | MSG_NOSIGNAL,
              to == null ? 0 : address.address(),
              size);
      if (sent < 0) {
        throw SENDTO.failure(s);
      }
      return (int) sent;
    }
  }

  /** Receives what is there. */
  public static Received receive(int fd, int most, int flags) {
    try (Scratch s = Scratch.open()) {
      MemorySegment data = s.allocate(Math.max(most, 1));
      MemorySegment from = s.zeroed(SocketAddress.MAX_SIZE + 16);
      from.set(ValueLayout.JAVA_INT, SocketAddress.MAX_SIZE, SocketAddress.MAX_SIZE);
      long got =
          RECVFROM.call(
              s,
              fd,
              data.address(),
              most,
              flags | MSG_DONTWAIT,
              from.address(),
              from.address() + SocketAddress.MAX_SIZE);
      if (got < 0) {
        throw RECVFROM.failure(s);
      }
      return new Received(Scratch.bytes(data, 0, (int) Math.min(got, most)), address(from));
    }
  }

  public static void shutdown(int fd, int how) {
    try (Scratch s = Scratch.open()) {
      SHUTDOWN.check(s, fd, how);
    }
  }

  public static void setOption(int fd, int level, int name, byte[] value) {
    try (Scratch s = Scratch.open()) {
      MemorySegment v = s.copyOf(value, 0, value.length);
      SET_OPTION.check(s, fd, level, name, v.address(), value.length);
    }
  }

  /** The value of an option, at most so many bytes. */
  public static byte[] option(int fd, int level, int name, int most) {
    try (Scratch s = Scratch.open()) {
      MemorySegment v = s.zeroed(most + 16L);
      MemorySegment size = s.zeroed(16);
      size.set(ValueLayout.JAVA_INT, 0, most);
      GET_OPTION.check(s, fd, level, name, v.address(), size.address());
      return Arrays.copyOf(Scratch.bytes(v, 0, most), size.get(ValueLayout.JAVA_INT, 0));
    }
  }

  /** The value of an option that is an int. */
  public static int option(int fd, int level, int name) {
    byte[] v = option(fd, level, name, 4);
    return v[0] & 0xff | (v[1] & 0xff) << 8 | (v[2] & 0xff) << 16 | v[3] << 24;
  }
}
