package io.orochi.python.posix;

import io.orochi.python.runtime.BuiltinException;

/**
 * A function of the operating system failed. Becomes {@code OSError(errno, strerror[, filename[,
 * None, filename2]])}. Carries no Java stack trace: a failed {@code open} or {@code stat} is the
 * normal case when a path is searched.
 */
public final class PosixException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int errno;
  private final transient byte[] path;
  private final transient byte[] secondPath;

  /**
   * @param errno the error number
   * @param function the name of the function that failed, for the Java message only
   * @param path the path that the call was given, or null
   * @param secondPath the target of a rename, link or symbolic link, or null
   */
  public PosixException(int errno, String function, byte[] path, byte[] secondPath) {
    super(function, null, false, false);
    this.errno = errno;
    this.path = path;
    this.secondPath = secondPath;
  }

  public PosixException(int errno, String function) {
    this(errno, function, null, null);
  }

  public int errno() {
    return errno;
  }

  /** The subclass of OSError that CPython raises for this number. */
  public BuiltinException type() {
    return Errno.exceptionType(errno);
  }

  /** The second argument of the OSError. */
  public String strerror() {
    return Errno.message(errno);
  }

  /** The path in the bytes of the file system, or null. Not to be modified. */
  public byte[] path() {
    return path;
  }

  /** The second path in the bytes of the file system, or null. Not to be modified. */
  public byte[] secondPath() {
    return secondPath;
  }

  @Override
  public String getMessage() {
    String where = path == null ? "" : " '" + PathBytes.decode(path) + "'";
    return super.getMessage() + where + ": " + strerror() + " (errno " + errno + ")";
  }
}
