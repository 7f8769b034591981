package io.orochi.python.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.HostNames;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.Polling;
import io.orochi.python.posix.SocketAddress;
import io.orochi.python.posix.Sockets;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The module {@code _socket}. */
public final class SocketModule implements ModuleDefinition {
  static final ExtensionType SOCKET =
      ExtensionType.of("_socket.socket", Layout.PLAIN, SocketMethods::define)
          .withoutWeakReferences();
  static final ExtensionType GAIERROR =
      ExtensionType.exception("socket.gaierror", BuiltinException.OSError);
  private static final ExtensionType HERROR =
      ExtensionType.exception("socket.herror", BuiltinException.OSError);

  private static final int EAI_NONAME = -2;

  /** What holds the timeout of new sockets: None or seconds. */
  private record Defaults(PyCell timeout) {}

  @Override
  public String name() {
    return "_socket";
  }

  @Override
  public void define(ModuleBuilder b) {
    SocketConstants.define(b);
    b.constant("has_ipv6", true);
    b.constant("error", b.context().type(BuiltinException.OSError));
    b.constant("timeout", b.context().type(BuiltinException.TimeoutError));
    b.type(GAIERROR);
    b.type(HERROR);
    b.type(SOCKET);
    b.constant("SocketType", b.context().type(SOCKET));
    timeout(b.thread()); // made outside of transactions, as modules are
    descriptors(b);
    numbers(b);
    names(b);
  }

  /** Nanoseconds that new sockets wait; {@link Polling#FOREVER} for ever. */
  static long defaultTimeout(PyThread t) {
    return SocketMethods.seconds(t, timeout(t).read(t));
  }

  private static PyCell timeout(PyThread t) {
    return t.context()
        .extension(Defaults.class, c -> new Defaults(shared(c, new PyCell(t, PyNone.NONE))))
        .timeout();
  }

  private static PyCell shared(PyContext c, PyCell cell) {
    c.addRoot(cell);
    return cell;
  }

  private static void descriptors(ModuleBuilder b) {
    b.def("getdefaulttimeout()", t -> timeout(t).read(t));
    b.def(
        "setdefaulttimeout(timeout, /)",
        (t, timeout) -> {
          long nanos = SocketMethods.seconds(t, timeout);
          timeout(t).write(t, SocketMethods.shownTimeout(nanos));
          return PyNone.NONE;
        });
    b.def(
        "close(fd, /)",
        (t, fd) -> {
          int n = (int) Indices.toLong(t, fd);
          t.beforeIrrevocable("socket.close");
          return SocketMethods.run(t, () -> Descriptors.close(n));
        });
    b.def(
        "dup(fd, /)",
        (t, fd) -> {
          int n = (int) Indices.toLong(t, fd);
          t.beforeIrrevocable("socket.dup");
          return (long) OsErrors.translate(t, () -> Descriptors.duplicate(n, 0));
        });
    b.defN(
        "socketpair(family=1, type=1, proto=0, /)",
        (t, a) -> {
          int family = (int) Indices.toLong(t, a[0]);
          int type = (int) Indices.toLong(t, a[1]);
          int protocol = (int) Indices.toLong(t, a[2]);
          t.beforeIrrevocable("socket.socketpair");
          int[] fds = OsErrors.translate(t, () -> Sockets.createPair(family, type, protocol));
          return PyTuple.of(made(t, fds[0], a), made(t, fds[1], a));
        });
  }

  private static Object made(PyThread t, int fd, Object[] a) {
    return Calls.call(t, t.context().type(SOCKET), a[0], a[1], a[2], (long) fd);
  }

  private static void numbers(ModuleBuilder b) {
    b.def("htons(x, /)", (t, x) -> swapped(t, x, "htons", 2));
    b.def("ntohs(x, /)", (t, x) -> swapped(t, x, "ntohs", 2));
    b.def("htonl(x, /)", (t, x) -> swapped(t, x, "htonl", 4));
    b.def("ntohl(x, /)", (t, x) -> swapped(t, x, "ntohl", 4));
    b.def(
        "inet_aton(ip_addr, /)", (t, text) -> packed(t, SocketAddress.AF_INET, text, "inet_aton"));
    b.def("inet_ntoa(packed_ip, /)", (t, bytes) -> text(t, 4, bytes, "inet_ntoa"));
    b.def(
        "inet_pton(address_family, ip_string, /)",
        (t, family, text) -> packed(t, family(t, family), text, "inet_pton"));
    b.def(
        "inet_ntop(address_family, packed_ip, /)",
        (t, family, bytes) ->
            text(t, family(t, family) == SocketAddress.AF_INET ? 4 : 16, bytes, "inet_ntop"));
  }

