package io.orochi.python.modules.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.FileStatus;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.nio.charset.StandardCharsets;

/**
 * A path that guest code gave: str, bytes, os.PathLike, or where that is allowed a file descriptor.
 *
 * @param shown what error messages show
 * @param bytes the path for the system; null when it is a descriptor
 * @param descriptor the descriptor, or -1
 * @param isBytes whether results that are paths are bytes too
 */
public record PathArgument(Object shown, byte[] bytes, int descriptor, boolean isBytes) {
  /**
   * The path of what this names, for calls that take no descriptor.
   *
   * @throws io.orochi.python.posix.PosixException when it is a descriptor that is not open
   */
  byte[] path() {
    if (bytes != null) {
      return bytes;
    }
    if (descriptor == -1) {
      return new byte[] {'.'};
    }
    FileStatus.of(descriptor);
    return ("/proc/self/fd/" + descriptor).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether an object can be a path: str, bytes, or one that knows its path. */
  public static boolean isPath(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    return v instanceof TruffleString
        || v instanceof PyBytes
        || t.context().typeOf(t, o).find(t, "__fspath__") != null;
  }

  /** Takes a path. */
  public static PathArgument of(PyThread t, Object o, String function) {
    return of(t, o, function, "path", false, false);
  }

  /**
   * Takes a path.
   *
   * @param orDescriptor whether a file descriptor will do
   * @param orNone whether None stands for the working directory
   */
  public static PathArgument of(
      PyThread t,
      Object o,
      String function,
      String parameter,
      boolean orDescriptor,
      boolean orNone) {
    if (orNone && o == PyNone.NONE) {
      return new PathArgument(null, new byte[] {'.'}, -1, false);
    }
    PathArgument p = textOrNull(t, o, function, parameter);
    if (p != null) {
      return p;
    }
    if (orDescriptor && Indices.indexOrNull(t, o) != null) {
      long fd = Indices.toLong(t, o);
      if (fd > Integer.MAX_VALUE) {
        throw PyErrors.overflowError("fd is greater than maximum");
      } else if (fd < Integer.MIN_VALUE) {
        throw PyErrors.overflowError("fd is less than minimum");
      }
      return new PathArgument(o, null, (int) fd, false);
    }
    Object fspath = Calls.callSpecial(t, o, "__fspath__");
    if (fspath != null) {
      p = textOrNull(t, fspath, function, parameter);
      if (p == null) {
        throw PyErrors.typeError(
            "expected %s.__fspath__() to return str or bytes, not %s",
            Types.nameOf(t, o), Types.nameOf(t, fspath));
      }
      return new PathArgument(o, p.bytes, -1, p.isBytes);
    }
    throw PyErrors.typeError(
        "%s: %s should be %s, not %s",
        function,
        parameter,
        orDescriptor
            ? orNone
                ? "string, bytes, os.PathLike, integer or None"
                : "string, bytes, os.PathLike or integer"
            : orNone ? "string, bytes, os.PathLike or None" : "string, bytes or os.PathLike",
        Types.nameOf(t, o));
  }

  private static PathArgument textOrNull(PyThread t, Object o, String function, String parameter) {
    Object v = BoxedValue.unbox(o);
    byte[] bytes;
    if (v instanceof TruffleString s) {
      bytes = PathBytes.encode(Strings.toJava(s));
    } else if (v instanceof PyBytes) {
      bytes = Buffers.bytesOf(t, v);
    } else {
      return null;
    }
    if (PathBytes.hasNul(bytes)) {
      throw PyErrors.valueError(
          "%s: embedded null %s in %s",
          function, v instanceof PyBytes ? "byte" : "character", parameter);
    }
    return new PathArgument(o, bytes, -1, v instanceof PyBytes);
  }

  /** A result of the system as str, or as bytes if the argument was. */
  public Object result(byte[] name) {
    return isBytes ? new PyBytes(name) : Strings.of(PathBytes.decode(name));
  }
}
