package io.orochi.python.posix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Limits and options of the system: sysconf, pathconf and confstr, and the names of their
 * variables.
 */
public final class Configuration {
  /** The three functions, each with variables of its own. */
  public enum Kind {
    SYSCONF,
    PATHCONF,
    CONFSTR
  }

  private static final NativeFunction PATHCONF = new NativeFunction("pathconf");
  private static final NativeFunction FPATHCONF = new NativeFunction("fpathconf");
  private static final NativeFunction CONFSTR = new NativeFunction("confstr");

  private Configuration() {}

  /**
   * The numbers of the variables by their names, for example {@code SC_PAGESIZE}, in the order of
   * the names.
   */
  public static Map<String, Integer> names(Kind kind) {
    Map<String, Integer> names = new TreeMap<>();
    String wanted = kind.name().toLowerCase(java.util.Locale.ROOT);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Configuration.class.getResourceAsStream("configuration-names.txt"),
                StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split(" ");
        if (parts[0].equals(wanted)) {
          names.put(parts[1], Integer.parseInt(parts[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(names);
  }

  /** A limit of a path; -1 where there is none. */
  public static long ofPath(byte[] path, int name) {
    try (Scratch s = Scratch.open()) {
      s.clearErrno();
      long value = PATHCONF.call(s, s.string(path), name);
      if (value == -1 && s.errno() != 0) {
        throw new PosixException(s.errno(), "pathconf", path, null);
      }
      return value;
    }
  }

  /** A limit of an open file; -1 where there is none. */
  public static long ofFile(int fd, int name) {
    try (Scratch s = Scratch.open()) {
      s.clearErrno();
      long value = FPATHCONF.call(s, fd, name);
      if (value == -1 && s.errno() != 0) {
        throw FPATHCONF.failure(s);
      }
      return value;
    }
  }

  /** A text of the system; null where there is none. */
  public static byte[] text(int name) {
    try (Scratch s = Scratch.open()) {
      s.clearErrno();
      long size = CONFSTR.call(s, name, 0, 0);
      if (size == 0) {
        if (s.errno() != 0) {
          throw CONFSTR.failure(s);
        }
        return null;
      }
      MemorySegment text = s.allocate(size);
      CONFSTR.call(s, name, text.address(), size);
      return Scratch.string(text, 0);
    }
  }
}
