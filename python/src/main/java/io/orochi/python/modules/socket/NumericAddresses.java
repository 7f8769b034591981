package io.orochi.python.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.SocketAddress;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;

/** Addresses of the internet in figures, as {@code inet_pton} and {@code inet_ntop} know them. */
final class NumericAddresses {
  private static final int GROUPS = 8;

  private NumericAddresses() {}

  /** The bytes, or null when the text is no address of the family. */
  static byte[] parse(String text, int family) {
    return family == SocketAddress.AF_INET ? parse4(text) : parse6(text);
  }

  private static byte[] parse4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      if (!parts[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(parts[i]) > 255) {
        return null;
      }
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return bytes;
  }

  private static byte[] parse6(String text) {
    String s = text;
    byte[] tail = new byte[0];
    if (s.indexOf('.') >= 0) {
      int colon = s.lastIndexOf(':');
      tail = parse4(s.substring(colon + 1));
      if (colon < 0 || tail == null) {
        return null;
      }
      s =
          s.substring(
              0, colon + (s.startsWith("::") && colon == 1 || s.charAt(colon - 1) == ':' ? 1 : 0));
    }
    int gap = s.indexOf("::");
    byte[] head = groups(gap < 0 ? s : s.substring(0, gap));
    byte[] rest = gap < 0 ? new byte[0] : groups(s.substring(gap + 2));
    if (head == null || rest == null) {
      return null;
    }
    int used = head.length + rest.length + tail.length;
    if (gap < 0 ? used != 2 * GROUPS : used > 2 * GROUPS - 2) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(head, 2 * GROUPS);
    System.arraycopy(rest, 0, bytes, 2 * GROUPS - tail.length - rest.length, rest.length);
    System.arraycopy(tail, 0, bytes, 2 * GROUPS - tail.length, tail.length);
    return bytes;
  }

  private static byte[] groups(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    byte[] bytes = new byte[2 * parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
        return null;
      }
      int v = Integer.parseInt(parts[i], 16);
      bytes[2 * i] = (byte) (v >>> 8);
      bytes[2 * i + 1] = (byte) v;
    }
    return bytes;
  }

  /** The text of 4 or 16 bytes. */
  static TruffleString text(byte[] bytes) {
    return Strings.of(bytes.length == 4 ? text4(bytes, 0) : text6(bytes));
  }

  private static String text4(byte[] b, int at) {
    return (b[at] & 0xff)
        + "."
        + (b[at + 1] & 0xff)
        + "."
        + (b[at + 2] & 0xff)
        + "."
        + (b[at + 3] & 0xff);
  }

  /** RFC 5952: the longest run of zero groups, if longer than one, is left out. */
  private static String text6(byte[] b) {
    int[] g = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      g[i] = (b[2 * i] & 0xff) << 8 | b[2 * i + 1] & 0xff;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int n = 0;
      while (i + n < GROUPS && g[i + n] == 0) {
        n++;
      }
      if (n > length) {
        best = i;
        length = n;
      }
    }
    boolean mapped = best == 0 && (length == 6 || length == 5 && g[5] == 0xffff);
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == best) {
        s.append("::");
        i += length - 1;
      } else if (mapped && i == 6) {
        return s.append(s.charAt(s.length() - 1) == ':' ? "" : ":").append(text4(b, 12)).toString();
      } else {
        s.append(s.isEmpty() || s.charAt(s.length() - 1) == ':' ? "" : ":");
        s.append(Integer.toHexString(g[i]));
      }
    }
    return s.toString();
  }
}
