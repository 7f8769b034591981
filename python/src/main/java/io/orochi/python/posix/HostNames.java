package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names of hosts and services, as libc finds them. Waits for the network, uninterruptibly. */
public final class HostNames {
  private static final int ADDRINFO_SIZE = 48;
  private static final int NAME_SIZE = 1025;
  private static final int EAI_SYSTEM = -11;

  private static final NativeFunction GETADDRINFO = new NativeFunction("getaddrinfo");
  private static final NativeFunction FREEADDRINFO = new NativeFunction("freeaddrinfo");
  private static final NativeFunction GAI_STRERROR = new NativeFunction("gai_strerror");
  private static final NativeFunction GETHOSTNAME = new NativeFunction("gethostname");

  private HostNames() {}

  /** One way to reach a host. */
  public record Found(int family, int type, int protocol, byte[] name, SocketAddress address) {}

  /** A lookup failed; the number is one of the EAI constants. */
  public static final class LookupException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int number;

    LookupException(int number, String text) {
      super(text, null, false, false);
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  /** {@code getaddrinfo(3)}; host and service may be null. */
  @SuppressWarnings("restricted") // native access is what this package is for
  public static List<Found> find(
      byte[] host, byte[] service, int family, int type, int protocol, int flags) {
    try (Scratch s = Scratch.open()) {
      MemorySegment hints = s.zeroed(ADDRINFO_SIZE);
      hints.set(ValueLayout.JAVA_INT, 0, flags);
      hints.set(ValueLayout.JAVA_INT, 4, family);
      hints.set(ValueLayout.JAVA_INT, 8, type);
      hints.set(ValueLayout.JAVA_INT, 12, protocol);
      MemorySegment result = s.zeroed(16);
      check(
          s,
          (int)
              GETADDRINFO.call(
                  s,
                  host == null ? 0 : s.string(host),
                  service == null ? 0 : s.string(service),
                  hints.address(),
                  result.address()));
      long first = result.get(ValueLayout.JAVA_LONG, 0);
      List<Found> all = new ArrayList<>();
      for (long at = first; at != 0; ) {
        MemorySegment info = MemorySegment.ofAddress(at).reinterpret(ADDRINFO_SIZE);
        int size = info.get(ValueLayout.JAVA_INT, 16);
        MemorySegment address =
            MemorySegment.ofAddress(info.get(ValueLayout.JAVA_LONG, 24)).reinterpret(size);
        byte[] name = Scratch.stringAt(info.get(ValueLayout.JAVA_LONG, 32));
        all.add(
            new Found(
                info.get(ValueLayout.JAVA_INT, 4),
                info.get(ValueLayout.JAVA_INT, 8),
                info.get(ValueLayout.JAVA_INT, 12),
                name == null ? new byte[0] : name,
                SocketAddress.read(address, size)));
        at = info.get(ValueLayout.JAVA_LONG, 40);
      }
      FREEADDRINFO.call(s, first);
      return all;
    }
  }

  private static void check(Scratch s, int error) {
    if (error == EAI_SYSTEM) {
      throw new PosixException(s.errno(), "getaddrinfo");
    }
    if (error != 0) {
      byte[] text = Scratch.stringAt(GAI_STRERROR.call(s, error));
      throw new LookupException(error, new String(text, StandardCharsets.UTF_8));
    }
  }

  /** The name of this machine. */
  public static byte[] own() {
    try (Scratch s = Scratch.open()) {
      MemorySegment name = s.zeroed(NAME_SIZE);
      GETHOSTNAME.check(s, name.address(), NAME_SIZE - 1);
      return Scratch.string(name, 0);
    }
  }
}
