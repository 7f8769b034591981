package io.orochi.python.posix;

import io.orochi.python.runtime.BuiltinException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Error numbers: names and texts as {@code errno} and {@code os.strerror} give them on Linux, and
 * the subclass of {@code OSError} that each of them selects. The constants are those that Java code
 * compares with; the full table is read at the first question about a name or a text.
 */
public final class Errno {
  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int ESRCH = 3;
  public static final int EINTR = 4;
  public static final int EIO = 5;
  public static final int ENXIO = 6;
  public static final int EBADF = 9;
  public static final int ECHILD = 10;
  public static final int EAGAIN = 11;
  public static final int ENOMEM = 12;
  public static final int EACCES = 13;
  public static final int EEXIST = 17;
  public static final int ENODEV = 19;
  public static final int ENOTDIR = 20;
  public static final int EISDIR = 21;
  public static final int EINVAL = 22;
  public static final int ENFILE = 23;
  public static final int EMFILE = 24;
  public static final int ENOTTY = 25;
  public static final int ENOSPC = 28;
  public static final int ESPIPE = 29;
  public static final int EPIPE = 32;
  public static final int ERANGE = 34;
  public static final int ENAMETOOLONG = 36;
  public static final int ENOSYS = 38;
  public static final int ENOTEMPTY = 39;
  public static final int ELOOP = 40;
  public static final int EOVERFLOW = 75;
  public static final int ESHUTDOWN = 108;
  public static final int ECONNABORTED = 103;
  public static final int ECONNRESET = 104;
  public static final int ETIMEDOUT = 110;
  public static final int ECONNREFUSED = 111;
  public static final int EALREADY = 114;
  public static final int EINPROGRESS = 115;

  /** One error number: all of its names, the one of {@code errno.errorcode} first, and its text. */
  public record Entry(int number, List<String> names, String text) {}

  /** Holder, so that the table is read only when a name or text is asked for. */
  private static final class Table {
    static final Map<Integer, Entry> ENTRIES = read();

    private static Map<Integer, Entry> read() {
      Map<Integer, Entry> entries = new TreeMap<>();
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Errno.class.getResourceAsStream("errno-linux.txt"), StandardCharsets.US_ASCII))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (!line.startsWith("#")) {
            String[] parts = line.split(" ", 3);
            int number = Integer.parseInt(parts[0]);
            entries.put(number, new Entry(number, Arrays.asList(parts[1].split(",")), parts[2]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return entries;
    }
  }

  private Errno() {}

  /** Every error number of the system in ascending order. */
  public static Iterable<Entry> entries() {
    return Table.ENTRIES.values();
  }

  /**
   * The name under which {@code errno.errorcode} lists the number, for example ENOENT; null if it
   * has none.
   */
  public static String name(int errno) {
    Entry entry = Table.ENTRIES.get(errno);
    return entry == null ? null : entry.names().get(0);
  }

  /** The text of {@code os.strerror(errno)} in the C locale. */
  public static String message(int errno) {
    Entry entry = Table.ENTRIES.get(errno);
    if (entry != null) {
      return entry.text();
    }
    return errno == 0 ? "Success" : "Unknown error " + errno;
  }

  /** The class that {@code OSError(errno, …)} becomes an instance of (PEP 3151). */
  public static BuiltinException exceptionType(int errno) {
    return switch (errno) {
      case EAGAIN, EALREADY, EINPROGRESS -> BuiltinException.BlockingIOError;
      case EPIPE, ESHUTDOWN -> BuiltinException.BrokenPipeError;
      case ECHILD -> BuiltinException.ChildProcessError;
      case ECONNABORTED -> BuiltinException.ConnectionAbortedError;
      case ECONNREFUSED -> BuiltinException.ConnectionRefusedError;
      case ECONNRESET -> BuiltinException.ConnectionResetError;
      case EEXIST -> BuiltinException.FileExistsError;
      case ENOENT -> BuiltinException.FileNotFoundError;
      case EISDIR -> BuiltinException.IsADirectoryError;
      case ENOTDIR -> BuiltinException.NotADirectoryError;
      case EINTR -> BuiltinException.InterruptedError;
      case EACCES, EPERM -> BuiltinException.PermissionError;
      case ESRCH -> BuiltinException.ProcessLookupError;
      case ETIMEDOUT -> BuiltinException.TimeoutError;
      default -> BuiltinException.OSError;
    };
  }
}
