package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Terminals: modes, size, and the process group in front. */
public final class Terminal {
  public static final int TCSANOW = 0;
  public static final int TCSADRAIN = 1;
  public static final int TCSAFLUSH = 2;

  private static final int SIZE = 60;
  private static final int CONTROL_CHARACTERS = 32;
  private static final int TIOCGWINSZ = 0x5413;
  private static final int TIOCSWINSZ = 0x5414;

  private static final NativeFunction TCGETATTR = new NativeFunction("tcgetattr");
  private static final NativeFunction TCSETATTR = new NativeFunction("tcsetattr");
  private static final NativeFunction CFSETISPEED = new NativeFunction("cfsetispeed");
  private static final NativeFunction CFSETOSPEED = new NativeFunction("cfsetospeed");
  private static final NativeFunction TCSENDBREAK = new NativeFunction("tcsendbreak");
  private static final NativeFunction TCDRAIN = new NativeFunction("tcdrain");
  private static final NativeFunction TCFLUSH = new NativeFunction("tcflush");
  private static final NativeFunction TCFLOW = new NativeFunction("tcflow");
  private static final NativeFunction TCGETPGRP = new NativeFunction("tcgetpgrp");
  private static final NativeFunction TCSETPGRP = new NativeFunction("tcsetpgrp");
  private static final NativeFunction TTYNAME = new NativeFunction("ttyname_r");
  private static final NativeFunction OPENPT = new NativeFunction("posix_openpt");
  private static final NativeFunction GRANTPT = new NativeFunction("grantpt");
  private static final NativeFunction UNLOCKPT = new NativeFunction("unlockpt");
  private static final NativeFunction PTSNAME = new NativeFunction("ptsname_r");

  /**
   * {@code struct termios}: the list that {@code termios.tcgetattr} returns.
   *
   * @param characters the 32 control characters
   */
  public record Modes(
      int input,
      int output,
      int control,
      int local,
      int inputSpeed,
      int outputSpeed,
      byte[] characters) {}

  /** Size in characters and, where known, in pixels. */
  public record WindowSize(int rows, int columns, int width, int height) {}

  private Terminal() {}

  public static Modes modes(int fd) {
    try (Scratch s = Scratch.open()) {
      MemorySegment t = s.zeroed(SIZE);
      TCGETATTR.check(s, fd, t.address());
      return new Modes(
          t.get(ValueLayout.JAVA_INT, 0),
          t.get(ValueLayout.JAVA_INT, 4),
          t.get(ValueLayout.JAVA_INT, 8),
          t.get(ValueLayout.JAVA_INT, 12),
          t.get(ValueLayout.JAVA_INT, 52),
          t.get(ValueLayout.JAVA_INT, 56),
          Scratch.bytes(t, 17, CONTROL_CHARACTERS));
    }
  }

  /**
   * @param when one of the TCSA constants
   */
  public static void setModes(int fd, int when, Modes modes) {
    try (Scratch s = Scratch.open()) {
      MemorySegment t = s.zeroed(SIZE);
      TCGETATTR.check(s, fd, t.address()); // keeps what the record does not name
      t.set(ValueLayout.JAVA_INT, 0, modes.input());
      t.set(ValueLayout.JAVA_INT, 4, modes.output());
      t.set(ValueLayout.JAVA_INT, 8, modes.control());
      t.set(ValueLayout.JAVA_INT, 12, modes.local());
      MemorySegment.copy(modes.characters(), 0, t, ValueLayout.JAVA_BYTE, 17, CONTROL_CHARACTERS);
      CFSETISPEED.check(s, t.address(), modes.inputSpeed());
      CFSETOSPEED.check(s, t.address(), modes.outputSpeed());
      TCSETATTR.check(s, fd, when, t.address());
    }
  }

  public static void sendBreak(int fd, int duration) {
    try (Scratch s = Scratch.open()) {
      TCSENDBREAK.check(s, fd, duration);
    }
  }

  /** Waits, uninterruptibly, until all output was transmitted. */
  public static void drain(int fd) {
    try (Scratch s = Scratch.open()) {
      TCDRAIN.check(s, fd);
    }
  }

  public static void discard(int fd, int queue) {
    try (Scratch s = Scratch.open()) {
      TCFLUSH.check(s, fd, queue);
    }
  }

  public static void flow(int fd, int action) {
    try (Scratch s = Scratch.open()) {
      TCFLOW.check(s, fd, action);
    }
  }

  /**
   * @throws PosixException ENOTTY, when the descriptor is not open on a terminal
   */
  public static WindowSize size(int fd) {
    byte[] size = new byte[8];
    Descriptors.ioctl(fd, TIOCGWINSZ, size);
    MemorySegment w = MemorySegment.ofArray(size);
    return new WindowSize(word(w, 0), word(w, 2), word(w, 4), word(w, 6));
  }

  private static int word(MemorySegment w, long at) {
    return w.get(ValueLayout.JAVA_SHORT_UNALIGNED, at) & 0xFFFF;
  }

  public static void setSize(int fd, WindowSize size) {
    MemorySegment w = MemorySegment.ofArray(new byte[8]);
    int[] words = {size.rows(), size.columns(), size.width(), size.height()};
    for (int i = 0; i < words.length; i++) {
      w.set(ValueLayout.JAVA_SHORT_UNALIGNED, 2 * i, (short) words[i]);
    }
    Descriptors.ioctl(fd, TIOCSWINSZ, w.toArray(ValueLayout.JAVA_BYTE));
  }

  public static int foregroundGroup(int fd) {
    try (Scratch s = Scratch.open()) {
      return TCGETPGRP.check(s, fd);
    }
  }

  public static void setForegroundGroup(int fd, int group) {
    try (Scratch s = Scratch.open()) {
      TCSETPGRP.check(s, fd, group);
    }
  }

  /** The path of the terminal. */
  public static byte[] name(int fd) {
    try (Scratch s = Scratch.open()) {
      MemorySegment name = s.zeroed(256);
      int error = TTYNAME.callInt(s, fd, name.address(), 256);
      if (error != 0) {
        throw new PosixException(error, "ttyname");
      }
      return Scratch.string(name, 0);
    }
  }

  /**
   * A new pseudo-terminal: the controlling side, then the side that programs see ({@code
   * os.openpty}).
   */
  public static int[] openPair() {
    int flags = Descriptors.O_RDWR | Descriptors.O_NOCTTY | Descriptors.O_CLOEXEC;
    try (Scratch s = Scratch.open()) {
      int control = OPENPT.check(s, flags);
      try {
        GRANTPT.check(s, control);
        UNLOCKPT.check(s, control);
        MemorySegment name = s.zeroed(256);
        int error = PTSNAME.callInt(s, control, name.address(), 256);
        if (error != 0) {
          throw new PosixException(error, "openpty");
        }
        byte[] path = Scratch.string(name, 0);
        return new int[] {control, Descriptors.open(path, flags, 0, Sleeper.UNINTERRUPTIBLE)};
      } catch (RuntimeException e) {
        Descriptors.close(control);
        throw e;
      }
    }
  }
}
