package io.orochi.python.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.HostNames;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.SocketAddress;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.CodePoints;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;

/** Addresses as guest code writes them. */
final class Addresses {
  private static final int MAX_PORT = 0xffff;
  private static final int MAX_PATH = 108;

  private Addresses() {}

  /** The address of a family; TypeError, OverflowError, OSError, gaierror. */
  static SocketAddress of(PyThread t, int family, Object o, String function) {
    return switch (family) {
      case SocketAddress.AF_INET -> internet(t, o, function, "AF_INET", family);
      case SocketAddress.AF_INET6 -> internet(t, o, function, "AF_INET6", family);
      case SocketAddress.AF_UNIX -> local(t, o);
      default -> throw PyErrors.raise(BuiltinException.OSError, "%s(): bad family", function);
    };
  }

  private static SocketAddress local(PyThread t, Object o) {
    byte[] path;
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      path = Encodings.encode(t, s, "utf-8", "surrogateescape");
    } else {
      path = Buffers.bytesOf(t, o);
    }
    if (path.length > MAX_PATH - (path.length > 0 && path[0] != 0 ? 1 : 0)) {
      throw PyErrors.raise(BuiltinException.OSError, "AF_UNIX path too long");
    }
    return new SocketAddress.Local(path);
  }

  private static SocketAddress internet(
      PyThread t, Object o, String function, String name, int family) {
    if (!(BoxedValue.unbox(o) instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "%s(): %s address must be tuple, not %s", function, name, Types.nameOf(t, o));
    }
    boolean is6 = family == SocketAddress.AF_INET6;
    if (is6 ? tuple.size() < 2 || tuple.size() > 4 : tuple.size() != 2) {
      throw PyErrors.typeError(
          is6
              ? "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])"
              : "AF_INET address must be a pair (host, port)");
    }
    byte[] host = host(t, tuple.get(0));
    int port = port(t, tuple.get(1), function);
    int flow = tuple.size() > 2 ? (int) Indices.toLong(t, tuple.get(2)) : 0;
    int scope = tuple.size() > 3 ? (int) Indices.toLong(t, tuple.get(3)) : 0;
    if (flow < 0 || flow > 0xfffff) {
      throw PyErrors.overflowError("%s(): flowinfo must be 0-1048575.", function);
    }
    return new SocketAddress.Internet(resolve(t, host, family), port, flow, scope);
  }

  static int port(PyThread t, Object o, String function) {
    long port = Indices.toLong(t, o);
    if (port < 0 || port > MAX_PORT) {
      throw PyErrors.overflowError("%s(): port must be 0-65535.", function);
    }
    return (int) port;
  }

  /** The name of a host as the system wants it. */
  static byte[] host(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof TruffleString s) {
      return Encodings.encode(t, s, isAscii(s) ? "ascii" : "idna", "strict");
    } else if (v instanceof PyBytes || v instanceof PyByteArray) {
      return Buffers.bytesOf(t, v);
    }
    throw PyErrors.typeError("str, bytes or bytearray expected, not %s", Types.nameOf(t, o));
  }

  private static boolean isAscii(TruffleString s) {
    return CodePoints.isAscii(s);
  }

  /** The number of a host. */
  static byte[] resolve(PyThread t, byte[] host, int family) {
    boolean is6 = family == SocketAddress.AF_INET6;
    String name = PathBytes.decode(host);
    if (name.isEmpty()) {
      return new byte[is6 ? 16 : 4];
    }
    if (!is6 && (name.equals("<broadcast>") || name.equals("255.255.255.255"))) {
      return new byte[] {-1, -1, -1, -1};
    }
    byte[] number = NumericAddresses.parse(name, family);
    if (number != null) {
      return number;
    }
    List<HostNames.Found> found = looked(t, () -> HostNames.find(host, null, family, 0, 0, 0));
    return ((SocketAddress.Internet) found.get(0).address()).bytes();
  }

  /** Runs a lookup; its error becomes gaierror. */
  static <T> T looked(PyThread t, Supplier<T> lookup) {
    try {
      return OsErrors.translate(t, lookup);
    } catch (HostNames.LookupException e) {
      throw PyException.of(
          Calls.call(
              t,
              t.context().type(SocketModule.GAIERROR),
              (long) e.number(),
              Strings.of(e.getMessage())));
    }
  }

  /** What guest code sees of an address; None for none. */
  static Object shown(SocketAddress a) {
    return switch (a) {
      case null -> PyNone.NONE;
      case SocketAddress.Internet i when i.bytes().length == 4 ->
          PyTuple.of(NumericAddresses.text(i.bytes()), (long) i.port());
      case SocketAddress.Internet i ->
          PyTuple.of(
              NumericAddresses.text(i.bytes()),
              (long) i.port(),
              (long) i.flow(),
              Integer.toUnsignedLong(i.scope()));
      case SocketAddress.Local l ->
          l.path().length > 0 && l.path()[0] == 0
              ? new PyBytes(l.path())
              : Strings.of(PathBytes.decode(l.path()));
      case SocketAddress.Other o -> PyTuple.of((long) o.family(), new PyBytes(o.bytes()));
    };
  }

  /** The name that belongs to a number, or null. */
  static String nameOrNull(byte[] number) {
    try {
      InetAddress a = InetAddress.getByAddress(number);
      String name = a.getCanonicalHostName();
      return name.equals(a.getHostAddress()) ? null : name;
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
