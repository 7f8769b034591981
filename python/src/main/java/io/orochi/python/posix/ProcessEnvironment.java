package io.orochi.python.posix;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The environment of the process as bytes: what libc, and so every child process, sees. {@code
 * System.getenv} is a copy from the start, decoded by the locale.
 *
 * <p>As in C, changing it while another thread reads it is not safe; changes here exclude each
 * other and {@link #current}.
 */
public final class ProcessEnvironment {
  private static final NativeFunction SETENV = new NativeFunction("setenv");
  private static final NativeFunction UNSETENV = new NativeFunction("unsetenv");

  private ProcessEnvironment() {}

  /**
   * The variables that the process was started with, as {@code name=value}, for {@code os.environ}.
   * Read without libc, because every start of the interpreter asks for it.
   */
  public static List<byte[]> initial() {
    byte[] block;
    try (InputStream in = new FileInputStream("/proc/self/environ")) {
      block = in.readAllBytes();
    } catch (IOException e) {
      return current(); // no /proc
    }
    List<byte[]> variables = new ArrayList<>();
    for (int start = 0; start < block.length; ) {
      int end = start;
      while (end < block.length && block[end] != 0) {
        end++;
      }
      if (end > start) {
        variables.add(Arrays.copyOfRange(block, start, end));
      }
      start = end + 1;
    }
    return variables;
  }

  /** The variables as they are now, as {@code name=value}. */
  public static synchronized List<byte[]> current() {
    return Scratch.stringsAt(address());
  }

  /** Whether the program itself has set the variable, to more than nothing. */
  public static boolean wasGiven(String name) {
    if (!NativeFunction.isLinked()) {
      return false; // nobody can have changed the environment
    }
    String start = name + "=";
    for (byte[] variable : current()) {
      String text = new String(variable, StandardCharsets.ISO_8859_1);
      if (text.startsWith(start) && text.length() > start.length()) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code environ} points to now. */
  static long address() {
    return NativeFunction.variable("environ", 8).get(ValueLayout.JAVA_LONG, 0);
  }

  /**
   * @throws PosixException EINVAL for an empty name or one with {@code =} in it
   */
  public static synchronized void set(byte[] name, byte[] value) {
    try (Scratch s = Scratch.open()) {
      SETENV.check(s, s.string(name), s.string(value), 1);
    }
  }

  public static synchronized void unset(byte[] name) {
    try (Scratch s = Scratch.open()) {
      UNSETENV.check(s, s.string(name));
    }
  }
}