  private static Object swapped(PyThread t, Object x, String function, int size) {
    long n = Indices.toLong(t, x);
    if (n < 0) {
      throw PyErrors.overflowError(
          size == 2
              ? function + ": can't convert negative Python int to C 16-bit unsigned integer"
              : "can't convert negative value to unsigned int");
    }
    if (n >>> 8 * size != 0) {
      throw PyErrors.overflowError(
          size == 2
              ? function + ": Python int too large to convert to C 16-bit unsigned integer"
              : "int larger than 32 bits");
    }
    return size == 2
        ? (long) Short.toUnsignedInt(Short.reverseBytes((short) n))
        : Integer.toUnsignedLong(Integer.reverseBytes((int) n));
  }

  private static int family(PyThread t, Object o) {
    long family = Indices.toLong(t, o);
    if (family != SocketAddress.AF_INET && family != SocketAddress.AF_INET6) {
      throw PyErrors.withArgs(
          BuiltinException.OSError, 97L, Strings.of("Address family not supported by protocol"));
    }
    return (int) family;
  }

  private static Object packed(PyThread t, int family, Object text, String function) {
    byte[] bytes = NumericAddresses.parse(Texts.javaStr(t, text), family);
    if (bytes == null) {
      throw PyErrors.raise(
          BuiltinException.OSError, "illegal IP address string passed to %s", function);
    }
    return new PyBytes(bytes);
  }

  private static Object text(PyThread t, int size, Object o, String function) {
    byte[] bytes = Buffers.bytesOf(t, o);
    if (bytes.length != size) {
      if (function.equals("inet_ntoa")) {
        throw PyErrors.raise(BuiltinException.OSError, "packed IP wrong length for inet_ntoa");
      }
      throw PyErrors.valueError("invalid length of packed IP address string");
    }
    return NumericAddresses.text(bytes);
  }

  private static void names(ModuleBuilder b) {
    b.def(
        "gethostname()", t -> Strings.of(PathBytes.decode(OsErrors.translate(t, HostNames::own))));
    b.def(
        "gethostbyname(hostname, /)",
        (t, host) -> {
          t.beforeIrrevocable("socket.gethostbyname");
          byte[] name = Addresses.host(t, host);
          return NumericAddresses.text(Addresses.resolve(t, name, SocketAddress.AF_INET));
        });
    b.def(
        "gethostbyname_ex(hostname, /)",
        (t, host) -> {
          t.beforeIrrevocable("socket.gethostbyname");
          byte[] name = Addresses.host(t, host);
          byte[] number = Addresses.resolve(t, name, SocketAddress.AF_INET);
          return PyTuple.of(host, PyList.of(t), PyList.of(t, NumericAddresses.text(number)));
        });
    b.def(
        "gethostbyaddr(hostname, /)",
        (t, host) -> {
          t.beforeIrrevocable("socket.gethostbyaddr");
          byte[] name = Addresses.host(t, host);
          byte[] number = Addresses.resolve(t, name, SocketAddress.AF_INET);
          String found = Addresses.nameOrNull(number);
          if (found == null) {
            throw failed(t, HERROR, 1, "Unknown host");
          }
          return PyTuple.of(
              Strings.of(found), PyList.of(t), PyList.of(t, NumericAddresses.text(number)));
        });
    b.defN("getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", SocketModule::find);
    b.def("getnameinfo(sockaddr, flags, /)", SocketModule::nameOf);
    b.def(
        "getservbyname(servicename, protocolname=NULL, /)",
        (t, name, protocol) -> {
          Services.Service s = Services.byName(Texts.javaStr(t, name), protocol(t, protocol));
          if (s == null) {
            throw PyErrors.raise(BuiltinException.OSError, "service/proto not found");
          }
          return (long) s.port();
        });
    b.def(
        "getservbyport(port, protocolname=NULL, /)",
        (t, port, protocol) -> {
          int p = Addresses.port(t, port, "getservbyport");
          Services.Service s = Services.byPort(p, protocol(t, protocol));
          if (s == null) {
            throw PyErrors.raise(BuiltinException.OSError, "port/proto not found");
          }
          return Strings.of(s.name());
        });
    b.def(
        "getprotobyname(name, /)",
        (t, name) ->
            switch (Texts.javaStr(t, name)) {
              case "ip" -> 0L;
              case "icmp" -> 1L;
              case "tcp" -> 6L;
              case "udp" -> 17L;
              case "ipv6" -> 41L;
              default -> throw PyErrors.raise(BuiltinException.OSError, "protocol not found");
            });
  }

