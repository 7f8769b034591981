package io.orochi.python.modules.posix;

import io.orochi.python.posix.BlockingException;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.PosixException;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.function.Supplier;

/** Turns errors of the system into OSError and its subclasses. */
public final class OsErrors {
  private OsErrors() {}

  /** Runs {@code call}; errors of the system become guest exceptions. */
  public static <T> T translate(PyThread t, Supplier<T> call) {
    return translate(t, null, null, call);
  }

  /**
   * Runs {@code call}; errors name the paths as guest code gave them.
   *
   * @param path the path argument, or null
   * @param secondPath the second one, or null
   */
  public static <T> T translate(PyThread t, Object path, Object secondPath, Supplier<T> call) {
    try {
      return call.get();
    } catch (PosixException e) {
      throw of(e, path, secondPath);
    } catch (BlockingException e) {
      throw PyErrors.withArgs(
          BuiltinException.BlockingIOError,
          (long) e.errno(),
          Strings.of(e.getMessage()),
          (long) e.written());
    }
  }

  /** The exception of one error. */
  public static PyException of(PosixException e, Object path, Object secondPath) {
    Object shown =
        path != null ? path : e.path() == null ? null : Strings.of(PathBytes.decode(e.path()));
    Object second =
        secondPath != null
            ? secondPath
            : e.secondPath() == null ? null : Strings.of(PathBytes.decode(e.secondPath()));
    Object text = Strings.of(e.strerror());
    if (shown == null) {
      return PyErrors.withArgs(e.type(), (long) e.errno(), text);
    }
    if (second == null) {
      return PyErrors.withArgs(e.type(), (long) e.errno(), text, shown);
    }
    return PyErrors.withArgs(e.type(), (long) e.errno(), text, shown, PyNone.NONE, second);
  }
}