  private static String protocol(PyThread t, Object o) {
    return o == null ? null : Texts.javaStr(t, o);
  }

  private static PyException failed(PyThread t, ExtensionType type, int number, String text) {
    return PyException.of(Calls.call(t, t.context().type(type), (long) number, Strings.of(text)));
  }

  private static Object find(PyThread t, Object[] a) {
    byte[] host = a[0] == PyNone.NONE ? null : Addresses.host(t, a[0]);
    Object port = BoxedValue.unbox(a[1]);
    byte[] service;
    if (port == PyNone.NONE) {
      service = null;
    } else if (port instanceof TruffleString s) {
      service = Strings.toJava(s).getBytes(StandardCharsets.UTF_8);
    } else if (port instanceof PyBytes p) {
      service = p.bytes();
    } else if (Indices.indexOrNull(t, port) != null) {
      service = Long.toString(Indices.toLong(t, port)).getBytes(StandardCharsets.US_ASCII);
    } else {
      throw PyErrors.raise(BuiltinException.OSError, "Int or String expected");
    }
    int family = (int) Indices.toLong(t, a[2]);
    int type = (int) Indices.toLong(t, a[3]);
    int protocol = (int) Indices.toLong(t, a[4]);
    int flags = (int) Indices.toLong(t, a[5]);
    t.beforeIrrevocable("socket.getaddrinfo");
    List<HostNames.Found> all =
        Addresses.looked(t, () -> HostNames.find(host, service, family, type, protocol, flags));
    return PyList.of(
        t,
        all.stream()
            .map(
                f ->
                    (Object)
                        PyTuple.of(
                            (long) f.family(),
                            (long) f.type(),
                            (long) f.protocol(),
                            Strings.of(PathBytes.decode(f.name())),
                            Addresses.shown(f.address())))
            .toArray());
  }

  /** {@code getnameinfo}: numbers where they are asked for, or no name is known. */
  private static Object nameOf(PyThread t, Object address, Object flags) {
    if (!(BoxedValue.unbox(address) instanceof PyTuple tuple)) {
      throw PyErrors.typeError("getnameinfo() argument 1 must be a tuple");
    }
    String host = Texts.javaStr(t, tuple.get(0));
    int family = host.indexOf(':') >= 0 ? SocketAddress.AF_INET6 : SocketAddress.AF_INET;
    byte[] number = NumericAddresses.parse(host, family);
    if (number == null) {
      throw failed(t, GAIERROR, EAI_NONAME, "Name or service not known");
    }
    int port = Addresses.port(t, tuple.get(1), "getnameinfo");
    long f = Indices.toLong(t, flags);
    t.beforeIrrevocable("socket.getnameinfo");
    String name = (f & 1) != 0 ? null : Addresses.nameOrNull(number);
    if (name == null && (f & 8) != 0) {
      throw failed(t, GAIERROR, EAI_NONAME, "Name or service not known");
    }
    Services.Service s = (f & 2) != 0 ? null : Services.byPort(port, (f & 16) != 0 ? "udp" : "tcp");
    return PyTuple.of(
        name == null ? NumericAddresses.text(number) : Strings.of(name),
        Strings.of(s == null ? Integer.toString(port) : s.name()));
  }
}
